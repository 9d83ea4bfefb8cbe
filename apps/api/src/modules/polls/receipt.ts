import { randomInt } from 'node:crypto';

/** No letters or digits that are mistaken for one another when read aloud or copied by hand. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUPS = 3;
const GROUP_SIGNS = 4;

/** 「7KQ2-M4XD-9RTB」: as long for every ballot, and it says nothing of the choice. */
export function newReceipt(): string {
  const group = () => Array.from({ length: GROUP_SIGNS }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
