export * from './communities.module';
export * from './community-directory';
export * from './community-words-of';
export * from './home.entity';
export * from './natural-order';
export * from './org-unit.entity';
export * from './venue.entity';
export * from './founding';
