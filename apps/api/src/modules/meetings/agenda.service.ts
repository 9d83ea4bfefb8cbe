import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { keepsMatters, type Done, type LeaveOpenRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { IssueMoves } from '../issues';
import { PollReader, type PollRef } from '../polls';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaMoves } from './agenda-moves';
import { MeetingSteps } from './meeting-steps';
import type { MeetingEntity } from './meeting.entity';

export type ItemInSession = Readonly<{ meeting: MeetingEntity; item: AgendaItemEntity }>;

/** The chair goes through the agenda, one item at a time. */
@Injectable()
export class Agenda {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: MeetingSteps,
    private readonly issueMoves: IssueMoves,
    private readonly moves: AgendaMoves,
    private readonly polls: PollReader,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state | meeting.item_open */
  async start(agendaItemId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { meeting, item } = await this.lock(em, agendaItemId, actor, 'start');
      if (item.startedAt) throw new ProblemError('action.wrong_state', { state: stateOf(item), action: 'start' });
      const { meetingId } = meeting;
      const open = await em.findOneBy(AgendaItemEntity, { meetingId, startedAt: Not(IsNull()), endedAt: IsNull() });
      if (open) throw new ProblemError('meeting.item_open', { agendaItemId: open.agendaItemId });
      await em.update(AgendaItemEntity, { agendaItemId }, { startedAt: this.clock.now() });
      if (!keepsMatters(meeting.form)) await this.issueMoves.move(em, item.issueId, { action: 'deliberate', actor, facts: { meetingId } });
    });
    return { done: true };
  }

  /** No consensus yet, or no time for it: the matter waits for another meeting. @throws ProblemError meeting.poll_open | action.wrong_state */
  async leaveOpen(agendaItemId: string, { reason }: LeaveOpenRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { meeting, item } = await this.lock(em, agendaItemId, actor, 'leaveOpen');
      await this.assertNoPoll(em, meeting.meetingId, agendaItemId);
      if (item.endedAt) throw new ProblemError('action.wrong_state', { state: stateOf(item), action: 'leaveOpen' });
      await em.update(AgendaItemEntity, { agendaItemId }, { endedAt: this.clock.now(), outcome: 'left_open', reason });
      if (keepsMatters(meeting.form)) return;
      await this.issueMoves.move(em, item.issueId, {
        action: item.startedAt ? 'leaveOpen' : 'takeOffAgenda',
        actor,
        given: ['reason'],
        reason,
        facts: { meetingId: meeting.meetingId },
        patch: await this.moves.backWithCommittee(em, meeting.communityId),
      });
    });
    return { done: true };
  }

  /** Locks meeting and item, in this order, while the meeting is in session. @throws ProblemError not_found | action.wrong_state */
  async lock(em: EntityManager, agendaItemId: string, actor: Actor, action: string): Promise<ItemInSession> {
    const { meetingId } = found(await em.findOneBy(AgendaItemEntity, { agendaItemId }));
    const meeting = await this.steps.lockForConvener(em, meetingId, actor);
    if (meeting.state !== 'in_session') throw new ProblemError('action.wrong_state', { state: meeting.state, action });
    const item = found(await em.findOne(AgendaItemEntity, { where: { agendaItemId }, lock: { mode: 'pessimistic_write' } }));
    return { meeting, item };
  }

  /** @throws ProblemError meeting.poll_open */
  async assertNoPoll(em: EntityManager, meetingId: string, agendaItemId: string): Promise<void> {
    const open = (await this.polls.ofMeeting(meetingId, em)).find((poll) => poll.agendaItemId === agendaItemId && isRunning(poll));
    if (open) throw new ProblemError('meeting.poll_open', { pollId: open.pollId });
  }
}

/** Votes are coming in, or hands were counted and their result was not said yet. */
export const isRunning = ({ state, method }: PollRef) => state === 'open' || (state === 'counting' && method === 'hands');

/** An item has no lifecycle of its own; this is what its times say. */
export const stateOf = ({ startedAt, endedAt }: AgendaItemEntity) => (endedAt ? 'ended' : startedAt ? 'started' : 'waiting');
