import { Injectable } from '@nestjs/common';
import { PHOTO_LIMITS, type PhotoView } from '@silin/shared';
import { LinkSigner } from '../../platform/storage';
import type { PhotoEntity } from './photo.entity';

// Whoever may see a picture may see it in every size, so the size is not part of what is signed.
const subjectOf = (photoId: string) => `photo/${photoId}`;

/** Addresses that open one picture for a while. They carry no origin: the server does not know how it is reached. */
@Injectable()
export class PhotoLinks {
  constructor(private readonly signer: LinkSigner) {}

  view({ photoId, width, height }: Pick<PhotoEntity, 'photoId' | 'width' | 'height'>): PhotoView {
    return { photoId, url: this.address(photoId), width, height };
  }

  opens(photoId: string, exp: string, sig: string): boolean {
    return this.signer.verify(subjectOf(photoId), exp, sig);
  }

  private address(photoId: string): string {
    const { exp, sig } = this.signer.sign(subjectOf(photoId), PHOTO_LIMITS.linkMinutes);
    return `/api/photos/${photoId}/full.jpg?exp=${exp}&sig=${sig}`;
  }
}
