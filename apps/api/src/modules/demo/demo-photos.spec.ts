import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const PHOTOS = join(__dirname, '../../../demo/photos');
/** The tag of the pointer to the place, as it stands in the directory of an EXIF block. */
const GPS_POINTER = 0x8825;

describe('the demo photos', () => {
  it.each(readdirSync(PHOTOS))('%s is a phone picture of less than 200 KB', async (name) => {
    const bytes = readFileSync(join(PHOTOS, name));
    expect(bytes.length).toBeLessThanOrEqual(204_800);
    const { format, width, height, exif } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 900 });
    expect(exif?.includes('DEMO PHONE')).toBe(true);
  });

  it.each([
    ['fire-lane-blocked.jpg', true],
    ['fire-lane-posts.jpg', false],
  ])('%s tells where it was taken: %s; stripping needs something to strip', async (name, tells) => {
    const { exif } = await sharp(join(PHOTOS, name)).metadata();
    const pointer = Buffer.alloc(2);
    if (exif?.includes('II')) pointer.writeUInt16LE(GPS_POINTER);
    else pointer.writeUInt16BE(GPS_POINTER);
    expect(exif?.includes(pointer)).toBe(tells);
  });
});
