import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf } from '@silin/shared';
import { UserEntity } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import { AccountBindingEntity } from '../account-binding.entity';
import type { HomeClaimEntity } from '../home-claim.entity';
import { PersonEntity } from '../person.entity';
import { ResidenceEntity } from '../residence.entity';

const IN_FORCE = 'personId = ? AND since <= ? AND (until IS NULL OR until > ?)';
const HAS_GROUND = `
  SELECT EXISTS (SELECT 1 FROM ownership WHERE ${IN_FORCE}) OR EXISTS (SELECT 1 FROM residence WHERE ${IN_FORCE})
    OR EXISTS (SELECT 1 FROM appointment WHERE ${IN_FORCE}) AS hasGround`;

/** Which person an account is. Several accounts may be one person, who is then one voter; one account is never two persons. */
@Injectable()
export class Bindings {
  constructor(private readonly clock: Clock) {}

  /** An account whose person has left everything may become somebody else. @throws ProblemError claim.other_person */
  async bind(em: EntityManager, userId: string, personId: string, approvedBy: string): Promise<void> {
    await em.findOne(UserEntity, { where: { userId }, lock: { mode: 'pessimistic_write' } });
    const bound = await em.findOneBy(AccountBindingEntity, { userId });
    if (bound?.personId === personId) return;
    if (bound && (await this.hasGround(em, bound.personId))) throw new ProblemError('claim.other_person', {});
    await em.upsert(AccountBindingEntity, { userId, personId, boundAt: this.clock.now(), approvedBy }, ['userId']);
  }

  /** Takes in a resident whom the register does not have; one whom the community knows already only gets the home. */
  async houseResident(em: EntityManager, claim: HomeClaimEntity, homeId: string): Promise<string> {
    const { communityId, name, phoneDigest, phoneSealed } = claim;
    const createdAt = this.clock.now();
    const known = await em.findOneBy(PersonEntity, { communityId, kind: 'natural', name, phoneDigest });
    const personId = known?.personId ?? newId(createdAt);
    if (!known) await em.insert(PersonEntity, { personId, communityId, kind: 'natural', name, phoneDigest, phoneSealed, createdAt });
    await em.insert(ResidenceEntity, { residenceId: newId(createdAt), homeId, personId, since: dayOf(createdAt), until: null });
    return personId;
  }

  private async hasGround(em: EntityManager, personId: string): Promise<boolean> {
    const day = dayOf(this.clock.now());
    const asked = [personId, day, day];
    const [row] = await em.query<{ hasGround: number | string }[]>(HAS_GROUND, [...asked, ...asked, ...asked]);
    return Number(row?.hasGround) === 1;
  }
}
