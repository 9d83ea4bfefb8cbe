import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PhotoSize, PhotoView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { FileStore } from '../../platform/storage';
import { newFileKey } from './file-key';
import { PhotoCopies } from './photo-copies';
import { PhotoLinks } from './photo-links';
import { PhotoEntity } from './photo.entity';
import { makePicture } from './picture';
import { requireUploader } from './uploader';

export type SignedPhoto = Readonly<{ photoId: string; size: PhotoSize; exp: string; sig: string }>;

@Injectable()
export class PhotosService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly links: PhotoLinks,
    private readonly copies: PhotoCopies,
  ) {}

  /**
   * Keeps an upload, private and hanging on nothing.
   * The row comes before the file: a process killed between leaves something the sweep finds, never a file that nobody knows of.
   * @throws ProblemError permission.unverified | photo.not_an_image | photo.too_many_pixels
   */
  async keep(upload: Buffer, actor: Actor): Promise<PhotoView> {
    requireUploader(actor);
    const picture = await makePicture(upload);
    const now = this.clock.now();
    const row = this.dataSource.manager.create(PhotoEntity, {
      photoId: newId(now),
      uploadedBy: actor.userId,
      subjectKind: null,
      subjectId: null,
      purpose: null,
      position: 0,
      isPublic: false,
      fileKey: newFileKey(),
      thumbKey: null,
      width: picture.width,
      height: picture.height,
      bytes: picture.full.length,
      uploadedAt: now,
    });
    await this.dataSource.manager.insert(PhotoEntity, row);
    await this.files.put(row.fileKey, picture.full);
    return this.links.view(row);
  }

  /** Whoever holds an address that has not run out. @throws ProblemError photo.link_expired | not_found */
  async open({ photoId, size, exp, sig }: SignedPhoto): Promise<Buffer> {
    if (!this.links.opens(photoId, exp, sig)) throw new ProblemError('photo.link_expired', {});
    const row = found(await this.dataSource.manager.findOneBy(PhotoEntity, { photoId }));
    return this.copies.of(row, size);
  }
}
