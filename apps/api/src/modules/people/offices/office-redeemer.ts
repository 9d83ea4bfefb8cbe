import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, termEnd, type RedeemCodeAnswer } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { found, ProblemError } from '../../../platform/http';
import { Sealer } from '../../../platform/storage';
import { AccountBindingEntity } from '../account-binding.entity';
import { AppointmentEntity } from '../appointment.entity';
import { Bindings } from '../claims/bindings';
import { CodeRedeemers, type Redeeming } from '../codes/code-redeemers';
import { PersonEntity } from '../person.entity';
import { OfficeOfferEntity } from './office-offer.entity';

/**
 * Whoever holds the code of an office has it from this day on. It makes nobody a resident: somebody who has shown where they live keeps
 * being that person, everybody else becomes one without a home, whatever the register says of their name.
 */
@Injectable()
export class OfficeRedeemer implements OnModuleInit {
  constructor(
    private readonly redeemers: CodeRedeemers,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly bindings: Bindings,
    private readonly events: EventLog,
  ) {}

  onModuleInit(): void {
    this.redeemers.redeem('office', (em, redeeming) => this.redeem(em, redeeming));
  }

  private async redeem(em: EntityManager, redeeming: Redeeming): Promise<RedeemCodeAnswer['outcome']> {
    const { code, actor } = redeeming;
    const where = { offerId: code.subjectId };
    const offer = found(await em.findOne(OfficeOfferEntity, { where, lock: { mode: 'pessimistic_write' } }));
    const personId = (await this.knownPerson(em, redeeming)) ?? (await this.newPerson(em, redeeming));
    const { role, orgUnitId, communityId } = offer;
    const now = this.clock.now();
    const since = dayOf(now);
    const until = offer.until ?? termEnd(role, since);
    const appointmentId = newId(now);
    await em.insert(AppointmentEntity, { appointmentId, personId, orgUnitId, communityId, role, since, until });
    await em.update(OfficeOfferEntity, where, { claimedAt: now, appointmentId });
    await this.events.record(em, {
      aggregate: 'appointment',
      aggregateId: appointmentId,
      action: 'begin',
      actorUserId: actor.userId,
      actorParty: actor.standing,
      communityId,
      facts: { role, orgUnitId, since, until, offerId: code.subjectId },
    });
    return 'bound';
  }

  /** @throws ProblemError claim.other_person where the account is somebody of another name */
  private async knownPerson(em: EntityManager, { request, actor }: Redeeming): Promise<string | null> {
    const bound = await em.findOneBy(AccountBindingEntity, { userId: actor.userId });
    if (!bound) return null;
    const { name } = await em.findOneByOrFail(PersonEntity, { personId: bound.personId });
    if (name !== request.name) throw new ProblemError('claim.other_person', {});
    return bound.personId;
  }

  private async newPerson(em: EntityManager, { code, request, actor }: Redeeming): Promise<string> {
    const createdAt = this.clock.now();
    const personId = newId(createdAt);
    const sealed = { phoneDigest: this.sealer.digest(request.phone), phoneSealed: this.sealer.seal(request.phone) };
    await em.insert(PersonEntity, { personId, communityId: code.communityId, kind: 'natural', name: request.name, ...sealed, createdAt });
    const by = { userId: actor.userId, party: actor.standing };
    await this.bindings.bind(em, { userId: actor.userId, personId, basis: 'office_code' }, by);
    return personId;
  }
}
