export * from './paper';
export * from './draw-qr';
export * from './flowing-paper';
