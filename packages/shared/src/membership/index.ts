export * from './roles';
export * from './offices';
export * from './community-words';
export * from './parties';
export * from './permissions';
export * from './electorates';
export * from './household';
export * from './roll-members';
