import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { BuyerRequest } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/database';
import { Sealer } from '../../../platform/storage';
import { OwnershipEntity } from '../ownership.entity';
import { PersonEntity } from '../person.entity';

/** Who comes to own a home: somebody the community knows by name and phone, or somebody new. */
@Injectable()
export class Buyers {
  constructor(
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  /** With the community's row locked, so that nobody is made twice. */
  async of(em: EntityManager, communityId: string, buyers: readonly BuyerRequest[]): Promise<string[]> {
    const personIds: string[] = [];
    for (const buyer of buyers) personIds.push(await this.personOf(em, communityId, buyer));
    return [...new Set(personIds)];
  }

  async begin(em: EntityManager, homeId: string, personIds: readonly string[], since: string): Promise<void> {
    const rows = personIds.map((personId) => ({ ownershipId: newId(this.clock.now()), homeId, personId, since, until: null }));
    // Whoever sold and bought back on one day begins that day's row again.
    await em.createQueryBuilder().insert().into(OwnershipEntity).values(rows).orUpdate(['until']).updateEntity(false).execute();
  }

  private async personOf(em: EntityManager, communityId: string, { name, phone }: BuyerRequest): Promise<string> {
    const phoneDigest = this.sealer.digest(phone);
    const known = await em.findOneBy(PersonEntity, { communityId, kind: 'natural', name, phoneDigest, endedOn: IsNull() });
    if (known) return known.personId;
    const createdAt = this.clock.now();
    const personId = newId(createdAt);
    const sealed = { phoneDigest, phoneSealed: this.sealer.seal(phone) };
    await em.insert(PersonEntity, { personId, communityId, kind: 'natural', name, ...sealed, createdAt, endedOn: null });
    return personId;
  }
}
