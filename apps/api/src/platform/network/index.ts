export * from './address';
export * from './client.decorator';
export * from './device-words';
