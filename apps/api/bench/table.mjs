const MOST_TIMES_THE_FIRST_PAGE = 5;
/** Below this a page is fast whatever the first one took, and the difference is the machine's. */
const FAST_MS = 25;

/** How much longer the longest record takes than the one before it. */
export function growthOf({ sizes }) {
  const [longest, before] = [sizes.at(-1), sizes.at(-2)];
  return before ? longest.p50 / before.p50 : 0;
}

/** Deep pages of the longest record that take many times as long as the first. */
export function tooDeep(results) {
  return results
    .filter(({ page }) => page === 'deep')
    .map(({ name, sizes }) => ({ name, p50: sizes.at(-1).p50, ratio: sizes.at(-1).p50 / firstOf(results, name).sizes.at(-1).p50 }))
    .filter(({ p50, ratio }) => p50 > FAST_MS && ratio > MOST_TIMES_THE_FIRST_PAGE);
}

/** One line per page of a list; per length of the record p50 and p95 in ms and the rows that the server read. */
export function tableOf(results) {
  const sizes = results[0].sizes.map(({ matters }) => [`p50 ${short(matters)}`, 'p95', 'rows']).flat();
  const head = ['list', 'page', ...sizes, 'growth'];
  const lines = results.map((one) => [
    one.name,
    one.page,
    ...one.sizes.flatMap(({ p50, p95, rowsRead }) => [p50.toFixed(1), p95.toFixed(1), String(rowsRead)]),
    growthOf(one).toFixed(2),
  ]);
  return [head, ...lines].map((cells) => cells.map(padded).join('')).join('\n');
}

const firstOf = (results, name) => results.find((one) => one.name === name && one.page === 'first');
const short = (matters) => (matters >= 1000 ? `${matters / 1000}k` : String(matters));
const padded = (cell, column) => (column === 0 ? cell.padEnd(26) : cell.padStart(column === 1 ? 7 : 10));
