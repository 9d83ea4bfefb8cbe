export * from './resolutions.module';
export * from './resolution.entity';
