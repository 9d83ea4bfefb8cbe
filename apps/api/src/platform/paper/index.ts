export * from './paper';
export * from './draw-qr';
