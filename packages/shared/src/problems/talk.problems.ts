import { TALK_LIMITS } from '../contract/limits';
import { TALK_WORDS } from '../lifecycle/words';
import type { TalkState } from '../lifecycle/talk.lifecycle';
import { clockTimeOf } from '../calendar/day';
import { plain, telling } from './problem';

const at = (instant: string) => clockTimeOf(new Date(instant));
const SAMPLE_AT = '2026-11-22T11:40:00.000Z';

/** Times with the secretary at a 书记见面会. */
export const TALK_PROBLEMS = {
  'talk.not_taken': plain(409, '这种会不能单独约书记，要问的可以在会上问。'),
  'talk.closed': telling<{ state: string }>(409, ({ state }) => (state === 'postponed' ? '会改期了，等新的时间定下来再约。' : '现在不能约了。有事请点「我要提事」，或者等下一场书记见面会。'), { state: 'concluded' }, { state: 'postponed' }),
  'talk.neighbours_only': plain(403, '约书记是给住在这里、房子在这里的邻居的。'),
  'talk.time_unknown': plain(409, '没有这个时间，可能刚改过。请看新的时间再选。'),
  'talk.time_past': telling<{ startsAt: string }>(409, ({ startsAt }) => `${at(startsAt)} 已经过了，请选后面的时间。`, { startsAt: SAMPLE_AT }),
  'talk.time_taken': telling<{ startsAt: string; free: number }>(409, ({ startsAt, free }) => `${at(startsAt)} 刚被别人约走了。${free > 0 ? `还有 ${free} 个时间可以约，请另选一个。` : '都约满了，您可以把要问的写在会上，或者点「我要提事」。'}`, { startsAt: SAMPLE_AT, free: 3 }, { startsAt: SAMPLE_AT, free: 0 }),
  'talk.one_each': telling<{ startsAt: string }>(409, ({ startsAt }) => `这场会已经约了 ${at(startsAt)}，一人约一个。要换时间，请先把它让出来。`, { startsAt: SAMPLE_AT }),
  'talk.begun': telling<{ startsAt: string }>(409, ({ startsAt }) => `${at(startsAt)} 已经到了，不能再让出来。`, { startsAt: SAMPLE_AT }),
  'talk.hours_outside': telling<{ startsAt: string; endsAt: string }>(422, ({ startsAt, endsAt }) => `约书记的时间要在开会的时间里（${at(startsAt)}—${at(endsAt)}）。`, { startsAt: '2026-11-22T11:00:00.000Z', endsAt: '2026-11-22T12:00:00.000Z' }),
  'talk.hours_too_short': telling<{ minutesEach: number }>(422, ({ minutesEach }) => `这段时间不够谈一位（每位 ${minutesEach} 分钟），请留长一点。`, { minutesEach: 10 }),
  'talk.hours_too_many': plain(422, `一场会最多约 ${TALK_LIMITS.timesMax} 位，请把每位的时间放长，或者时间缩短。`),
  'talk.hours_taken': telling<{ taken: number }>(409, ({ taken }) => `已经有 ${taken} 位约好了，他们的时间要留着。`, { taken: 2 }),
  'talk.ended': telling<{ state: TalkState }>(409, ({ state }) => `这一位已经记过了：${TALK_WORDS[state]}。请刷新看看。`, { state: 'answered' }, { state: 'promised' }, { state: 'not_possible' }, { state: 'missed' }, { state: 'given_back' }, { state: 'called_off' }),
  'talk.open': telling<{ talks: number }>(409, ({ talks }) => `约了书记的还有 ${talks} 位没有记：谈过了，还是没谈成？请逐位记好再散会。`, { talks: 2 }),
};
