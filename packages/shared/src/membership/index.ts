export * from './roles';
export * from './parties';
export * from './permissions';
export * from './electorates';
export * from './roll-members';
