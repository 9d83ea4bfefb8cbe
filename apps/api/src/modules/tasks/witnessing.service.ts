import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mayCountersign, mayWitness, type Done } from '@silin/shared';
import { belongsTo, hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { notFound, ProblemError } from '../../platform/http';
import { communityWordsOf } from '../communities';
import { Scrutinies, type ScrutinyEntity } from '../supervision';
import { refuseBarred } from './judge-rights';
import { Reports } from './reports';
import { Settling } from './settling';
import { SupervisionNotices } from './supervision-notices';
import { TaskMoves, type HeldTask } from './task-moves';

const NOT_YOURS = () => new ProblemError('task.scrutiny_not_yours', {});

/** What a member found counts once the resident who stood beside them says so, or another member has checked the signed slip. */
@Injectable()
export class WitnessingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: TaskMoves,
    private readonly reports: Reports,
    private readonly scrutinies: Scrutinies,
    private readonly settling: Settling,
    private readonly notices: SupervisionNotices,
  ) {}

  /** By the witness. @throws ProblemError not_found | task.scrutiny_not_yours | task.staff_cannot_judge | action.wrong_state */
  async confirm(actor: Actor, taskId: string, agree: boolean): Promise<Done> {
    return this.answer(actor, taskId, agree, (held, { witnessPersonId, memberPersonId }) => {
      if (!belongsTo(actor, held.task.communityId)) throw notFound();
      if (actor.personId !== witnessPersonId) throw NOT_YOURS();
      const roles = rolesIn(actor, held.task.communityId);
      refuseBarred(roles);
      // Somebody may have taken office since they were named.
      if (!mayWitness({ personId: witnessPersonId, livesHere: true, parties: roles }, memberPersonId)) throw NOT_YOURS();
    });
  }

  /** By another member, for a slip that a witness without a phone has signed. @throws ProblemError as confirm */
  async countersign(actor: Actor, taskId: string, agree: boolean): Promise<Done> {
    return this.answer(actor, taskId, agree, (held, scrutiny) => {
      const { communityId } = held.task;
      if (!hasRoleIn(actor, communityId, ['supervision_committee'])) throw notFound();
      refuseBarred(rolesIn(actor, communityId));
      const may = scrutiny.channel === 'slip' && mayCountersign(rolesIn(actor, communityId), actor.personId, scrutiny);
      if (!may) throw NOT_YOURS();
    });
  }

  private async answer(
    actor: Actor,
    taskId: string,
    agree: boolean,
    refuseUnlessTheirs: (held: HeldTask, scrutiny: ScrutinyEntity) => void,
  ): Promise<Done> {
    return this.transactions.run(async (em) => {
      const held = await this.moves.hold(em, taskId);
      if (!belongsTo(actor, held.task.communityId)) throw notFound();
      const scrutiny = await this.scrutinies.last(em, taskId);
      if (!scrutiny) throw new ProblemError('action.wrong_state', { state: held.task.state, action: 'confirmScrutiny' });
      refuseUnlessTheirs(held, scrutiny);
      if (scrutiny.answeredBy === actor.userId) return { done: true };
      await this.refuseUnlessWaiting(em, held, scrutiny);
      if (agree) await this.settle(em, actor, held, scrutiny);
      else await this.disown(em, actor, held, scrutiny);
      return { done: true };
    });
  }

  private async refuseUnlessWaiting(em: EntityManager, { task }: HeldTask, { state, reportId }: ScrutinyEntity): Promise<void> {
    const delivery = await this.reports.lastDelivery(em, task.taskId);
    const waits = state === 'proposed' && task.state === 'delivered' && delivery?.reportId === reportId;
    if (!waits) throw new ProblemError('action.wrong_state', { state: task.state, action: 'confirmScrutiny' });
  }

  private async settle(em: EntityManager, actor: Actor, held: HeldTask, scrutiny: ScrutinyEntity): Promise<void> {
    await this.scrutinies.answer(em, scrutiny, 'settled', actor.userId);
    const { verdict, words, scrutinyId } = scrutiny;
    const { roles, neighbour } = await communityWordsOf(em, held.task.communityId);
    const facts = { scrutinyId, words: `${roles.supervision_committee}和一位${neighbour}到现场看过` };
    await this.settling.settle(em, actor, { ...held, personId: null }, { verdict, stars: null, words, facts }, 'supervision_committee');
  }

  private async disown(em: EntityManager, actor: Actor, held: HeldTask, scrutiny: ScrutinyEntity): Promise<void> {
    await this.scrutinies.answer(em, scrutiny, 'disowned', actor.userId);
    const facts = { scrutinyId: scrutiny.scrutinyId };
    const as = scrutiny.channel === 'phone' ? 'resident' : 'supervision_committee';
    await this.moves.note(em, held.task, { action: 'disownScrutiny', actor, as, facts });
    await this.notices.disowned(em, held, scrutiny);
  }
}
