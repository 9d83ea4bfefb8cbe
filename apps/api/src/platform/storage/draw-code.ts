import { randomInt } from 'node:crypto';
import { PC_CODE_SIGNS } from '@silin/shared';

/** A code to be read from one screen and typed on another: nothing in it reads like something else. */
export const drawCode = (signs: number): string =>
  Array.from({ length: signs }, () => PC_CODE_SIGNS.charAt(randomInt(PC_CODE_SIGNS.length))).join('');
