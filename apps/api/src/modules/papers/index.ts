export * from './papers.module';
