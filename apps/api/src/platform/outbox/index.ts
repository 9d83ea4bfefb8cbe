export * from './outbox-message.entity';
export * from './outbox';
export * from './outbox-worker';
export * from './due-jobs';
export * from './ticker';
