import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../../platform/http';
import { PHOTO_SIZES, type PhotoSize } from './photo-links';

@Injectable()
export class PhotoSizePipe implements PipeTransform<string, PhotoSize> {
  transform(value: string): PhotoSize {
    const size = PHOTO_SIZES.find((one) => one === value);
    if (!size) throw notFound();
    return size;
  }
}
