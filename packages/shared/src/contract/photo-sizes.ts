import { PHOTO_LIMITS } from './limits';

// Each about a fifth wider than the one before: whatever a phone has room for, there is one nearly as large and none too large.
const TILE_SIDES = [176, 216, 264, 324, 396, 484] as const;
const HALF_WIDTHS = [276, 332, 400, 484, 584, 700, 840] as const;
const WHOLE_WIDTHS = [276, 332, 400, 484, 584, 700, 840, 1008] as const;

/** The photo as it was taken, a square for a row of them, a crop for a pair side by side, or all of it as wide as a card. */
export type PhotoSize = 'full' | `tile-${(typeof TILE_SIDES)[number]}` | `half-${(typeof HALF_WIDTHS)[number]}` | `whole-${(typeof WHOLE_WIDTHS)[number]}`;
export type PhotoShape = 'tile' | 'half' | 'whole';

/** `whole` fits a photo into the frame, `crop` fills the frame from the photo's middle. */
export type PhotoFrame = Readonly<{ width: number; height: number; fit: 'whole' | 'crop' }>;

const crops = (shape: PhotoShape, widths: readonly number[], shapeOf: number) =>
  Object.fromEntries(widths.map((width) => [`${shape}-${width}`, { width, height: width * shapeOf, fit: 'crop' }]));

/** Every size a photo is served in. A smaller photo is not made larger. */
export const PHOTO_SIZES = {
  full: { width: PHOTO_LIMITS.sideMax, height: PHOTO_LIMITS.sideMax, fit: 'whole' },
  ...crops('tile', TILE_SIDES, 1),
  ...crops('half', HALF_WIDTHS, 3 / 4),
  // As high as it is, up to twice its width.
  ...Object.fromEntries(WHOLE_WIDTHS.map((width) => [`whole-${width}`, { width, height: width * 2, fit: 'whole' }])),
} as Readonly<Record<PhotoSize, PhotoFrame>>;

export const PHOTO_SIZE_NAMES = Object.keys(PHOTO_SIZES) as readonly PhotoSize[];

/** The largest of this shape that has no more pixels than are shown; the smallest where even that has more. */
export function photoSizeFor(shape: PhotoShape, pixels: number): PhotoSize {
  const [smallest, ...larger] = PHOTO_SIZE_NAMES.filter((size) => size.startsWith(shape));
  const fitting = larger.filter((size) => PHOTO_SIZES[size].width * PHOTO_SIZES[size].height <= pixels);
  return fitting.at(-1) ?? smallest ?? 'full';
}

/** The same link to another size of the photo. An address that is no link of ours, such as of a file on the phone, stays as it is. */
export function photoLink(url: string, size: PhotoSize): string {
  return url.replace(/\/full\.jpg\?exp=/, `/${size}.jpg?exp=`);
}
