import { said, telling } from './problem';

/** One-time codes: unknown, used, withdrawn and expired ones are refused in the same words. */
export const IDENTITY_PROBLEMS = {
  'code.unusable': telling<{ triesLeft: number }>(410, ({ triesLeft }) => `这个码用不了，可能抄错、用过或过期了。${triesLeft > 0 ? `今天还能再试 ${triesLeft} 次` : '今天不能再试了'}，也可以找网格员。`, { triesLeft: 3 }, { triesLeft: 0 }),
  'code.too_many_tries': telling<{ tries: number; againOn: string }>(429, ({ tries, againOn }) => `今天已经错了 ${tries} 次，请${said(againOn)}再试，或拿着信找网格员。`, { tries: 5, againOn: '2026-11-24' }),
};
