export * from './secrecy';
export * from './choice-code';
export * from './unknown-votes';
