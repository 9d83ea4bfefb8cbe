export * from './commands';
export * from './operator';
export * from './operator-words';
