export * from './documents.module';
export * from './photo.entity';
export { PhotoShelf, type Placement, type ShelvedPhoto } from './photo-shelf';
