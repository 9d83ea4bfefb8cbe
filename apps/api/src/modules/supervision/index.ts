export * from './supervision.module';
export * from './rating.entity';
export * from './rating-reader';
export * from './ratings';
export { Voices, type NewVoice } from './voices';
