import { randomBytes } from 'node:crypto';
import { PHOTO_SIZE_NAMES, type PhotoSize } from '@silin/shared';
import type { PhotoEntity } from './photo.entity';

/** A storage key drawn at random: it tells neither what the picture shows nor who sent it. */
export function newFileKey(): string {
  const name = randomBytes(16).toString('hex');
  return `photos/${name.slice(0, 2)}/${name}.jpg`;
}

/** Of a paper, likewise. */
export function newDocumentKey(ending: 'pdf' | 'jpg'): string {
  const name = randomBytes(16).toString('hex');
  return `documents/${name.slice(0, 2)}/${name}.${ending}`;
}

/** Where a size lies: the whole photo under its own key, the others beside it. */
export function keyOf(size: PhotoSize, fileKey: string): string {
  return size === 'full' ? fileKey : fileKey.replace(/\.jpg$/, `-${size}.jpg`);
}

/** Wherever something of this photo may lie. */
export function keysOf({ fileKey, thumbKey }: Pick<PhotoEntity, 'fileKey' | 'thumbKey'>): string[] {
  return [...PHOTO_SIZE_NAMES.map((size) => keyOf(size, fileKey)), ...(thumbKey ? [thumbKey] : [])];
}
