export * from './columns';
export * from './data-source-options';
export * from './new-id';
export * from './transactions';
export * from './transient-errors';
export * from './serial.entity';
export * from './next-serial';
export * from './schema-diff';
