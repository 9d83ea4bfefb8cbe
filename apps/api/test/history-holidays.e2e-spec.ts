import { instantAt } from '@silin/shared';
import { tellSome } from '../src/history';
import { prepareDemo } from '../src/modules/demo';
import { EventEntity } from '../src/platform/events';
import { aJpeg } from './support/pictures';
import { aTestApp, START, type TestApp } from './support/test-app';

/** Those that wait for somebody's last day, which a holiday moves. */
const WAITING = ['bins', 'manhole', 'secondCouncil'];
/** Long enough before the first of them for the oldest story. */
const BEGINS = instantAt('2026-08-10', '10:00');

let test: TestApp;
beforeAll(async () => {
  test = await aTestApp();
  test.clock.standAt(BEGINS.getTime() - START.getTime());
  await prepareDemo(test.app);
}, 120_000);
afterAll(() => test.close());

const times = (action: string) => test.db.manager.countBy(EventEntity, { aggregate: 'task', action });

/** One estate lives through both; what the first telling leaves stands beside the second. The second ends on a Sunday. */
describe('the stories that wait for a last day', () => {
  it.each<[string, string, number]>([
    ['国庆', '2026-11-03', 1],
    ['春节', '2027-03-07', 2],
  ])(
    'come to their end when they wait over %s, and the history is told on %s',
    async (_holiday, today, told) => {
      const picture = await aJpeg({ width: 320, height: 240 });
      const codeFor = (openid: string) => test.wechat.codeFor({ openid });
      const options = { origin: test.origin, codeFor, endsAt: instantAt(today, '10:00'), camera: async () => picture };
      await tellSome(options, (story) => WAITING.includes(story));
      await test.settle();
      expect({ looked: await times('scrutinise'), extended: await times('grantExtension') }).toEqual({ looked: told, extended: told });
      // The bins by the supporters' voices, the manhole by the committee and a witness.
      expect(await times('acceptWork')).toBe(2 * told);
    },
    300_000,
  );
});
