import sharp from 'sharp';
import { Chance, HEIGHT, Pen, WIDTH } from './pen';
import { SUBJECTS, type DrawnSubject } from './subjects';

const QUALITY = 74;

/** Somebody's picture of it: the same subject with another seed is another one. */
export async function photoOf(subject: DrawnSubject, seed: number, width = 960): Promise<Buffer> {
  const height = Math.round((width * HEIGHT) / WIDTH);
  const svg = sketch(subject, seed, width, height);
  const drawn = sharp(Buffer.from(svg)).flatten().resize(width, height);
  return drawn
    .composite([{ input: await grain(seed, width, height), blend: 'soft-light' }])
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

/** Held a little askew, darker towards the corners. */
function sketch(subject: DrawnSubject, seed: number, width: number, height: number): string {
  const pen = new Pen(seed);
  const tilt = pen.chance.between(-1.6, 1.6).toFixed(2);
  const closeness = pen.chance.between(1.06, 1.16).toFixed(3);
  const held = `translate(400 300) rotate(${tilt}) scale(${closeness}) translate(-400 -300)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>
    <filter id="soft" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="7"/></filter>
    <radialGradient id="corners" r=".75"><stop offset=".55" stop-opacity="0"/><stop offset="1" stop-opacity=".36"/></radialGradient></defs>
    <g transform="${held}">${SUBJECTS[subject](pen)}</g><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#corners)"/></svg>`;
}

/** The grain of a small sensor, which takes the flatness out of the colours. */
function grain(seed: number, width: number, height: number): Promise<Buffer> {
  const chance = new Chance(seed);
  const pixels = Buffer.alloc(width * height);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = 128 + Math.round((chance.next() + chance.next() - 1) * 26);
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer();
}
