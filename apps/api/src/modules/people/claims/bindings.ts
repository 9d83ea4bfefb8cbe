import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { dayOf } from '@silin/shared';
import { UserEntity } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { ProblemError } from '../../../platform/http';
import { Notices } from '../../notices';
import { AccountBindingEntity, type BindingBasis } from '../account-binding.entity';
import type { HomeClaimEntity } from '../home-claim.entity';
import { PastBindingEntity, type BindingEnd } from '../past-binding.entity';
import { PeopleSequels, type Binding } from '../people-sequels';
import { PersonEntity } from '../person.entity';
import { ResidenceEntity } from '../residence.entity';

const IN_FORCE = 'personId = ? AND since <= ? AND (until IS NULL OR until > ?)';
const HAS_GROUND = `
  SELECT EXISTS (SELECT 1 FROM ownership WHERE ${IN_FORCE}) OR EXISTS (SELECT 1 FROM residence WHERE ${IN_FORCE})
    OR EXISTS (SELECT 1 FROM appointment WHERE ${IN_FORCE}) AS hasGround`;

type NewBinding = Readonly<{ userId: string; personId: string; basis: BindingBasis }>;
/** Who did it, and in which capacity; nobody where the register or the clock did. */
export type BindingActor = Readonly<{ userId: string | null; party: string }>;

/** Which person an account is. Several accounts may be one person, who is then one voter; one account is never two persons. */
@Injectable()
export class Bindings {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly sequels: PeopleSequels,
    private readonly notices: Notices,
  ) {}

  /** An account whose person has left everything may become somebody else. @throws ProblemError claim.other_person */
  async bind(em: EntityManager, { userId, personId, basis }: NewBinding, by: BindingActor): Promise<void> {
    await em.findOne(UserEntity, { where: { userId }, lock: { mode: 'pessimistic_write' } });
    const bound = await em.findOneBy(AccountBindingEntity, { userId });
    if (bound?.personId === personId) return;
    if (bound && (await this.hasGround(em, bound.personId))) throw new ProblemError('claim.other_person', {});
    if (bound) await this.end(em, bound, by, 'became_another');
    const approvedBy = by.userId === userId ? null : by.userId;
    await em.insert(AccountBindingEntity, { userId, personId, boundAt: this.clock.now(), approvedBy, basis });
    const { communityId } = await em.findOneByOrFail(PersonEntity, { personId });
    await this.record(em, { userId, personId, communityId }, by, { action: 'bind', facts: { basis } });
    await this.tellOtherAccounts(em, userId, personId);
    await this.sequels.bound(em, { userId, personId, communityId });
  }

  /** The account is a guest from now on. Answers whether there was anything to end. */
  async unbind(em: EntityManager, userId: string, by: BindingActor, because: BindingEnd): Promise<boolean> {
    await em.findOne(UserEntity, { where: { userId }, lock: { mode: 'pessimistic_write' } });
    const bound = await em.findOneBy(AccountBindingEntity, { userId });
    if (bound) await this.end(em, bound, by, because);
    return bound !== null;
  }

  /** A second account that nobody at home knows of must not stay unseen. */
  private async tellOtherAccounts(em: EntityManager, userId: string, personId: string): Promise<void> {
    const others = (await em.findBy(AccountBindingEntity, { personId })).filter((one) => one.userId !== userId);
    const words = '又有一个微信认证成了您。如果不是您自己或家人，请到「我的微信」里解除，并告诉网格员。';
    const onceKey = `account.${userId}.${this.clock.now().getTime()}`;
    await this.notices.tellUsers(
      em,
      others.map((one) => one.userId),
      { title: '您名下多了一个微信', words, onceKey },
    );
  }

  /** The row moves to the past: what the account did meanwhile stays the person's. */
  private async end(em: EntityManager, bound: AccountBindingEntity, by: BindingActor, because: BindingEnd): Promise<void> {
    const { userId, personId, boundAt, approvedBy, basis } = bound;
    const endedAt = this.clock.now();
    const past = { pastBindingId: newId(endedAt), userId, personId, boundAt, approvedBy, basis, endedAt, endedBy: by.userId, because };
    await em.insert(PastBindingEntity, past);
    await em.delete(AccountBindingEntity, { userId });
    const { communityId } = await em.findOneByOrFail(PersonEntity, { personId });
    await this.record(em, { userId, personId, communityId }, by, { action: 'unbind', facts: { because } });
    await this.sequels.unbound(em, { userId, personId, communityId });
  }

  private async record(
    em: EntityManager,
    { userId, personId, communityId }: Binding,
    by: BindingActor,
    { action, facts }: Readonly<{ action: string; facts: Record<string, unknown> }>,
  ): Promise<void> {
    const happening = { aggregate: 'account', aggregateId: userId, action, communityId, facts: { personId, ...facts } };
    await this.events.record(em, { ...happening, actorUserId: by.userId, actorParty: by.party });
  }

  /** Takes in a resident whom the register does not have; one whom the community knows already only gets the home. */
  async houseResident(em: EntityManager, claim: HomeClaimEntity, homeId: string): Promise<string> {
    const { communityId, name, phoneDigest, phoneSealed } = claim;
    const createdAt = this.clock.now();
    const known = await em.findOneBy(PersonEntity, { communityId, kind: 'natural', name, phoneDigest, endedOn: IsNull() });
    const personId = known?.personId ?? newId(createdAt);
    if (!known)
      await em.insert(PersonEntity, { personId, communityId, kind: 'natural', name, phoneDigest, phoneSealed, createdAt, endedOn: null });
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
