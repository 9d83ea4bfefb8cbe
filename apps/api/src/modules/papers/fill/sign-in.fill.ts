import { CHECK_IN_METHODS, clockTimeOf, type ValuesOf } from '@silin/shared';
import type { MeetingFacts } from '../facts/meeting-facts';
import { attendanceWords, spanned } from './words';

export const signInValues = ({ meeting, venue, figures, attendees }: MeetingFacts): ValuesOf<'sign_in'> => ({
  head: {
    meeting: meeting.title,
    when: spanned(meeting.startsAt, meeting.endsAt),
    where: `${venue.name}（${venue.address}）`,
    figures: meeting.openedAt === null ? `应到 ${figures.expected} 人` : attendanceWords(figures),
  },
  people: attendees.map(({ name, capacity, homeLabel, checkedInAt, method }) => ({
    name,
    capacity,
    home: homeLabel,
    at: checkedInAt && clockTimeOf(new Date(checkedInAt)),
    how: method && CHECK_IN_METHODS[method],
  })),
});
