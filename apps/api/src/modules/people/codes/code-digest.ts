import { randomInt } from 'node:crypto';
import { CODE_RANDOM_SIGNS, CODE_SIGNS, checkSignOf } from '@silin/shared';
import type { Sealer } from '../../../platform/storage';

export function newCode(): string {
  const body = Array.from({ length: CODE_RANDOM_SIGNS }, () => CODE_SIGNS.charAt(randomInt(CODE_SIGNS.length))).join('');
  return body + checkSignOf(body);
}

/** Keyed, and apart from the digests of phones. */
export const codeDigest = (sealer: Sealer, code: string): string => sealer.digest(`one-time-code|${code}`);
