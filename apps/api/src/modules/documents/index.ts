export * from './documents.module';
export * from './photo.entity';
