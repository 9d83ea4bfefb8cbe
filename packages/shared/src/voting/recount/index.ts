export * from './recount-file';
export * from './evidence';
export * from './recount';
