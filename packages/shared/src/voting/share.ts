/** A required share of a whole, as integers so that 2/3 is exactly 2/3. */
export type Share = Readonly<{ numerator: number; denominator: number; inclusive: boolean }>;

// Civil Code art. 1259: 以上 includes the number itself; 过半数 does not.
export const AT_LEAST_TWO_THIRDS: Share = { numerator: 2, denominator: 3, inclusive: true };
export const AT_LEAST_THREE_QUARTERS: Share = { numerator: 3, denominator: 4, inclusive: true };
export const MORE_THAN_HALF: Share = { numerator: 1, denominator: 2, inclusive: false };
export const ALL_OF_IT: Share = { numerator: 1, denominator: 1, inclusive: true };

/** Beyond this a product would no longer be exact. BigInt is not used because older phones' script engines lack it. */
function exact(product: number): number {
  if (!Number.isSafeInteger(product)) throw new RangeError(`not an exact integer: ${product}`);
  return product;
}

/** People and cm² are counted, so half a person or a negative area is a fault of the caller. */
function counted(amount: number): number {
  if (exact(amount) < 0) throw new RangeError(`less than nothing: ${amount}`);
  return amount;
}

/** Whether `part` of `whole` reaches the share. Non-negative integers (people, or cm²); an empty whole reaches nothing. */
export function meets(part: number, whole: number, { numerator, denominator, inclusive }: Share): boolean {
  const have = exact(counted(part) * denominator);
  const need = exact(counted(whole) * numerator);
  if (whole === 0) return false;
  return inclusive ? have >= need : have > need;
}

/** The smallest part that reaches the share of `whole`; of nobody, one is still missing. */
export function least(whole: number, { numerator, denominator, inclusive }: Share): number {
  const product = exact(counted(whole) * numerator);
  const remainder = product % denominator;
  const floor = (product - remainder) / denominator;
  return inclusive && remainder === 0 && whole > 0 ? floor : floor + 1;
}

/** How much is still missing; 0 when the share is met. */
export function shortBy(part: number, whole: number, share: Share): number {
  return Math.max(0, least(whole, share) - counted(part));
}
