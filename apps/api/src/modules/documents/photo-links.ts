import { Injectable } from '@nestjs/common';
import { PHOTO_LIMITS, type PhotoView } from '@silin/shared';
import { LinkSigner } from '../../platform/storage';
import type { PhotoEntity } from './photo.entity';

export const PHOTO_SIZES = ['full', 'thumb'] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];

const subjectOf = (photoId: string, size: PhotoSize) => `photo/${photoId}/${size}`;

/** Addresses that open one picture for a while. They carry no origin: the server does not know how it is reached. */
@Injectable()
export class PhotoLinks {
  constructor(private readonly signer: LinkSigner) {}

  view({ photoId, width, height }: Pick<PhotoEntity, 'photoId' | 'width' | 'height'>): PhotoView {
    return { photoId, url: this.address(photoId, 'full'), thumbUrl: this.address(photoId, 'thumb'), width, height };
  }

  address(photoId: string, size: PhotoSize): string {
    const { exp, sig } = this.signer.sign(subjectOf(photoId, size), PHOTO_LIMITS.linkMinutes);
    return `/api/photos/${photoId}/${size}.jpg?exp=${exp}&sig=${sig}`;
  }

  opens(photoId: string, size: PhotoSize, exp: string, sig: string): boolean {
    return this.signer.verify(subjectOf(photoId, size), exp, sig);
  }
}
