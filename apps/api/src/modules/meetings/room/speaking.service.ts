import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ItemRoom } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { isDuplicateKey, newId, Transactions } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import type { ItemInSession } from '../agenda.service';
import { personOf } from '../meeting-access';
import { ItemRooms } from './item-rooms.service';
import { RoomAccess } from './room-access';
import { SpeechRequestEntity } from './speech-request.entity';

const ASK = { action: 'askToSpeak', running: true } as const;
const LEAVE = { action: 'leaveQueue', running: true } as const;
const CALL = { action: 'callSpeaker', running: true } as const;

/** 排队发言: who wants to speak stands in line while the item runs; the host asks the next one. Nothing of it outlives the item. */
@Injectable()
export class Speaking {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly access: RoomAccess,
    private readonly rooms: ItemRooms,
  ) {}

  /** Asked twice, the first place is kept. @throws ProblemError permission.unverified | not_found | action.wrong_state | checkin.needed */
  async ask(agendaItemId: string, actor: Actor): Promise<ItemRoom> {
    const personId = personOf(actor);
    return this.asked(agendaItemId, personId, actor, (em) => this.access.forNeighbour(em, agendaItemId, actor, ASK));
  }

  /** For somebody without a phone. @throws ProblemError not_found | action.wrong_state | checkin.needed */
  async askFor(agendaItemId: string, personId: string, actor: Actor): Promise<ItemRoom> {
    return this.asked(agendaItemId, personId, actor, (em) => this.access.forHost(em, agendaItemId, actor, ASK));
  }

  /** @throws ProblemError permission.unverified | not_found | action.wrong_state */
  async leave(agendaItemId: string, actor: Actor): Promise<ItemRoom> {
    const personId = personOf(actor);
    await this.transactions.run(async (em) => {
      await this.access.forNeighbour(em, agendaItemId, actor, LEAVE);
      await this.end(em, { agendaItemId, personId }, 'left', actor);
    });
    return this.rooms.of(agendaItemId, actor);
  }

  /** 请他说, or taken out of the line by a host. @throws ProblemError not_found | action.wrong_state | queue.settled when another host was first */
  async settle(agendaItemId: string, personId: string, as: 'called' | 'left', actor: Actor): Promise<ItemRoom> {
    await this.transactions.run(async (em) => {
      await this.access.forHost(em, agendaItemId, actor, CALL);
      if (!(await this.end(em, { agendaItemId, personId }, as, actor))) throw new ProblemError('queue.settled', {});
    });
    return this.rooms.of(agendaItemId, actor);
  }

  private async asked(
    agendaItemId: string,
    personId: string,
    actor: Actor,
    enter: (em: EntityManager) => Promise<ItemInSession>,
  ): Promise<ItemRoom> {
    const now = this.clock.now();
    await this.transactions
      .run(async (em) => {
        const { meeting } = await enter(em);
        const who = await this.access.whoIs(em, meeting.meetingId, personId);
        if (await em.existsBy(SpeechRequestEntity, { agendaItemId, personId, open: 1 })) return;
        const waiting = { agendaItemId, personId, who, open: 1, askedBy: actor.userId, askedAt: now } as const;
        await em.insert(SpeechRequestEntity, { requestId: newId(now), ...waiting, endedAs: null, endedBy: null, endedAt: null });
      })
      .catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    return this.rooms.of(agendaItemId, actor);
  }

  /** Of two who end it at once one does. */
  private async end(
    em: EntityManager,
    waiting: Pick<SpeechRequestEntity, 'agendaItemId' | 'personId'>,
    endedAs: 'called' | 'left',
    { userId }: Actor,
  ): Promise<boolean> {
    const ended = { open: null, endedAs, endedBy: userId, endedAt: this.clock.now() };
    return (await em.update(SpeechRequestEntity, { ...waiting, open: 1 }, ended)).affected === 1;
  }
}
