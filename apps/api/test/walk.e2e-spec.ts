import { aTestApp, type TestApp } from './support/test-app';
import { disagreements, unexplained } from './walk/explained';
import { Walk } from './walk/walk';

const MATTERS = Number(process.env.WALK_MATTERS ?? 40);
const SEED = Number(process.env.WALK_SEED ?? 20_261_128);
const LOOK_EVERY = 400;

/*
 * Random matters in the hands of random people: each does what is theirs, sometimes what is not, sometimes too early or too late, while the
 * days go by. Whatever is refused, nothing stands where its events do not explain it. WALK_SEED walks another way.
 */
let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
});
afterAll(() => test.close());

it(`${MATTERS} matters in random hands never stand where their events do not lead (seed ${SEED})`, async () => {
  const walk = await Walk.begin(test, SEED);
  const trodden = await walk.take(MATTERS, async (deeds) => {
    if (deeds % LOOK_EVERY === 0) expect(await unexplained(test.db)).toEqual([]);
  });
  expect(trodden.broken).toEqual([]);
  expect(trodden.raised).toBe(MATTERS);
  // A walk that is only refused, or never, would show nothing.
  expect(trodden.refused).toBeGreaterThan(trodden.deeds / 50);
  expect(trodden.refused).toBeLessThan((trodden.deeds * 2) / 3);
  expect(await unexplained(test.db)).toEqual([]);
  expect(await disagreements(test.db)).toEqual([]);
  const states: { state: string; things: string }[] = await test.db.query('SELECT state, COUNT(*) AS things FROM issue GROUP BY state');
  process.stdout.write(
    `${trodden.deeds} deeds, ${trodden.refused} refused; ${states.map((one) => `${one.state} ${one.things}`).join(', ')}\n`,
  );
  expect(states.length).toBeGreaterThan(6);
}, 3_600_000);
