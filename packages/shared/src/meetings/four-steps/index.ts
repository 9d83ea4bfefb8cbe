export * from './four-steps';
export * from './course';
export * from './order';
export * from './step-words';
export * from './rules-words';
