export * from './results.module';
export * from './result-publication.entity';
export * from './result-query.entity';
export { ResultDuty, type ResultDue } from './result-duty';
export { ResultsReader } from './results-reader';
