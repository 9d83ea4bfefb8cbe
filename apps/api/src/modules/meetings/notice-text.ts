import {
  dayOf,
  dayWords,
  ELECTORATES,
  formRules,
  livesFromQuestions,
  MEETING_LIMITS,
  packOfForm,
  RESULTS,
  shareInWords,
  type MeetingForm,
} from '@silin/shared';
import { cut, saidInstant, saidSpan } from './said';

export type NoticeFacts = Readonly<{
  /** 「柳园社区居委会」 */
  signature: string;
  form: MeetingForm;
  startsAt: Date;
  endsAt: Date;
  venueName: string;
  venueAddress: string;
  items: readonly Readonly<{ title: string; minutes: number; endorsements: number }>[];
  sentAt: Date;
}>;

/** The notice of a meeting as it is read out and hung up: when, where, what, and how to come without a phone. */
export function noticeText(facts: NoticeFacts): string {
  const { title, words } = formRules(facts.form);
  const lines = [
    '各位邻居：',
    `${saidSpan(facts.startsAt, facts.endsAt)}，在${facts.venueName}（${facts.venueAddress}）开${title}：${words}。`,
    ...agendaLines(facts.items),
    ...questionLines(facts.form),
    ...bodyLines(facts.form),
    '到了用手机扫码签到；没带手机的，找门口的工作人员登记一样算。来不了也行，会后能看会议纪要。',
    facts.signature,
    dayWords(dayOf(facts.sentAt)),
  ];
  return cut(lines.join('\n'), MEETING_LIMITS.noticeMax);
}

function agendaLines(items: NoticeFacts['items']): string[] {
  if (items.length === 0) return [];
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return [
    `要谈 ${items.length} 件事，大约 ${minutes} 分钟：`,
    ...items.map(
      (item, index) => `${index + 1}. ${item.title}（${item.minutes} 分钟${item.endorsements > 0 ? `，${item.endorsements} 人附议` : ''}）`,
    ),
  ];
}

function questionLines(form: MeetingForm): string[] {
  if (!livesFromQuestions(form)) return [];
  const endings = formRules(form).results.map((result) => RESULTS[result]);
  return ['想问什么，现在就能在小程序里写上，想问的人多的先答；到了会上也能问。', `${endings.join('；')}。`];
}

/** Who decides, and how many of them have to come: a body that is too few has come for nothing. */
function bodyLines(form: MeetingForm): string[] {
  const { body } = formRules(form);
  const quorum = packOfForm(form)?.quorum.heads;
  if (!body || !quorum) return [];
  const who = ELECTORATES[body.electorate];
  return [`表决的是${who}，要到${shareInWords(quorum.share)}才能表决，不能由别人代替。别的邻居可以来听、来说。`];
}

/** One line for an inbox and for the timeline of a matter. */
export function whenAndWhere({ form, startsAt, venueName }: Pick<NoticeFacts, 'form' | 'startsAt' | 'venueName'>): string {
  return `${saidInstant(startsAt)}，${venueName}，${formRules(form).title}`;
}
