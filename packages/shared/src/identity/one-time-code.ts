import { CODE_LIMITS } from './identity.limits';

/**
 * No letters or digits that are mistaken for one another when read aloud or copied by hand. There are 31, a prime, so that the last sign
 * tells of every single slip and of every two signs that changed places, before anything is sent.
 */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Drawn at random: 15 of 31 signs are 74 bits. The sixteenth follows from them. */
export const CODE_RANDOM_SIGNS = CODE_LIMITS.signs - 1;

const checkSum = (signs: string) => [...signs].reduce((sum, sign, at) => sum + CODE_SIGNS.indexOf(sign) * (at + 1), 0) % CODE_SIGNS.length;

/** The sign that is written behind the random ones. */
export const checkSignOf = (body: string): string => CODE_SIGNS.charAt(checkSum(body));

/** As it is kept and compared: small letters, full-width signs, spaces and hyphens do not matter. */
export const plainCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-–—_.·]/g, '')
    .toUpperCase();

/** Whether this can be a code at all; a slip in copying makes it none. */
export function isOneTimeCode(code: string): boolean {
  const body = code.slice(0, CODE_RANDOM_SIGNS);
  return code.length === CODE_LIMITS.signs && [...code].every((sign) => CODE_SIGNS.includes(sign)) && code.endsWith(checkSignOf(body));
}

/** 「7KQ2-M4XD-9RTB-HW36」 */
export function groupedCode(code: string): string {
  const groups = Array.from({ length: Math.ceil(code.length / CODE_LIMITS.groupSigns) }, (_, at) =>
    code.slice(at * CODE_LIMITS.groupSigns, (at + 1) * CODE_LIMITS.groupSigns),
  );
  return groups.join('-');
}

const IN_ADDRESS = /[?&]code=([0-9a-z-]+)/i;

/** The code in what a camera read: the address on a letter, wrapped once more by WeChat, or the code alone. Nothing when it is another code. */
export function codeInScan(text: string): string | undefined {
  const plain = unescaped(unescaped(text));
  const code = plainCode(IN_ADDRESS.exec(plain)?.[1] ?? plain);
  return isOneTimeCode(code) ? code : undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
