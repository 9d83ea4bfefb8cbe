import { plain, said, SAMPLE_ID, telling } from './problem';

const dated = (day: string) => `${Number(day.slice(0, 4))}年${said(day)}`;

/** One-time codes: unknown, used, withdrawn and expired ones are refused in the same words. Letters, changes in the register, accounts. */
export const IDENTITY_PROBLEMS = {
  'code.unusable': telling<{ triesLeft: number }>(410, ({ triesLeft }) => `这个码用不了，可能抄错、用过或过期了。${triesLeft > 0 ? `今天还能再试 ${triesLeft} 次` : '今天不能再试了'}，也可以找网格员。`, { triesLeft: 3 }, { triesLeft: 0 }),
  'code.too_many_tries': telling<{ tries: number; againOn: string }>(429, ({ tries, againOn }) => `今天已经错了 ${tries} 次，请${said(againOn)}再试，或拿着信找网格员。`, { tries: 5, againOn: '2026-11-24' }),
  'letter.would_replace': telling<{ batchId: string; unused: number }>(409, ({ unused }) => `以前的信里还有 ${unused} 个码没用。重新做一份，那些码就作废了，请确认。`, { batchId: SAMPLE_ID, unused: 12 }),
  'letter.no_home': plain(409, '这里还没有可以寄信的房屋，请先导入名册。'),
  'claim.not_all_equal': plain(409, '这一份没有三样都对上，请点开单独核对。'),
  'account.close_here': plain(409, '请用要注销的那个微信打开小程序，再来注销。'),
  'change.day_out_of_range': telling<{ earliestOn: string; latestOn: string }>(422, ({ earliestOn, latestOn }) => `日子请选在${dated(earliestOn)}到${dated(latestOn)}之间。`, { earliestOn: '2025-11-22', latestOn: '2026-12-23' }),
  'change.not_in_home': plain(409, '名册里这个人已经不在这套房了，请刷新看看。'),
  'change.already_ended': plain(409, '这个人已经登记过了，请刷新看看。'),
  'change.same_person': plain(422, '新业主和原业主是同一个人，请核对姓名和手机号。'),
  'register.older_than_last': telling<{ lastOn: string }>(409, ({ lastOn }) => `已经有一份${dated(lastOn)}起的名册，更早的不能再写进来。`, { lastOn: '2026-11-20' }),
  'register.day_too_far': telling<{ latestOn: string }>(422, ({ latestOn }) => `生效日期最晚可以填${dated(latestOn)}，请改一下日期。`, { latestOn: '2026-11-30' }),
  'register.not_yet': telling<{ effectiveOn: string }>(409, ({ effectiveOn }) => `这份名册${dated(effectiveOn)}起生效，请到那天再写进来。`, { effectiveOn: '2026-11-30' }),
};
