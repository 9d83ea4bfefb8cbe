import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hasSeat, isOnlineOnly, livesFromQuestions, seatsLeft, type Done } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { PeopleDirectory } from '../people';
import { BehindDoors } from './behind-doors';
import { elsewhereOf } from './elsewhere';
import { InvitationEntity } from './invitation.entity';
import { Invitations } from './invitations';
import { ofOwnCommunity, personOf } from './meeting-access';
import { MeetingSteps } from './meeting-steps';
import type { MeetingEntity } from './meeting.entity';
import { seatClaimsOf } from './seat-claims';

/** Saying whether one comes. A seat is taken by a yes; those who keep one have it without a word, until they decline. */
@Injectable()
export class Seats {
  constructor(
    private readonly transactions: Transactions,
    private readonly communities: CommunityDirectory,
    private readonly steps: MeetingSteps,
    private readonly invitations: Invitations,
    private readonly people: PeopleDirectory,
    private readonly doors: BehindDoors,
  ) {}

  /** @throws ProblemError permission.unverified | not_found | action.wrong_state | meeting.invited_only | meeting.full */
  async answer(meetingId: string, going: boolean, actor: Actor): Promise<Done> {
    const personId = personOf(actor);
    await this.transactions.run(async (em) => {
      const meeting = ofOwnCommunity(await this.steps.lockAlone(em, meetingId), actor);
      const { state } = meeting;
      if (state !== 'announced') throw new ProblemError('action.wrong_state', { state, action: 'rsvp' });
      await this.doors.assertMayCome(em, meeting, personId);
      if (going) await this.assertSeat(em, meeting, personId);
      const { capacity } = found((await this.people.aliasesOf([personId], em)).get(personId));
      await this.invitations.answer(em, { meetingId, personId, userId: actor.userId, capacity, going });
    });
    return { done: true };
  }

  /** With the meeting locked, so that the last seat goes to one. @throws ProblemError meeting.full */
  private async assertSeat(em: EntityManager, meeting: MeetingEntity, personId: string): Promise<void> {
    const { meetingId, communityId, venueId, form } = meeting;
    const venue = await this.communities.venue(communityId, venueId, em);
    if (isOnlineOnly(venue)) return;
    const own = await em.findOneBy(InvitationEntity, { meetingId, personId });
    if (own && hasSeat(own)) return;
    const { capacity } = venue;
    const claims = found((await seatClaimsOf(em, [meetingId])).get(meetingId));
    if (seatsLeft({ capacity, ...claims }) === 0) {
      throw new ProblemError('meeting.full', {
        capacity,
        takesQuestions: livesFromQuestions(form),
        online: elsewhereOf(meeting, venue) !== null,
      });
    }
  }
}
