export * from './answers.decorator';
export * from './id.pipe';
export * from './keyset';
export * from './page.query';
export * from './problem-error';
export * from './problem.filter';
export * from './validation.pipe';
export * from './rate-limit.guard';
