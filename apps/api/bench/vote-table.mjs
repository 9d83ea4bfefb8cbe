/** Of the floor's throughput; and of its slowest answers. */
const LEAST_RATIO = 0.8;
const MOST_P99 = 2;
/** Who has voted, beside the read of one ballot by its primary key. */
const MOST_TURNOUT = 2;

const median = (figures) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
const quantile = (took, share) => [...took].sort((a, b) => a - b)[Math.min(took.length - 1, Math.floor(took.length * share))];
const p99 = (rounds) =>
  quantile(
    rounds.flatMap(({ took }) => took),
    0.99,
  );

/** Round by round, because both sides of a round met the same machine; the middle one of these. */
export const ratioOf = ({ floor, named }) => median(named.map(({ perSecond }, round) => perSecond / floor[round].perSecond));

export function voteTable(measured) {
  const lines = Object.entries(measured).map(([variant, rounds]) => {
    const of = (figure) => median(rounds.map((one) => one[figure]));
    const took = rounds.flatMap((one) => one.took);
    return [
      variant,
      of('perSecond').toFixed(0),
      quantile(took, 0.5).toFixed(1),
      quantile(took, 0.99).toFixed(1),
      of('nodeUs').toFixed(0),
      of('databaseUs').toFixed(0),
    ];
  });
  const head = ['variant', 'requests/s', 'p50 ms', 'p99 ms', 'node CPU µs', 'database CPU µs'];
  const width = (column) => Math.max(...[head, ...lines].map((line) => line[column].length));
  return [head, ...lines]
    .map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column)))).join('  '))
    .join('\n');
}

const turnoutRatio = ({ turnoutUs, primaryKeyUs }) => turnoutUs / primaryKeyUs;

export const turnoutLine = (turnout) =>
  `turnout of 10000 ballots ${turnout.turnoutUs.toFixed(0)} µs, a primary-key read ${turnout.primaryKeyUs.toFixed(0)} µs: ${turnoutRatio(turnout).toFixed(2)} times`;

export function overBudget(measured, turnout) {
  const ratio = ratioOf(measured);
  const slow = p99(measured.named) / p99(measured.floor);
  return [
    ...(ratio < LEAST_RATIO ? [`too slow: ${ratio.toFixed(2)} of the floor, at least ${LEAST_RATIO} is asked for`] : []),
    ...(slow > MOST_P99 ? [`too slow: the 99th percentile is ${slow.toFixed(1)} times the floor's, at most ${MOST_P99} is asked for`] : []),
    ...(turnoutRatio(turnout) > MOST_TURNOUT
      ? [`too slow: the turnout takes ${turnoutRatio(turnout).toFixed(1)} primary-key reads, at most ${MOST_TURNOUT} are asked for`]
      : []),
  ];
}
