import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { Sealer } from '../../platform/storage';
import { PersonEntity } from './person.entity';

type Named = Readonly<{ name: string; phone: string }>;

/** Somebody the community knows by name and phone, or somebody new: a buyer, an agent who lives elsewhere. */
@Injectable()
export class NamedPeople {
  constructor(
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  /** With the community's row locked, so that nobody is made twice. */
  async of(em: EntityManager, communityId: string, { name, phone }: Named): Promise<string> {
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
