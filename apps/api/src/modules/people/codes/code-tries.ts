import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual, type EntityManager } from 'typeorm';
import { addDays, CODE_LIMITS, dayOf, startOf } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import { CodeTryEntity } from './code-try.entity';

const { triesPerDay } = CODE_LIMITS;

/** How often an account was wrong today. Kept in the database, so that neither a second phone nor a restart begins anew. */
@Injectable()
export class CodeTries {
  constructor(private readonly clock: Clock) {}

  /** With the account's row locked. @throws ProblemError code.too_many_tries */
  async left(em: EntityManager, userId: string): Promise<number> {
    const today = dayOf(this.clock.now());
    const tries = await em.countBy(CodeTryEntity, { userId, at: MoreThanOrEqual(startOf(today)) });
    if (tries >= triesPerDay) throw new ProblemError('code.too_many_tries', { tries: triesPerDay, againOn: addDays(today, 1) });
    return triesPerDay - tries;
  }

  async count(em: EntityManager, userId: string): Promise<void> {
    const at = this.clock.now();
    await em.insert(CodeTryEntity, { tryId: newId(at), userId, at });
  }
}
