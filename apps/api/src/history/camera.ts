import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { photoOf } from './drawing/develop';
import { isDrawn } from './drawing/subjects';
import type { Camera } from './world';

const FOLDER = join(__dirname, '../../demo/photos');
/** Those that the demo has anyway. */
const FILES: Readonly<Record<string, string>> = {
  steps: 'entrance-steps.jpg',
  ramp: 'entrance-ramp.jpg',
  lane: 'fire-lane-blocked.jpg',
  'lane-night': 'fire-lane-blocked-night.jpg',
  posts: 'fire-lane-posts.jpg',
};

/** Pictures of what the history tells of, so many pixels wide. */
export const cameraOf =
  (width?: number): Camera =>
  async (subject, seed) => {
    if (isDrawn(subject)) return photoOf(subject, seed, width);
    const file = FILES[subject];
    if (!file) throw new Error(`there is no picture of ${subject}`);
    return readFile(join(FOLDER, file));
  };
