/**
 * Runs steps in their order, at most `lanes` at a time, each after the steps it needs (and after those it names in `after`, if
 * they are run at all).
 * After the first failure nothing new begins; what runs beside it is not waited for.
 * @param steps { name, needs?: string[], after?: string[], run(): Promise<unknown> }[]
 * @returns {Promise<{ failed?: { name, error }, unfinished: string[] }>}
 */
export async function runSteps(steps, { lanes }) {
  const planned = new Set(steps.map(({ name }) => name));
  const waiting = steps.map((one) => ({ ...one, needs: [...(one.needs ?? []), ...(one.after ?? []).filter((name) => planned.has(name))] }));
  const done = new Set();
  const running = new Map();
  while (waiting.length > 0 || running.size > 0) {
    for (const one of takeReady(waiting, done, lanes - running.size)) running.set(one.name, attempt(one));
    if (running.size === 0) throw new Error(`nobody does what these need: ${waiting.map(({ name }) => name).join(', ')}`);
    const { name, error } = await Promise.race(running.values());
    running.delete(name);
    if (error) return { failed: { name, error }, unfinished: [...running.keys(), ...waiting.map((one) => one.name)] };
    done.add(name);
  }
  return { unfinished: [] };
}

function takeReady(waiting, done, places) {
  const ready = waiting.filter(({ needs }) => needs.every((name) => done.has(name))).slice(0, Math.max(places, 0));
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
