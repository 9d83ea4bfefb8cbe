import type { MinutesObjectionView, MinutesVersionRow, MinutesView, ValuesOf } from '@silin/shared';
import type { MeetingFacts } from '../facts/meeting-facts';
import { dated, lines, timed } from './words';

export const minutesValues = ({ issuer, meeting }: MeetingFacts, minutes: MinutesView): ValuesOf<'minutes'> => ({
  body: { text: withoutTitles(minutes.text, meeting.title) },
  confirmed: {
    version: `第 ${minutes.version} 版，${timed(new Date(minutes.circulatedAt))}发给到会的人看`,
    until: `${dated(minutes.confirmUntil)} 24:00`,
    verdicts: `到会 ${minutes.attendees} 人，确认 ${minutes.confirmed} 人，有不同意见 ${minutes.objected} 人`,
    objections: lines(minutes.objections.map((one, index) => `${index + 1}. ${objectionWords(minutes, one)}`)),
    corrections: lines(minutes.versions.filter(({ reason }) => reason !== null).map(correctionWords)),
    published: minutes.publishedAt && timed(new Date(minutes.publishedAt)),
    sha256: minutes.sha256,
  },
  closing: { by: issuer, on: dated(new Date(minutes.publishedAt ?? minutes.circulatedAt)) },
});

const ANSWERED = { open: null, accepted: '已更正', kept: '没有改' } as const;

/** What was said against which section, and what was answered; nobody is named. */
function objectionWords({ sections }: MinutesView, { section, remark, otherwise, state, answer }: MinutesObjectionView): string {
  const title = sections.find((one) => one.section === section)?.title ?? '';
  const said = [
    `「${title}」：${remark}`,
    otherwise === null ? null : `应该是：${otherwise}`,
    ANSWERED[state],
    answer === null ? null : `原因：${answer}`,
  ];
  return said
    .flatMap((words) => words ?? [])
    .map(sentence)
    .join('');
}

const correctionWords = ({ version, circulatedAt, reason }: MinutesVersionRow): string =>
  `第 ${version} 版，${timed(new Date(circulatedAt))}。原因：${reason ?? ''}`;

const sentence = (words: string): string => (/[。！？]$/.test(words) ? words : `${words}。`);

/** Its first lines name the form and the meeting; on paper they are the title and what stands under it. */
function withoutTitles(text: string, meetingTitle: string): string {
  const [, second, ...rest] = text.split('\n');
  return second === meetingTitle ? rest.join('\n') : text;
}
