import { PHOTO_SIZE_NAMES, PHOTO_SIZES, photoLink, photoSizeFor } from './photo-sizes';

const pixelsOf = (size: keyof typeof PHOTO_SIZES) => PHOTO_SIZES[size].width * PHOTO_SIZES[size].height;

describe('the sizes of a photo', () => {
  it('are whole pixels, and have names that fit an address', () => {
    for (const size of PHOTO_SIZE_NAMES) {
      expect([PHOTO_SIZES[size].width, PHOTO_SIZES[size].height].every(Number.isInteger)).toBe(true);
      expect(size).toMatch(/^[a-z]+(-\d+)?$/);
    }
  });

  it.each(['tile', 'half', 'whole'] as const)('of shape %s: never more pixels than are shown, and at most a fifth less on a side', (shape) => {
    const sizes = PHOTO_SIZE_NAMES.filter((size) => size.startsWith(shape));
    const least = Math.min(...sizes.map(pixelsOf));
    const most = Math.max(...sizes.map(pixelsOf));
    for (let pixels = least; pixels <= most; pixels += 997) {
      const has = pixelsOf(photoSizeFor(shape, pixels));
      expect(has).toBeLessThanOrEqual(pixels);
      expect(has / 0.8 ** 2).toBeGreaterThanOrEqual(pixels);
    }
    expect(pixelsOf(photoSizeFor(shape, most * 4))).toBe(most);
    expect(pixelsOf(photoSizeFor(shape, 1))).toBe(least);
  });

  it('share one link', () => {
    expect(photoLink('https://a.cn/api/photos/1/full.jpg?exp=x&sig=y', 'tile-176')).toBe('https://a.cn/api/photos/1/tile-176.jpg?exp=x&sig=y');
    expect(photoLink('wxfile://tmp/full.jpg', 'tile-176')).toBe('wxfile://tmp/full.jpg');
  });
});
