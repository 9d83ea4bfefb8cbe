import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Done } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { PeopleDirectory } from '../people';
import { PollReader } from '../polls';
import { AgendaItemEntity } from './agenda-item.entity';
import { doorsOpenAt, tooEarly } from './doors';
import { Invitations } from './invitations';
import { ofOwnCommunity, personOf } from './meeting-access';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';

/** Saying whether one comes, and the chair's opening and closing of the session. */
@Injectable()
export class Sitting {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: MeetingSteps,
    private readonly invitations: Invitations,
    private readonly people: PeopleDirectory,
    private readonly polls: PollReader,
  ) {}

  /** @throws ProblemError permission.unverified | not_found | action.wrong_state */
  async rsvp(meetingId: string, going: boolean, actor: Actor): Promise<Done> {
    const personId = personOf(actor);
    await this.transactions.run(async (em) => {
      const { state } = ofOwnCommunity(await em.findOneBy(MeetingEntity, { meetingId }), actor);
      if (state !== 'announced') throw new ProblemError('action.wrong_state', { state, action: 'rsvp' });
      const { capacity } = found((await this.people.aliasesOf([personId], em)).get(personId));
      await this.invitations.answer(em, { meetingId, personId, userId: actor.userId, capacity, going });
    });
    return { done: true };
  }

  /** @throws ProblemError not_found | action.wrong_state | meeting.too_early */
  async open(meetingId: string, actor: Actor): Promise<Done> {
    const now = this.clock.now();
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      await this.steps.take(em, meeting, { action: 'open', actor, patch: { openedAt: now } });
      if (now < doorsOpenAt(meeting)) throw tooEarly(meeting);
    });
    return { done: true };
  }

  /** Nothing on the agenda may be left without an outcome. @throws ProblemError meeting.poll_open | meeting.unfinished_items */
  async conclude(meetingId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      await this.steps.take(em, meeting, { action: 'conclude', actor, patch: { concludedAt: this.clock.now() } });
      await this.assertFinished(em, meetingId);
    });
    return { done: true };
  }

  private async assertFinished(em: EntityManager, meetingId: string): Promise<void> {
    const items = await em.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    const open = (await this.polls.ofMeeting(meetingId, em)).find((poll) => poll.state === 'open');
    if (open) throw new ProblemError('meeting.poll_open', { pollId: open.pollId });
    const unfinished = items.filter((item) => item.endedAt === null);
    if (unfinished.length > 0) {
      throw new ProblemError('meeting.unfinished_items', { agendaItemIds: unfinished.map((item) => item.agendaItemId) });
    }
  }
}
