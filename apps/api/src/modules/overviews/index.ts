export * from './overviews.module';
