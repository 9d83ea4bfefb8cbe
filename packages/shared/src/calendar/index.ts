export * from './day';
export * from './notice-days';
export * from './words';
export * from './periods';
