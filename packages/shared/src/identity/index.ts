export * from './one-time-code';
export * from './identity.limits';
