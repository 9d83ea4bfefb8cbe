/** Until the last of all phones shows what has happened. */
const MOST_SHOWN_MS = 2_000;
/** All of them sign in within a minute. */
const MOST_SIGN_IN_SECONDS = 60;

const quantile = (took, share) => [...took].sort((a, b) => a - b)[Math.min(took.length - 1, Math.floor(took.length * share))];
const ms = (took, share) => `${quantile(took, share).toFixed(0)} ms`;
const spoken = (took) => `half ${ms(took, 0.5)}, 99 of 100 ${ms(took, 0.99)}, all ${ms(took, 1)}`;
const all = (told, what) => told.flatMap((round) => round[what]);

export function meetingTable({ count, checkIns, told, busy }) {
  return [
    `check-ins ${(count / checkIns.seconds).toFixed(0)}/s, ${count} in ${checkIns.seconds.toFixed(1)} s, each after: ${spoken(checkIns.took)}`,
    `fan-out to ${count} phones, ${told.length} times: ${spoken(all(told, 'shown'))}`,
    `the whole page there: ${spoken(all(told, 'whole'))}`,
    `while told without a pause: node ${(busy.node * 100).toFixed(0)} % and database ${(busy.database * 100).toFixed(0)} % of a core`,
  ].join('\n');
}

export function overBudget({ count, checkIns, told }) {
  const slowest = quantile(all(told, 'shown'), 1);
  return [
    ...(slowest > MOST_SHOWN_MS
      ? [`too slow: the last phone knew after ${slowest.toFixed(0)} ms, at most ${MOST_SHOWN_MS} are asked for`]
      : []),
    ...(checkIns.seconds > MOST_SIGN_IN_SECONDS
      ? [`too slow: ${count} signed in within ${checkIns.seconds.toFixed(0)} s, at most ${MOST_SIGN_IN_SECONDS} are asked for`]
      : []),
    ...(checkIns.seenBy < count ? [`only ${checkIns.seenBy} of ${count} phones saw that all were there`] : []),
  ];
}
