import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 10;

/** A key for one kind of code, so that none of one kind is ever right as another. */
export const keyFor = (secret: string, kind: string): Buffer => createHmac('sha256', Buffer.from(secret, 'hex')).update(kind).digest();

/** Ten signs that nobody confuses, to be scanned or typed. */
export function signsOf(key: Buffer, words: string): string {
  const digest = createHmac('sha256', key).update(words).digest();
  return [...digest.subarray(0, LENGTH)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
}

export function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
