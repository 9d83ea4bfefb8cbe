import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { liftRefusalOf, type ItemRoom, type RecusalSource } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { isDuplicateKey, Transactions } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import { PollReader } from '../../polls';
import type { ItemInSession } from '../agenda.service';
import { isRunning } from '../agenda.service';
import { personOf } from '../meeting-access';
import { MeetingSteps } from '../meeting-steps';
import { ItemRooms } from './item-rooms.service';
import { RecusalEntity } from './recusal.entity';
import { RoomAccess } from './room-access';

type Said = Readonly<{ personId: string; reason: string; by: RecusalSource; actor: Actor }>;
const RECUSE = { action: 'recuse', running: false } as const;
const LIFT = { action: 'liftRecusal', running: false } as const;

/** 回避: who has an interest of their own in an item stays in the room, speaks, and votes on it by no way. */
@Injectable()
export class Recusals {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly access: RoomAccess,
    private readonly steps: MeetingSteps,
    private readonly polls: PollReader,
    private readonly rooms: ItemRooms,
  ) {}

  /** @throws ProblemError permission.unverified | not_found | action.wrong_state | checkin.needed | recusal.stands while people vote */
  async recuseMyself(agendaItemId: string, reason: string, actor: Actor): Promise<ItemRoom> {
    const personId = personOf(actor);
    await this.once(async (em) => {
      const at = await this.access.forNeighbour(em, agendaItemId, actor, RECUSE);
      await this.say(em, at, { personId, reason, by: 'self', actor });
    });
    return this.rooms.of(agendaItemId, actor);
  }

  /** @throws ProblemError not_found | action.wrong_state | checkin.needed | recusal.stands while people vote */
  async recuse(agendaItemId: string, personId: string, reason: string, actor: Actor): Promise<ItemRoom> {
    await this.once(async (em) => {
      const at = await this.access.forHost(em, agendaItemId, actor, RECUSE);
      await this.say(em, at, { personId, reason, by: 'host', actor });
    });
    return this.rooms.of(agendaItemId, actor);
  }

  /** @throws ProblemError permission.unverified | not_found | action.wrong_state | recusal.stands */
  async liftMine(agendaItemId: string, actor: Actor): Promise<ItemRoom> {
    const personId = personOf(actor);
    await this.transactions.run(async (em) => {
      const at = await this.access.forNeighbour(em, agendaItemId, actor, LIFT);
      await this.takeBack(em, at, { personId, by: 'self', actor });
    });
    return this.rooms.of(agendaItemId, actor);
  }

  /** @throws ProblemError not_found | action.wrong_state | recusal.stands */
  async lift(agendaItemId: string, personId: string, actor: Actor): Promise<ItemRoom> {
    await this.transactions.run(async (em) => {
      const at = await this.access.forHost(em, agendaItemId, actor, LIFT);
      await this.takeBack(em, at, { personId, by: 'host', actor });
    });
    return this.rooms.of(agendaItemId, actor);
  }

  /** Said twice, at once or one after the other, it stands as it was said first. */
  private async once(act: (em: EntityManager) => Promise<void>): Promise<void> {
    await this.transactions.run(act).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
  }

  private async say(em: EntityManager, { meeting, item }: ItemInSession, { personId, reason, by, actor }: Said): Promise<void> {
    const { agendaItemId } = item;
    const who = await this.access.whoIs(em, meeting.meetingId, personId);
    const known = await em.findOne(RecusalEntity, { where: { agendaItemId, personId }, lock: { mode: 'pessimistic_write' } });
    if (known && !known.liftedAt) return;
    const polls = await this.polls.ofMeeting(meeting.meetingId, em);
    if (polls.some((poll) => poll.agendaItemId === agendaItemId && isRunning(poll)))
      throw new ProblemError('recusal.stands', { why: 'vote_begun' });
    const said = { who, reason, bySelf: by === 'self', saidBy: actor.userId, at: this.clock.now(), liftedBy: null, liftedAt: null };
    if (known) await em.update(RecusalEntity, { agendaItemId, personId }, said);
    else await em.insert(RecusalEntity, { agendaItemId, personId, ...said });
    await this.steps.note(em, meeting, { action: 'recuse', actor, facts: { agendaItemId, personId, reason, by } });
  }

  private async takeBack(
    em: EntityManager,
    { meeting, item }: ItemInSession,
    { personId, by, actor }: Omit<Said, 'reason'>,
  ): Promise<void> {
    const { agendaItemId } = item;
    const said = await em.findOne(RecusalEntity, { where: { agendaItemId, personId }, lock: { mode: 'pessimistic_write' } });
    // Nobody, or not any more: it is as they want it.
    if (!said || said.liftedAt) return;
    const polls = await this.polls.ofMeeting(meeting.meetingId, em);
    const begun = polls.some((poll) => poll.agendaItemId === agendaItemId && poll.state !== 'voided');
    const why = liftRefusalOf(said.bySelf ? 'self' : 'host', by, begun);
    if (why) throw new ProblemError('recusal.stands', { why });
    await em.update(RecusalEntity, { agendaItemId, personId }, { liftedBy: actor.userId, liftedAt: this.clock.now() });
    await this.steps.note(em, meeting, { action: 'liftRecusal', actor, facts: { agendaItemId, personId } });
  }
}
