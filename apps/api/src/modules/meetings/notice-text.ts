import { clockTimeOf, dayOf, dayWords, MEETING_FORMS, MEETING_LIMITS, type MeetingForm } from '@silin/shared';
import { cut, saidInstant } from './said';

export type NoticeFacts = Readonly<{
  communityName: string;
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
  const { title, words } = MEETING_FORMS[facts.form];
  const minutes = facts.items.reduce((sum, item) => sum + item.minutes, 0);
  const items = facts.items.map(
    (item, index) => `${index + 1}. ${item.title}（${item.minutes} 分钟${item.endorsements > 0 ? `，${item.endorsements} 人附议` : ''}）`,
  );
  const lines = [
    '各位邻居：',
    `${saidInstant(facts.startsAt)}—${clockTimeOf(facts.endsAt)}，在${facts.venueName}（${facts.venueAddress}）开${title}：${words}。`,
    `要谈 ${items.length} 件事，大约 ${minutes} 分钟：`,
    ...items,
    '到了用手机扫码签到；没带手机的，找门口的工作人员登记一样算。来不了也行，会后能看会议纪要。',
    `${facts.communityName}居委会`,
    dayWords(dayOf(facts.sentAt)),
  ];
  return cut(lines.join('\n'), MEETING_LIMITS.noticeMax);
}

/** One line for an inbox and for the timeline of a matter. */
export function whenAndWhere({ form, startsAt, venueName }: Pick<NoticeFacts, 'form' | 'startsAt' | 'venueName'>): string {
  return `${saidInstant(startsAt)}，${venueName}，${MEETING_FORMS[form].title}`;
}
