import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, PRIVACY_GUIDE } from '@silin/shared';
import { UserEntity } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { Sealer } from '../../platform/storage';
import { AccountBindingEntity, AppointmentEntity, ConsentEntity, PersonEntity } from '../people';
import { demoId, demoOpenid } from './demo-ids';
import type { DemoCharacter } from './demo-people';
import { demoCommunityOf, demoUnitId } from './demo-place';

const APPOINTED_DAYS_BEFORE = 200;
const TERM_DAYS = 5 * 365;
/** A street officer answers for every community of the street. */
const COMMUNITIES_OF_THE_STREET = ['liuyuan', 'xinglin', 'liuwan'];

export const demoUserId = (key: string) => demoId('user', key);

/** Gives the people of the demo their accounts and offices, each person whole or not at all. */
@Injectable()
export class DemoCast {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  /** Somebody who works here and stands in no estate's register. */
  async hire(character: DemoCharacter, firstDay: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const { key, name, phone, community } = character;
      if (community === null || phone === null) throw new Error(`${key} works nowhere`);
      const personId = demoId('person', key);
      const sealed = { phoneDigest: this.sealer.digest(phone), phoneSealed: this.sealer.seal(phone) };
      const person = {
        personId,
        communityId: demoUnitId(community),
        kind: 'natural' as const,
        name,
        ...sealed,
        createdAt: this.clock.now(),
      };
      await em.createQueryBuilder().insert().into(PersonEntity).values(person).orIgnore().execute();
      await this.settle(em, character, personId, firstDay);
    });
  }

  /** Somebody whom the imported register knows by name and phone, as if their claim had been approved. */
  async house(character: DemoCharacter, firstDay: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const { key, name, phone, community } = character;
      if (community === null || phone === null) throw new Error(`${key} lives nowhere`);
      const known = { communityId: demoUnitId(community), name, phoneDigest: this.sealer.digest(phone) };
      const { personId } = await em.findOneByOrFail(PersonEntity, known);
      await this.settle(em, character, personId, firstDay);
    });
  }

  /** Account, consent, binding and offices. */
  private async settle(em: EntityManager, { key, appointments }: DemoCharacter, personId: string, firstDay: string): Promise<void> {
    const at = this.clock.now();
    const userId = demoUserId(key);
    const consent = { consentId: demoId('consent', key), userId, ...PRIVACY_GUIDE, given: true, at };
    const offices = appointments.flatMap(({ role, unit }) =>
      (demoCommunityOf(unit) === null ? COMMUNITIES_OF_THE_STREET : [demoCommunityOf(unit) ?? '']).map((community) => ({
        appointmentId: demoId('appointment', [key, role, unit, community].join('.')),
        personId,
        orgUnitId: demoUnitId(unit),
        communityId: demoUnitId(community),
        role,
        since: addDays(firstDay, -APPOINTED_DAYS_BEFORE),
        until: addDays(firstDay, TERM_DAYS - APPOINTED_DAYS_BEFORE),
      })),
    );
    const insert = em.createQueryBuilder().insert().orIgnore();
    await insert
      .clone()
      .into(UserEntity)
      .values({ userId, openid: demoOpenid(key), elderMode: null, createdAt: at })
      .execute();
    await insert.clone().into(ConsentEntity).values(consent).execute();
    await insert.clone().into(AccountBindingEntity).values({ userId, personId, boundAt: at, approvedBy: null, basis: null }).execute();
    if (offices.length > 0) await insert.clone().into(AppointmentEntity).values(offices).execute();
  }
}
