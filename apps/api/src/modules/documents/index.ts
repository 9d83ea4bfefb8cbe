export * from './documents.module';
export * from './document.entity';
export { DocumentShelf } from './document-shelf';
export * from './photo.entity';
export { PhotoShelf, type Placement, type ShelvedPhoto } from './photo-shelf';
