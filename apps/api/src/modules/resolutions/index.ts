export * from './resolutions.module';
export { ResolutionReader, resolutionNumber } from './resolution-reader';
export * from './resolution.entity';
