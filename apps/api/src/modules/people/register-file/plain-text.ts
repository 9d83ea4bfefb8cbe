/** Marks that change how text is shown or that nobody can see: two names could look the same and not be. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const CONTROL = /\p{Cc}+/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** What people write into a cell that has nothing to say. */
const NOTHING = new Set(['-', '--', '—', '——', '/', '无', '空']);

/** One line of text with full-width letters, digits and signs made plain (１２ → 12, ： → :), as all columns compare it. */
export function plainText(text: string): string {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .replace(/\u3000|\u00a0/g, ' ')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/ {2,}/g, ' ')
    .trim();
  return NOTHING.has(plain) ? '' : plain;
}

/** Chinese names are written with and without a space between: 「王 伟」 is 王伟. */
export const withoutSpaces = (text: string) => text.replace(/\s+/g, '');

/** Opened in a table program, such a text would be run as a formula. */
export const looksLikeFormula = (text: string) => /^[=+\-@]/.test(text);

/** Several names, phones or numbers in one cell. Empty places count, so that the order holds. */
export const listOf = (text: string): readonly string[] => (text === '' ? [] : text.split(/[、,;/]/).map((part) => part.trim()));
