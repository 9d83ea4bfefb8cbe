const PARTS = /\d+|\D+/g;

/** 「2号楼」 before 「10号楼」. Without Intl, which older phones lack; the same order on every machine. */
export function compareNaturally(one: string, other: string): number {
  const [left, right] = [one.match(PARTS) ?? [], other.match(PARTS) ?? []];
  for (let place = 0; place < Math.min(left.length, right.length); place += 1) {
    const order = compareParts(left[place] ?? '', right[place] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareParts(one: string, other: string): number {
  const [left, right] = [Number(one), Number(other)];
  if (!Number.isNaN(left) && !Number.isNaN(right) && left !== right) return left - right;
  return one < other ? -1 : Number(one > other);
}
