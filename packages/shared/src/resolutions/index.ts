export * from './publication-policy';
export * from './ruling';
