import { Brackets, In, type EntityManager } from 'typeorm';
import { MEETING_STATES, type MeetingForm, type MeetingState, type MeetingsQuery } from '@silin/shared';
import { decodeCursor, keysetDescending } from '../../platform/http';
import { MeetingEntity } from './meeting.entity';

export type When = MeetingsQuery['when'];
type Asked = Readonly<{
  communityId: string;
  when: When;
  /** Of these also what is not announced yet. */ planned: readonly MeetingForm[];
  cursor?: string;
  size: number;
}>;

const UPCOMING: readonly MeetingState[] = ['planned', 'announced', 'postponed', 'in_session'];
const STATES: Readonly<Record<When, readonly MeetingState[]>> = {
  upcoming: UPCOMING,
  past: MEETING_STATES.filter((state) => !UPCOMING.includes(state)),
};

/** One page and a row more. What comes is read from the soonest, what was from the latest. */
export async function meetingsInOrder(em: EntityManager, { communityId, when, planned, cursor, size }: Asked): Promise<MeetingEntity[]> {
  const query = em
    .createQueryBuilder(MeetingEntity, 'meeting')
    .where({ communityId, state: In([...STATES[when]]) })
    .andWhere(
      planned.length > 0 ? '(meeting.announcedAt IS NOT NULL OR meeting.form IN (:...planned))' : 'meeting.announcedAt IS NOT NULL',
      { planned },
    );
  const after = decodeCursor(cursor);
  if (when === 'past') return keysetDescending(query, 'meeting.startsAt', 'meeting.meetingId', after, size).getMany();
  if (after) {
    query.andWhere('meeting.startsAt >= :at', { at: after.at }).andWhere(
      new Brackets((either) => {
        either.where('meeting.startsAt > :at').orWhere('meeting.meetingId > :id', { id: after.id });
      }),
    );
  }
  return query
    .orderBy('meeting.startsAt', 'ASC')
    .addOrderBy('meeting.meetingId', 'ASC')
    .limit(size + 1)
    .getMany();
}
