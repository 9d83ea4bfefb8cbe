export * from './problem-details';
export * from './problem-status';
export * from './problem-sentence';
