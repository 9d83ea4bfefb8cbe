/**
 * Runs steps in their order, at most `lanes` at a time, each after the steps it needs (and after those it names in `after`, if
 * they are run at all). What needs a step that failed is not begun; everything else is, so that one run tells all there is to mend.
 * @param steps { name, needs?: string[], after?: string[], run(): Promise<unknown> }[]
 * @returns {Promise<{ failed: { name, error }[], notRun: string[] }>}
 */
export async function runSteps(steps, { lanes }) {
  const planned = new Set(steps.map(({ name }) => name));
  const waiting = steps.map((one) => ({ ...one, after: (one.after ?? []).filter((name) => planned.has(name)) }));
  const ended = new Map();
  const running = new Map();
  const failed = [];
  while (waiting.length > 0 || running.size > 0) {
    for (const one of takeReady(waiting, ended, lanes - running.size)) running.set(one.name, attempt(one));
    if (running.size === 0) break;
    const { name, error } = await Promise.race(running.values());
    running.delete(name);
    ended.set(name, error === undefined);
    if (error !== undefined) failed.push({ name, error });
  }
  const orphaned = waiting.filter(({ needs = [] }) => needs.some((name) => !planned.has(name)));
  if (orphaned.length > 0) throw new Error(`nobody does what these need: ${orphaned.map(({ name }) => name).join(', ')}`);
  return { failed, notRun: waiting.map(({ name }) => name) };
}

function takeReady(waiting, ended, places) {
  const isReady = ({ needs = [], after }) => needs.every((name) => ended.get(name)) && after.every((name) => ended.has(name));
  const ready = waiting.filter(isReady).slice(0, Math.max(places, 0));
  for (const one of ready) waiting.splice(waiting.indexOf(one), 1);
  return ready;
}

async function attempt({ name, run }) {
  try {
    await run();
    return { name };
  } catch (error) {
    return { name, error };
  }
}

/** What a run without wishes does: everything but what only comes when asked for. */
export const usualSteps = (steps) => steps.filter(({ onRequest }) => !onRequest);

/** The steps a developer asked for and all they need, in the usual order; a name also means every step that begins with it. */
export function chooseSteps(steps, wanted) {
  const chosen = new Set();
  const add = (step) => {
    if (chosen.has(step)) return;
    chosen.add(step);
    for (const need of step.needs ?? []) add(steps.find(({ name }) => name === need));
  };
  for (const word of wanted) {
    const matching = steps.filter(({ name }) => name === word || name.startsWith(`${word}-`));
    if (matching.length === 0) return { unknown: word };
    matching.forEach(add);
  }
  return { chosen: steps.filter((step) => chosen.has(step)) };
}
