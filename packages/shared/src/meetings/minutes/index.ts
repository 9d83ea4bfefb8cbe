export * from './sections';
export * from './standing';
export * from './publishing';
