import { randomBytes } from 'node:crypto';

/** A storage key drawn at random: it tells neither what the picture shows nor who sent it. */
export function newFileKey(): string {
  const name = randomBytes(16).toString('hex');
  return `photos/${name.slice(0, 2)}/${name}.jpg`;
}
