/** Chance that can be thrown again: the same seed gives the same walk. */
export class Dice {
  constructor(private seed: number) {}

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  often(share: number): boolean {
    return this.next() < share;
  }

  one<T>(of: readonly T[]): T {
    const chosen = of[this.below(of.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  weighted<T extends Readonly<{ weight: number }>>(of: readonly T[]): T {
    let left = this.next() * of.reduce((sum, one) => sum + one.weight, 0);
    for (const one of of) if ((left -= one.weight) < 0) return one;
    return this.one(of);
  }
}
