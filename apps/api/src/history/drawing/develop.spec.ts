import sharp from 'sharp';
import { photoOf } from './develop';
import { SUBJECTS, type DrawnSubject } from './subjects';

const WIDTH = 320;
const subjects = Object.keys(SUBJECTS) as DrawnSubject[];

describe('pictures of the history', () => {
  it.each(subjects)('%s is a small photo as a phone sends it', async (subject) => {
    const bytes = await photoOf(subject, 1, WIDTH);
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 320, height: 240 });
    expect(bytes.length).toBeLessThan(40_000);
  });

  it('are the same for the same seed and others for another one', async () => {
    const [first, again, other] = [await photoOf('bins', 7, WIDTH), await photoOf('bins', 7, WIDTH), await photoOf('bins', 8, WIDTH)];
    expect(again.equals(first)).toBe(true);
    expect(other.equals(first)).toBe(false);
  });

  it('look different before and after', async () => {
    const [before, after] = [await photoOf('manhole', 3, WIDTH), await photoOf('manhole-new', 3, WIDTH)];
    expect(after.equals(before)).toBe(false);
  });
});
