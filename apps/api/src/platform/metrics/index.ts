export * from './metrics';
export * from './count-requests';
export * from './metrics-server';
