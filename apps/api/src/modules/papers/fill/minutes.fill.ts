import type { MinutesView, ValuesOf } from '@silin/shared';
import type { MeetingFacts } from '../facts/meeting-facts';
import { dated, lines, timed } from './words';

export const minutesValues = ({ issuer, meeting }: MeetingFacts, minutes: MinutesView): ValuesOf<'minutes'> => ({
  body: { text: withoutTitles(minutes.text, meeting.title) },
  confirmed: {
    version: `第 ${minutes.version} 版，${timed(new Date(minutes.circulatedAt))}发给到会的人看`,
    verdicts: `到会 ${minutes.attendees} 人，确认 ${minutes.confirmed} 人，有不同意见 ${minutes.objected} 人`,
    objections: lines(minutes.objections.map((remark, index) => `${index + 1}. ${remark}`)),
    published: minutes.publishedAt && timed(new Date(minutes.publishedAt)),
    sha256: minutes.sha256,
  },
  closing: { by: issuer, on: dated(new Date(minutes.publishedAt ?? minutes.circulatedAt)) },
});

/** Its first lines name the form and the meeting; on paper they are the title and what stands under it. */
function withoutTitles(text: string, meetingTitle: string): string {
  const [, second, ...rest] = text.split('\n');
  return second === meetingTitle ? rest.join('\n') : text;
}
