import {
  dayOf,
  dayWords,
  ELECTORATES,
  formRules,
  livesFromQuestions,
  MEETING_LIMITS,
  onOneLine,
  packOfForm,
  RESULTS,
  shareInWords,
  urgentSource,
  type MeetingForm,
} from '@silin/shared';
import type { Elsewhere } from './elsewhere';
import type { Brief } from './item-briefs';
import { cut, saidInstant, saidSpan } from './said';

export type NoticedItem = Readonly<{ title: string; minutes: number; endorsements: number }> & Brief;
export type NoticeFacts = Readonly<{
  /** 「柳园社区居委会」 */
  signature: string;
  form: MeetingForm;
  /** Of a meeting of one estate's owners. */
  estateName?: string;
  startsAt: Date;
  endsAt: Date;
  /** Special circumstances, where the days of notice are not kept. */
  urgentReason: string | null;
  venueName: string;
  venueAddress: string;
  /** Of one that can be attended from elsewhere. */
  elsewhere: Elsewhere | null;
  items: readonly NoticedItem[];
  sentAt: Date;
}>;

/** The notice of a meeting as it is read out and hung up: when, where, what, and how to come without a phone. */
export function noticeText(facts: NoticeFacts): string {
  const { title, words } = formRules(facts.form);
  const lines = [
    facts.estateName ? `各位${facts.estateName}业主：` : isOfTheInvited(facts.form) ? '各位：' : '各位邻居：',
    `${saidSpan(facts.startsAt, facts.endsAt)}，在${facts.venueName}${facts.elsewhere?.only ? '' : `（${facts.venueAddress}）`}开${facts.estateName ?? ''}${title}：${words}。`,
    ...urgentLines(facts),
    ...agendaLines(facts.items),
    ...questionLines(facts.form),
    ...bodyLines(facts.form),
    ...(formRules(facts.form).whyNoVote ?? '').split('\n').filter(Boolean),
    ...comingLines(facts),
    facts.signature,
    dayWords(dayOf(facts.sentAt)),
  ];
  return cut(lines.join('\n'), MEETING_LIMITS.noticeMax);
}

/** Said first, and on what it rests: whoever expects ten days is to see why there are fewer. */
const urgentLines = ({ form, urgentReason }: Pick<NoticeFacts, 'form' | 'urgentReason'>): string[] =>
  urgentReason ? [`有特殊情况，这次临时通知：${onOneLine(urgentReason)}（依据${urgentSource(form) ?? ''}）。`] : [];

/** How one comes, in the room or from elsewhere, and what there is for whoever does not. */
function comingLines({ form, elsewhere }: NoticeFacts): string[] {
  const tap = '进会以后，在小程序的签到页点「我在线上参加」';
  const atDoor = '到了用手机扫码签到；没带手机的，找门口的工作人员登记一样算。';
  const agent = formRules(form).attending.agent ? '请家里人来听、来说也行；' : '';
  const absent = isOfTheInvited(form) ? '来不了请先说一声。' : `来不了也行，${agent}会后能看会议纪要。`;
  if (!elsewhere) return [`${atDoor}${absent}`];
  if (elsewhere.only) return [`这场会在线上开：${elsewhere.how}。${tap}，就算签到。${absent}`];
  return [`也能在线上参加：${elsewhere.how}。${tap}，一样算到会。`, `${atDoor}${absent}`];
}

const isOfTheInvited = (form: MeetingForm) => formRules(form).openTo === 'invited';

function agendaLines(items: NoticeFacts['items']): string[] {
  if (items.length === 0) return [];
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return [
    `要谈 ${items.length} 件事，大约 ${minutes} 分钟：`,
    ...items.map((item, index) => `${index + 1}. ${item.title}（${itemWords(item)}）`),
    ...(items.some(({ papers }) => papers > 0) ? ['材料在小程序这场会的议程里，来之前可以先看。'] : []),
  ];
}

const itemWords = ({ minutes, endorsements, ledBy, papers }: NoticedItem): string =>
  [
    `${minutes} 分钟`,
    ...(endorsements > 0 ? [`${endorsements} 人附议`] : []),
    ...(ledBy === null ? [] : [`由${ledBy}来说`]),
    ...(papers > 0 ? [`有 ${papers} 份材料`] : []),
  ].join('，');

function questionLines(form: MeetingForm): string[] {
  if (!livesFromQuestions(form)) return [];
  const endings = formRules(form).results.map((result) => RESULTS[result]);
  return ['想问什么，现在就能在小程序里写上，想问的人多的先答；到了会上也能问。', `${endings.join('；')}。`];
}

/** Who decides, and how many of them have to come: a body that is too few has come for nothing. */
function bodyLines(form: MeetingForm): string[] {
  const { body } = formRules(form);
  const quorum = packOfForm(form)?.quorum.heads;
  if (!body) return [];
  const who = ELECTORATES[body.electorate];
  const needed = quorum ? `要到${shareInWords(quorum.share)}才能表决，` : '';
  const others = formRules(form).openTo === 'neighbours' ? '别的邻居可以来听、来说。' : '';
  return [`表决的是${who}，${needed}${body.noticed}。${others}`];
}

/** One line for an inbox and for the timeline of a matter. */
export function whenAndWhere({ form, startsAt, venueName }: Pick<NoticeFacts, 'form' | 'startsAt' | 'venueName'>): string {
  return `${saidInstant(startsAt)}，${venueName}，${formRules(form).title}`;
}
