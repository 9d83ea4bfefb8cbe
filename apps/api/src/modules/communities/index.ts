export * from './communities.module';
export * from './home.entity';
export * from './org-unit.entity';
export * from './venue.entity';
