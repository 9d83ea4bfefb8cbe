export * from './lifecycle';
export * from './membership';
export * from './voting';
export * from './calendar';
export * from './meetings';
export * from './identity';
export * from './problems';
export * from './contract';
