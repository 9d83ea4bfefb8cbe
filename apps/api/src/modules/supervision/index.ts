export * from './supervision.module';
export * from './rating.entity';
export * from './rating-reader';
export * from './ratings';
export * from './scrutiny.entity';
export { Scrutinies } from './scrutinies';
export { Voices, type NewVoice } from './voices';
