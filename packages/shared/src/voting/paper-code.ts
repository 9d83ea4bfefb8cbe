/** Digits alone, so that a phone shows its big keys. The last one follows from the others. */
export const PAPER_CODE_DIGITS = 8;
export const PAPER_CODE_RANDOM_DIGITS = PAPER_CODE_DIGITS - 1;

// H. M. Damm's quasigroup: the digit at the end tells of every single slip and of every two neighbours that changed places.
const QUASIGROUP = ['0317598642', '7092154863', '4206871359', '1750983426', '6123045978', '3674209581', '5869720134', '8945362017', '9438617205', '2581436790'];
const interim = (digits: string): string => [...digits].reduce((row, digit) => QUASIGROUP[Number(row)]?.[Number(digit)] ?? '', '0');

/** The digit that is written behind the random ones. */
export const checkDigitOf = (body: string): string => interim(body);

/** As it is kept: full-width digits, spaces and hyphens do not matter. */
export const plainPaperCode = (text: string): string => text.normalize('NFKC').replace(/[\s\-–—·]/g, '');

/** Whether this can be the code of a ballot; a slip in copying makes it none. */
export const isPaperCode = (code: string): boolean => code.length === PAPER_CODE_DIGITS && /^\d+$/.test(code) && interim(code) === '0';

/** 「4821 0937」 */
export const groupedPaperCode = (code: string): string => `${code.slice(0, PAPER_CODE_DIGITS / 2)} ${code.slice(PAPER_CODE_DIGITS / 2)}`;

/** What the picture on a ballot says: of which poll it is, beside its code. */
export type ScannedBallot = Readonly<{ code: string; pollId: string | null }>;
const CODE_IN_ADDRESS = /[?&]code=(\d+)/;
const POLL_IN_ADDRESS = /[?&]pollId=([0-9a-f-]{36})/;

/** The ballot in what a camera read: the address printed on it, wrapped once more by WeChat, or the code alone. Nothing when it is something else. */
export function ballotInScan(text: string): ScannedBallot | undefined {
  const plain = unescaped(unescaped(text));
  const code = plainPaperCode(CODE_IN_ADDRESS.exec(plain)?.[1] ?? plain);
  return isPaperCode(code) ? { code, pollId: POLL_IN_ADDRESS.exec(plain)?.[1] ?? null } : undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
