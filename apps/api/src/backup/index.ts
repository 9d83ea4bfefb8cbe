export * from './manifest';
export * from './take-backup';
export * from './restore-backup';
export * from './check-archive';
export * from './passphrase';
