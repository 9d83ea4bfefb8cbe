export * from './take-step';
