export * from './communities.module';
export * from './community-directory';
export * from './home.entity';
export * from './natural-order';
export * from './org-unit.entity';
export * from './venue.entity';
export * from './founding';
