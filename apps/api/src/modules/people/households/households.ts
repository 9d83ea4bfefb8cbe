import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { homeLabel, inNaturalOrder } from '../../communities';
import { homesStoodFor, householdsIn, householdsOf } from './household-statements';

/** 户: a home of the register that was handed over; `personId` stands for it, null where nobody does. */
export type Household = Readonly<{ homeId: string; label: string; personId: string | null }>;

/** The households of a community on this day, for other modules. */
@Injectable()
export class Households {
  constructor(private readonly clock: Clock) {}

  /** In the order of their doors. */
  async all(em: EntityManager, communityId: string): Promise<Household[]> {
    const rows = await householdsOf(em, communityId, this.today());
    return rows
      .map(({ homeId, personId, ...home }) => ({ homeId, personId, label: homeLabel(home) }))
      .sort((one, other) => inNaturalOrder(one.label, other.label) || one.homeId.localeCompare(other.homeId));
  }

  async count(em: EntityManager, communityId: string): Promise<number> {
    return householdsIn(em, communityId);
  }

  /** Who of these people stands for a home. */
  async standingAmong(em: EntityManager, personIds: readonly string[]): Promise<Set<string>> {
    return new Set((await homesStoodFor(em, personIds, this.today())).map(({ personId }) => personId));
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
