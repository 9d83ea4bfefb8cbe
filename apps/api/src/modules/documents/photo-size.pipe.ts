import { Injectable, type PipeTransform } from '@nestjs/common';
import { PHOTO_SIZE_NAMES, type PhotoSize } from '@silin/shared';
import { notFound } from '../../platform/http';

@Injectable()
export class PhotoSizePipe implements PipeTransform<string, PhotoSize> {
  transform(value: string): PhotoSize {
    const size = PHOTO_SIZE_NAMES.find((one) => one === value);
    if (!size) throw notFound();
    return size;
  }
}
