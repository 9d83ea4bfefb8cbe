import { Injectable } from '@nestjs/common';
import { In, LessThan, MoreThan, Not, type EntityManager } from 'typeorm';
import type { MeetingState, Slot } from '@silin/shared';
import { found, ProblemError } from '../../../platform/http';
import { VenueEntity } from '../../communities';
import { MeetingEntity } from '../meeting.entity';

/** A meeting that was called off, put off or has ended leaves its room free. */
const HOLDS_THE_ROOM: readonly MeetingState[] = ['planned', 'announced', 'in_session'];

const IS_TOLD: readonly MeetingState[] = ['announced', 'in_session'];

/** When a venue is taken. */
@Injectable()
export class VenueCalendar {
  async takenBetween(em: EntityManager, venueId: string, { startsAt, endsAt }: Slot, exceptMeetingId = ''): Promise<Slot[]> {
    return em.find(MeetingEntity, {
      select: { meetingId: true, startsAt: true, endsAt: true },
      where: {
        venueId,
        state: In([...HOLDS_THE_ROOM]),
        startsAt: LessThan(endsAt),
        endsAt: MoreThan(startsAt),
        meetingId: Not(exceptMeetingId),
      },
      order: { startsAt: 'ASC' },
    });
  }

  /** Where a session has been called: name and address stand in notices that have gone out. Of a locked venue that stays so. */
  async settledAmong(em: EntityManager, venueIds: readonly string[]): Promise<ReadonlySet<string>> {
    const called = await em.find(MeetingEntity, {
      select: { venueId: true },
      where: { venueId: In([...venueIds]), state: In([...IS_TOLD]) },
    });
    return new Set(called.map(({ venueId }) => venueId));
  }

  /** Locks the venue, so that two secretaries cannot take the same evening. @throws ProblemError not_found */
  async lock(em: EntityManager, communityId: string, venueId: string): Promise<VenueEntity> {
    return found(await em.findOne(VenueEntity, { where: { communityId, venueId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Locks the venue of a meeting and makes sure that it is free for its hours. @throws ProblemError not_found | meeting.venue_taken */
  async take(em: EntityManager, { communityId, venueId, meetingId, startsAt, endsAt }: MeetingEntity): Promise<VenueEntity> {
    const venue = await this.lock(em, communityId, venueId);
    await this.assertFree(em, venueId, { startsAt, endsAt }, meetingId);
    return venue;
  }

  /** With the venue locked. @throws ProblemError meeting.venue_taken */
  async assertFree(em: EntityManager, venueId: string, slot: Slot, exceptMeetingId?: string): Promise<void> {
    const [taken] = await this.takenBetween(em, venueId, slot, exceptMeetingId);
    if (taken) throw new ProblemError('meeting.venue_taken', { from: taken.startsAt.toISOString(), to: taken.endsAt.toISOString() });
  }
}
