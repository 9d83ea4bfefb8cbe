// Draws the demo photos: `node apps/api/scripts/make-demo-photos.mjs`. They show no real place and nobody.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { HEIGHT, WIDTH } from './make-demo/camera.mjs';
import { drawEntrance } from './make-demo/draw-entrance.mjs';
import { drawFireLane } from './make-demo/draw-fire-lane.mjs';
import { randomFrom } from './make-demo/random.mjs';

const FOLDER = fileURLToPath(new URL('../demo/photos/', import.meta.url));
const BYTES_MAX = 204_800;
const CARS = [
  { x: -1.1, z: 5.6, colour: '#e4e2da' },
  { x: 1.35, z: 9.4, colour: '#3c566f' },
  { x: -1.2, z: 14.5, colour: '#9c3b32' },
  { x: 1.2, z: 22, colour: '#2f3335' },
];
const CARS_AT_NIGHT = [
  { x: 0.9, z: 6, colour: '#71777c' },
  { x: -1.4, z: 10.5, colour: '#6b2f2b' },
  { x: 1.1, z: 16, colour: '#8d8a80' },
];

/** As a phone would write it. Only the first tells where it was taken, so that stripping can be seen. */
const PHONE = {
  IFD0: { Make: 'SILIN', Model: 'DEMO PHONE', Software: 'make-demo-photos' },
  IFD2: { DateTimeOriginal: '2025:09:03 07:42:10' },
};
const PLACE = {
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 26/1 1234/100', GPSLongitudeRef: 'E', GPSLongitude: '118/1 40/1 4321/100' },
};

const PHOTOS = [
  { name: 'fire-lane-blocked.jpg', svg: drawFireLane({ cars: CARS, seed: 11 }), exif: { ...PHONE, ...PLACE } },
  { name: 'fire-lane-blocked-night.jpg', svg: drawFireLane({ cars: CARS_AT_NIGHT, night: true, seed: 12 }), exif: PHONE },
  { name: 'fire-lane-posts.jpg', svg: drawFireLane({ posts: true, seed: 11 }), exif: PHONE },
  { name: 'entrance-steps.jpg', svg: drawEntrance({ ramp: false }), exif: PHONE },
  { name: 'entrance-ramp.jpg', svg: drawEntrance({ ramp: true }), exif: PHONE },
];

/** The grain of a small sensor; without it the flat colours give the drawing away. */
function grain(seed) {
  const random = randomFrom(seed);
  const pixels = Buffer.alloc(WIDTH * HEIGHT);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = 128 + Math.round((random.next() + random.next() - 1) * 30);
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .blur(0.7)
    .toColourspace('srgb')
    .png()
    .toBuffer();
}

const VIGNETTE = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><radialGradient id="v" r=".75"><stop offset=".55" stop-opacity="0"/><stop offset="1" stop-opacity=".38"/></radialGradient><rect width="100%" height="100%" fill="url(#v)"/></svg>`,
);

mkdirSync(FOLDER, { recursive: true });
for (const [at, { name, svg, exif }] of PHOTOS.entries()) {
  const drawn = await sharp(Buffer.from(svg)).flatten().blur(0.8).png().toBuffer();
  const photo = await sharp(drawn)
    .composite([{ input: VIGNETTE }, { input: await grain(at + 1), blend: 'soft-light' }])
    .jpeg({ quality: 74, mozjpeg: true })
    .withExif(exif)
    .toBuffer();
  if (photo.length > BYTES_MAX) throw new Error(`${name} has ${photo.length} bytes`);
  writeFileSync(`${FOLDER}${name}`, photo);
  console.log(`${name}: ${photo.length} bytes`);
}
