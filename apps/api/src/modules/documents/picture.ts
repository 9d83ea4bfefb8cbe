import sharp from 'sharp';
import { PHOTO_LIMITS, PHOTO_SIZES, type PhotoFrame } from '@silin/shared';
import { ProblemError } from '../../platform/http';

/** A picture as we keep it: JPEG, upright, sRGB, without a word about where or with what it was taken. */
export type Picture = Readonly<{ full: Buffer; width: number; height: number }>;

const ACCEPTED = new Set(['jpeg', 'png', 'webp', 'heif']);
const QUALITY = 82;

// What the content is, not its name, chooses the loader; only these may run at all, so an SVG, GIF or PDF is never even parsed.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'] });
// Pictures pass through once; keeping decoded ones would only hold memory.
sharp.cache(false);

/**
 * Reads an upload and makes what is kept of it; nothing of the original file survives.
 * @throws ProblemError photo.not_an_image | photo.too_many_pixels
 */
export async function makePicture(upload: Buffer, frame: PhotoFrame = PHOTO_SIZES.full): Promise<Picture> {
  await inspect(upload);
  try {
    const { data: full, info } = await framed(upload, frame);
    return { full, width: info.width, height: info.height };
  } catch {
    throw new ProblemError('photo.not_an_image', {});
  }
}

/** Another size of what is kept. */
export async function resized(full: Buffer, frame: PhotoFrame): Promise<Buffer> {
  return (await framed(full, frame)).data;
}

/** Reads the header alone, so that a small file that unpacks to a huge picture is refused before it is unpacked. */
async function inspect(upload: Buffer): Promise<void> {
  const header = await headerOf(upload);
  if (!header || !ACCEPTED.has(header.format)) throw new ProblemError('photo.not_an_image', {});
  if (header.width * header.height > PHOTO_LIMITS.pixelsMax)
    throw new ProblemError('photo.too_many_pixels', { limitPixels: PHOTO_LIMITS.pixelsMax });
}

async function headerOf(upload: Buffer) {
  try {
    return await sharp(upload, { limitInputPixels: false }).metadata();
  } catch {
    return null;
  }
}

/** sharp writes no EXIF, GPS, ICC or XMP unless asked to; colours are turned into sRGB first, transparency becomes white. */
function framed(bytes: Buffer, { width, height, fit }: PhotoFrame) {
  return sharp(bytes, { limitInputPixels: PHOTO_LIMITS.pixelsMax, failOn: 'error' })
    .autoOrient()
    .resize({ width, height, fit: fit === 'crop' ? 'cover' : 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
}
