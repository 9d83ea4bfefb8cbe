export * from './rules';
export * from './figures';
