export * from './recount-file';
export * from './evidence';
export * from './recount';
export { PUBLISHED_HASHES } from './published';
