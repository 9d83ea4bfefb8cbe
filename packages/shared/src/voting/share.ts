/** A required share of a whole, as integers so that 2/3 is exactly 2/3. */
export type Share = Readonly<{ numerator: number; denominator: number; inclusive: boolean }>;

// Civil Code art. 1259: 以上 includes the number itself; 过半数 does not.
export const AT_LEAST_TWO_THIRDS: Share = { numerator: 2, denominator: 3, inclusive: true };
export const AT_LEAST_THREE_QUARTERS: Share = { numerator: 3, denominator: 4, inclusive: true };
export const MORE_THAN_HALF: Share = { numerator: 1, denominator: 2, inclusive: false };

/** Beyond this a product would no longer be exact. BigInt is not used because older phones' script engines lack it. */
function exact(product: number): number {
  if (!Number.isSafeInteger(product)) throw new RangeError(`not an exact integer: ${product}`);
  return product;
}

/** Whether `part` of `whole` reaches the share. Non-negative integers (people, or cm²); an empty whole reaches nothing. */
export function meets(part: number, whole: number, { numerator, denominator, inclusive }: Share): boolean {
  if (whole === 0) return false;
  const have = exact(part * denominator);
  const need = exact(whole * numerator);
  return inclusive ? have >= need : have > need;
}

/** The smallest part that reaches the share of `whole`. */
export function least(whole: number, { numerator, denominator, inclusive }: Share): number {
  const product = exact(whole * numerator);
  const remainder = product % denominator;
  const floor = (product - remainder) / denominator;
  return inclusive && remainder === 0 ? floor : floor + 1;
}

/** How much is still missing; 0 when the share is met. */
export function shortBy(part: number, whole: number, share: Share): number {
  return Math.max(0, least(whole, share) - part);
}
