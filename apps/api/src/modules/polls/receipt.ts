import { randomBytes } from 'node:crypto';

/** No letters or digits that are mistaken for one another when read aloud or copied by hand. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUPS = 3;
const GROUP_SIGNS = 4;

/** Bytes from here on would make the first signs likelier than the others. */
const FAIR = 256 - (256 % SIGNS.length);
const BYTES = 24;

/** 「7KQ2-M4XD-9RTB」: as long for every ballot, and it says nothing of the choice. */
export function newReceipt(): string {
  const signs: string[] = [];
  while (signs.length < GROUPS * GROUP_SIGNS) {
    for (const byte of randomBytes(BYTES)) if (byte < FAIR) signs.push(SIGNS[byte % SIGNS.length] ?? '');
  }
  const group = (at: number) => signs.slice(at * GROUP_SIGNS, (at + 1) * GROUP_SIGNS).join('');
  return Array.from({ length: GROUPS }, (_, at) => group(at)).join('-');
}
