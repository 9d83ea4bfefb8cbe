export * from './problems';
export type { FieldFault } from './platform.problems';
