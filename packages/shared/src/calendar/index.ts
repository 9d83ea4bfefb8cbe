export * from './day';
export * from './notice-days';
