import path from 'node:path'

const FOLDER = path.resolve(__dirname, '../../../api/demo/photos')

/** Pictures as a phone takes them, with what a phone writes into them. */
export const PHOTOS = {
  blocked: path.join(FOLDER, 'fire-lane-blocked.jpg'),
  blockedAtNight: path.join(FOLDER, 'fire-lane-blocked-night.jpg'),
  posts: path.join(FOLDER, 'fire-lane-posts.jpg'),
  steps: path.join(FOLDER, 'entrance-steps.jpg'),
  ramp: path.join(FOLDER, 'entrance-ramp.jpg'),
} as const
