/** Of the largest size: seconds to lay a roll open, as many to freeze it, and to certify, and how far certifying may grow the process. */
const BUDGET = { freezeSeconds: 20, certifySeconds: 10, certifyGrownMb: 200 };
const CERTIFY = 'certify';

/** One line per step; per size seconds, growth and peak of its process in MB, and how many times the largest took of the one before it. */
export function countTable(measured) {
  const sizes = sizesOf(measured);
  const head = ['step', ...sizes.flatMap((voters) => [`s ${voters}`, 'grown MB', 'peak MB']), 'times'];
  const lines = [...new Set(measured.map(({ step }) => step))].map((step) => {
    const perSize = sizes.map((voters) => measured.find((one) => one.step === step && one.voters === voters));
    const cells = perSize.flatMap(({ seconds, grownMb, peakMb }) => [seconds.toFixed(2), grownMb.toFixed(0), peakMb.toFixed(0)]);
    const [largest, before] = [perSize.at(-1), perSize.at(-2)];
    return [step, ...cells, before ? (largest.seconds / before.seconds).toFixed(1) : '–'];
  });
  return [head, ...lines].map((cells) => cells.map(padded).join('')).join('\n');
}

/** What the largest size takes too much of. */
export function overBudget(measured) {
  const largest = measured.filter(({ voters }) => voters === sizesOf(measured).at(-1));
  const certifying = largest.filter(({ step }) => step === CERTIFY);
  const freezing = largest.filter(({ step }) => step !== CERTIFY);
  return [
    // Laid open on one day, frozen on another: two requests, and each is waited for.
    ...freezing.map(({ step, seconds }) => fault(`${step}, s`, seconds, BUDGET.freezeSeconds)),
    fault('certifying, s', sum(certifying, 'seconds'), BUDGET.certifySeconds),
    fault('certifying, MB', sum(certifying, 'grownMb'), BUDGET.certifyGrownMb),
  ].flat();
}

const sizesOf = (measured) => [...new Set(measured.map(({ voters }) => voters))];
const sum = (steps, figure) => steps.reduce((total, one) => total + one[figure], 0);
const fault = (what, took, most) => (took > most ? [`over the budget: ${what}: ${took.toFixed(1)}, may be ${most}`] : []);
const padded = (cell, column) => (column === 0 ? cell.padEnd(20) : cell.padStart(10));
