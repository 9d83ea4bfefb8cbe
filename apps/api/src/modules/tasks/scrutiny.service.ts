import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mayScrutinise, mayWitness, type Done, type Party, type ScrutiniseRequest } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId, Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { PhotoShelf } from '../documents';
import { NeighbourRegister, type Neighbour } from '../people';
import { Scrutinies, Voices, type ScrutinyEntity } from '../supervision';
import { JudgeRights, refuseBarred } from './judge-rights';
import { Reports } from './reports';
import { SupervisionNotices } from './supervision-notices';
import { TaskMoves, type HeldTask } from './task-moves';
import type { TaskEntity } from './task.entity';

type Member = Readonly<{ userId: string; personId: string }>;

/** 监督: where author and supporters have not settled it, a member of the committee looks on the spot with a resident. */
@Injectable()
export class ScrutinyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly neighbours: NeighbourRegister,
    private readonly moves: TaskMoves,
    private readonly rights: JudgeRights,
    private readonly reports: Reports,
    private readonly voices: Voices,
    private readonly scrutinies: Scrutinies,
    private readonly shelf: PhotoShelf,
    private readonly notices: SupervisionNotices,
  ) {}

  /**
   * Proposes what the member found; nothing is settled by it. The same key sent again answers like the first time.
   * @throws ProblemError not_found | action.wrong_state | task.staff_cannot_judge | task.scrutiny_* | task.witness_* | photo.unknown
   */
  async propose(actor: Actor, taskId: string, request: ScrutiniseRequest): Promise<Done> {
    return this.transactions.run(async (em) => {
      const held = await this.moves.hold(em, taskId);
      const { communityId } = held.task;
      const { personId, userId } = actor;
      if (personId === null || !hasRoleIn(actor, communityId, ['supervision_committee'])) throw notFound();
      if (await this.scrutinies.sentBefore(em, request.requestKey, taskId)) return { done: true };
      const reportId = await this.refuseUnlessTheirTurn(em, held, await this.moves.partiesOf(em, held, actor), personId);
      const witness = await this.witness(em, communityId, request, personId);
      const scrutiny = await this.add(em, held.task, { userId, personId }, { ...request, reportId, witness });
      await this.hang(em, actor, scrutiny, request);
      const facts = { scrutinyId: scrutiny.scrutinyId, words: '等一起去看的居民确认' };
      await this.moves.note(em, held.task, { action: 'scrutinise', actor, as: 'supervision_committee', reason: request.words, facts });
      await this.notices.proposed(em, held, scrutiny, witness.userIds);
      return { done: true };
    });
  }

  private async refuseUnlessTheirTurn(em: EntityManager, { task }: HeldTask, parties: readonly Party[], personId: string): Promise<string> {
    if (task.state !== 'delivered') throw new ProblemError('action.wrong_state', { state: task.state, action: 'scrutinise' });
    refuseBarred(parties);
    const { phase, supervisedFrom } = await this.rights.of(em, task, parties);
    if (phase !== 'supervision') throw new ProblemError('task.scrutiny_too_early', { from: found(supervisedFrom) });
    const { reportId } = found(await this.reports.lastDelivery(em, task.taskId));
    const hasSpoken = (await this.voices.ofDelivery(em, reportId)).some((voice) => voice.personId === personId);
    if (!mayScrutinise(parties, phase, hasSpoken)) throw new ProblemError('task.scrutiny_spoken', {});
    const before = await this.scrutinies.last(em, task.taskId);
    if (before?.state === 'proposed' && before.reportId === reportId) throw new ProblemError('task.scrutiny_waits', {});
    return reportId;
  }

  private async witness(em: EntityManager, communityId: string, request: ScrutiniseRequest, memberPersonId: string): Promise<Neighbour> {
    const { witnessName: name, witnessHome: home, slipPhotoId } = request;
    const witness = await this.neighbours.named(em, { communityId, name, home });
    if (!witness) throw new ProblemError('task.witness_unknown', {});
    const ordinary = mayWitness({ personId: witness.personId, livesHere: true, parties: witness.roles }, memberPersonId);
    if (!ordinary) throw new ProblemError('task.witness_barred', {});
    const hasPhone = witness.userIds.length > 0;
    if (hasPhone && slipPhotoId !== undefined) throw new ProblemError('task.witness_has_phone', {});
    if (!hasPhone && slipPhotoId === undefined) throw new ProblemError('task.witness_without_phone', {});
    return witness;
  }

  private add(
    em: EntityManager,
    { taskId }: TaskEntity,
    member: Member,
    { requestKey, verdict, words, reportId, witness }: ScrutiniseRequest & Readonly<{ reportId: string; witness: Neighbour }>,
  ): Promise<ScrutinyEntity> {
    return this.scrutinies.add(em, {
      ...{ scrutinyId: newId(this.clock.now()), taskId, reportId, requestKey, verdict, words },
      ...{ memberUserId: member.userId, memberPersonId: member.personId, witnessPersonId: witness.personId },
      channel: witness.userIds.length > 0 ? 'phone' : 'slip',
    });
  }

  /** Pictures of the place are public; a signature is not. */
  private async hang(em: EntityManager, actor: Actor, { scrutinyId }: ScrutinyEntity, request: ScrutiniseRequest): Promise<void> {
    const subject = { subjectKind: 'scrutiny', subjectId: scrutinyId } as const;
    await this.shelf.attach(em, actor, request.photoIds, { ...subject, purpose: 'scene' });
    await this.shelf.publish(em, request.photoIds);
    if (request.slipPhotoId !== undefined) await this.shelf.attach(em, actor, [request.slipPhotoId], { ...subject, purpose: 'slip' });
  }
}
