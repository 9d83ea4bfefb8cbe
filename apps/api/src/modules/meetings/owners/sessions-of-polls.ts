import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formRules, isOfAnEstate, MEETING_FORMS, MEETING_WORDS, type MeetingForm, type MeetingState } from '@silin/shared';
import { PollSequels } from '../../polls';

type Row = Readonly<{ meetingId: string; form: MeetingForm; state: MeetingState; startsAt: Date }>;
const FORMS = (Object.keys(MEETING_FORMS) as MeetingForm[]).filter(isOfAnEstate);

/** Where owners talk over what they vote on: the sessions on whose agenda the matter of a poll of theirs stands. */
@Injectable()
export class SessionsOfPolls implements OnModuleInit {
  constructor(private readonly sequels: PollSequels) {}

  onModuleInit(): void {
    this.sequels.sessionsBy(async (em, issueId, estateId) => {
      const rows = await em.query<Row[]>(
        `SELECT m.meetingId, m.form, m.state, m.startsAt FROM agenda_item a JOIN meeting m ON m.meetingId = a.meetingId
         WHERE a.issueId = ? AND m.estateId = ? AND m.form IN (?) AND m.announcedAt IS NOT NULL AND m.state <> 'cancelled'
         ORDER BY m.startsAt, m.meetingId`,
        [issueId, estateId, FORMS],
      );
      return rows.map(({ meetingId, form, state, startsAt }) => ({
        ...{ meetingId, formName: formRules(form).title, startsAt: startsAt.toISOString(), stateWords: MEETING_WORDS[state] },
      }));
    });
  }
}
