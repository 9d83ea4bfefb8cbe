export * from './one-time-code';
export * from './days-of-change';
export * from './masked-name';
export * from './identity.limits';
