export * from './event.entity';
export * from './event-log';
