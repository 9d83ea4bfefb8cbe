export * from './file-store';
export * from './link-signer';
export * from './sealer';
export * from './draw-code';
