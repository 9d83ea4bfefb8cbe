import { setTimeout as pause } from 'node:timers/promises';

/** Asks `probe` until it answers something truthy; undefined when `withinMs` have passed. */
export async function until(probe, { withinMs, everyMs = 25 }) {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await probe();
    if (answer) return answer;
    if (performance.now() > deadline) return undefined;
    await pause(everyMs);
  }
}
