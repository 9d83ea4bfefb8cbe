export * from './polls.module';
export * from './ballot.entity';
export * from './certificate.entity';
export * from './poll.entity';
export * from './roll-entry.entity';
