import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BuyerRequest } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/database';
import { NamedPeople } from '../named-people';
import { OwnershipEntity } from '../ownership.entity';

/** Who comes to own a home. */
@Injectable()
export class Buyers {
  constructor(
    private readonly clock: Clock,
    private readonly named: NamedPeople,
  ) {}

  /** With the community's row locked, so that nobody is made twice. */
  async of(em: EntityManager, communityId: string, buyers: readonly BuyerRequest[]): Promise<string[]> {
    const personIds: string[] = [];
    for (const buyer of buyers) personIds.push(await this.named.of(em, communityId, buyer));
    return [...new Set(personIds)];
  }

  async begin(em: EntityManager, homeId: string, personIds: readonly string[], since: string): Promise<void> {
    const rows = personIds.map((personId) => ({ ownershipId: newId(this.clock.now()), homeId, personId, since, until: null }));
    // Whoever sold and bought back on one day begins that day's row again.
    await em.createQueryBuilder().insert().into(OwnershipEntity).values(rows).orUpdate(['until']).updateEntity(false).execute();
  }
}
