import { dayWords, dayOf, daysBetween, onOneLine, urgentSource, type ValuesOf } from '@silin/shared';
import type { MatterFacts, MeetingFacts } from '../facts/meeting-facts';
import { dated, lines, spanned, timed } from './words';

type Values = ValuesOf<'notice'>;

export function noticeValues(facts: MeetingFacts): Values {
  const { meeting, issuer, venue, matters } = facts;
  const { announcedAt, startsAt, endsAt } = meeting;
  return {
    body: { text: withoutClosing(meeting.noticeText, issuer, announcedAt) },
    closing: { by: issuer, on: announcedAt && dated(announcedAt) },
    sending: {
      topic: lines(matters.length === 0 ? [meeting.title] : matters.map((matter, index) => `${index + 1}. ${topicWords(matter)}`)),
      when: spanned(startsAt, endsAt),
      where: `${venue.name}（${venue.address}）`,
      sentAt: announcedAt && timed(announcedAt),
      kept: keptWords(facts),
      urgent: urgentWords(meeting),
      ...answersOf(facts),
    },
  };
}

const topicWords = ({ item: { ledByName }, issue }: MatterFacts): string =>
  `${issue.publicTitle ?? ''}${ledByName === null ? '' : `（由${ledByName}来说）`}`;

function keptWords({ meeting: { announcedAt, earliestOn, startsAt } }: MeetingFacts): string | null {
  if (!announcedAt || !earliestOn) return null;
  const full = daysBetween(dayOf(announcedAt), dayOf(startsAt)) - 1;
  return `通知后满 ${Math.max(0, full)} 天开会；按规定最早 ${dated(earliestOn)} 能开`;
}

const urgentWords = ({ form, urgentReason }: MeetingFacts['meeting']): string | null =>
  urgentReason ? `${onOneLine(urgentReason)}${urgentSource(form) === null ? '' : `（依据${urgentSource(form)}）`}` : null;

function answersOf({
  sending: { told, coming, declined, delivered, read },
}: MeetingFacts): Pick<Values['sending'], 'recipients' | 'delivered' | 'answers'> {
  const sum = [...told.values()].reduce((all, count) => all + count, 0);
  const capacities = [...told].map(([capacity, count]) => `${capacity} ${count}`).join('、');
  return {
    recipients: sum > 0 ? `${sum} 人（${capacities}）` : null,
    delivered: sum > 0 ? `${delivered} 人收到，${read} 人点开看过` : null,
    answers: coming + declined > 0 ? `要来 ${coming} 人，来不了 ${declined} 人` : null,
  };
}

/** Who signs it and the day stand at the right of a paper; in the text that was sent they are its last two lines. */
function withoutClosing(text: string, issuer: string, announcedAt: Date | null): string {
  const closing = announcedAt ? `\n${issuer}\n${dayWords(dayOf(announcedAt))}` : '';
  return closing !== '' && text.endsWith(closing) ? text.slice(0, -closing.length) : text;
}
