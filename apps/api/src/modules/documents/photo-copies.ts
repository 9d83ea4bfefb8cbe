import { Injectable } from '@nestjs/common';
import { PHOTO_SIZES, type PhotoSize } from '@silin/shared';
import { Transactions } from '../../platform/database';
import { found } from '../../platform/http';
import { FileStore } from '../../platform/storage';
import { keyOf } from './file-key';
import { resized } from './picture';
import { PhotoEntity } from './photo.entity';
import { Places } from './places';

/** Drawing takes a core for a while; the others answer requests meanwhile. */
const AT_ONCE = 2;

/** Every size of a photo, made from the whole one when it is first asked for, and kept. */
@Injectable()
export class PhotoCopies {
  private readonly places = new Places(AT_ONCE);
  private readonly making = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly files: FileStore,
    private readonly transactions: Transactions,
  ) {}

  /** @throws ProblemError not_found when the photo has been taken away */
  async of(photo: PhotoEntity, size: PhotoSize): Promise<Buffer> {
    const key = keyOf(size, photo.fileKey);
    const kept = await this.files.get(key);
    if (kept || size === 'full') return found(kept);
    const begun = this.making.get(key) ?? this.begin(key, photo, size);
    return begun;
  }

  /** Those who ask for the same size meanwhile wait for this one. */
  private begin(key: string, photo: PhotoEntity, size: PhotoSize): Promise<Buffer> {
    const copy = this.places.take(() => this.make(key, photo, size)).finally(() => this.making.delete(key));
    this.making.set(key, copy);
    return copy;
  }

  private async make(key: string, { photoId, fileKey }: PhotoEntity, size: PhotoSize): Promise<Buffer> {
    const copy = await resized(found(await this.files.get(fileKey)), PHOTO_SIZES[size]);
    await this.transactions.run(async (em) => {
      // Under the lock that a removal takes: no file appears after its photo has gone.
      found(await em.findOne(PhotoEntity, { where: { photoId }, lock: { mode: 'pessimistic_write' } }));
      await this.files.put(key, copy);
    });
    return copy;
  }
}
