import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { ScrutinyState } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { isDuplicateKey } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { ScrutinyEntity } from './scrutiny.entity';

export type NewScrutiny = Omit<ScrutinyEntity, 'state' | 'proposedAt' | 'answeredBy' | 'answeredAt'>;

/** What the supervision committee saw, written in the caller's transaction; who may look and who may confirm is the caller's rule. */
@Injectable()
export class Scrutinies {
  constructor(private readonly clock: Clock) {}

  /** @throws ProblemError request.invalid when the key belongs to another */
  async add(em: EntityManager, scrutiny: NewScrutiny): Promise<ScrutinyEntity> {
    const row: ScrutinyEntity = { ...scrutiny, state: 'proposed', proposedAt: this.clock.now(), answeredBy: null, answeredAt: null };
    try {
      await em.insert(ScrutinyEntity, row);
    } catch (error) {
      throw isDuplicateKey(error) ? new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unused' }] }) : error;
    }
    return row;
  }

  async answer(
    em: EntityManager,
    { scrutinyId }: ScrutinyEntity,
    state: Exclude<ScrutinyState, 'proposed'>,
    userId: string,
  ): Promise<void> {
    await em.update(ScrutinyEntity, { scrutinyId }, { state, answeredBy: userId, answeredAt: this.clock.now() });
  }

  async sentBefore(em: EntityManager, requestKey: string, taskId: string): Promise<boolean> {
    return em.existsBy(ScrutinyEntity, { requestKey, taskId });
  }

  /** The one of this task that was made last; of a delivery that was judged meanwhile it says nothing any more. */
  async last(em: EntityManager, taskId: string): Promise<ScrutinyEntity | null> {
    return em.findOne(ScrutinyEntity, { where: { taskId }, order: { proposedAt: 'DESC', scrutinyId: 'DESC' } });
  }

  /** Whether this person looked at the delivery as a member, and it was not disowned. */
  async hasLooked(em: EntityManager, reportId: string, memberPersonId: string): Promise<boolean> {
    return em.existsBy(ScrutinyEntity, { reportId, memberPersonId, state: In(['proposed', 'settled'] satisfies ScrutinyState[]) });
  }
}
