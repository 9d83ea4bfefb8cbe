import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf } from '@silin/shared';
import { Clock } from '../../platform/clock';

const ACTING = `
  SELECT b.userId FROM roll_member m JOIN account_binding b ON b.personId = m.personId
  WHERE m.rollEntryId = ? AND (m.sinceDay IS NULL OR m.sinceDay <= ?) AND (m.untilDay IS NULL OR m.untilDay > ?)`;

/** Accounts of who may act for an entry in their own right today. */
@Injectable()
export class ActingAccounts {
  constructor(private readonly clock: Clock) {}

  async of(em: EntityManager, rollEntryId: string): Promise<string[]> {
    const today = dayOf(this.clock.now());
    const rows = await em.query<{ userId: string }[]>(ACTING, [rollEntryId, today, today]);
    return rows.map(({ userId }) => userId);
  }
}
