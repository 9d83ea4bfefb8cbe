import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CHANGE_LIMITS, dayOf, HANDLERS, maskedName, type HomeFound, type HomeOfRegister, type PersonInHome } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { EventLog } from '../../../platform/events';
import { found, notFound } from '../../../platform/http';
import { Sealer } from '../../../platform/storage';
import { CommunityDirectory, HomeEntity, homeLabel } from '../../communities';
import { handlerIn } from '../claims/handler-in';
import { maskPhones } from '../register-file';
import { HouseholdsReader } from '../households/households-reader';
import { findHomes, namesInHomes, tiesOfHome, type TieRow } from './change-statements';
import { RegisterRecord } from './register-record';

/** The register as handlers look at it: masked, and each look into a home is recorded. */
@Injectable()
export class HomesOfRegisterService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly sealer: Sealer,
    private readonly communities: CommunityDirectory,
    private readonly record: RegisterRecord,
    private readonly households: HouseholdsReader,
  ) {}

  /** @throws ProblemError not_found */
  async find(communityId: string, text: string, actor: Actor): Promise<readonly HomeFound[]> {
    if (!hasRoleIn(actor, communityId, HANDLERS)) throw notFound();
    const em = this.dataSource.manager;
    const day = dayOf(this.clock.now());
    const homes = await findHomes(em, { communityId, text, day, limit: CHANGE_LIMITS.foundShown });
    const names = await namesInHomes(
      em,
      homes.map((home) => home.homeId),
      day,
    );
    return homes.map(({ homeId, estateName, ...home }) => {
      const maskedNames = names.filter((one) => one.homeId === homeId).map((one) => maskedName(one.name));
      return { homeId, estateName, label: homeLabel(home), maskedNames };
    });
  }

  /** Who is in a home; that somebody looked is written down. @throws ProblemError not_found */
  async read(homeId: string, actor: Actor): Promise<HomeOfRegister> {
    const em = this.dataSource.manager;
    const home = found(await em.findOneBy(HomeEntity, { homeId }));
    const { communityId, estateId, areaCm2 } = home;
    if (!hasRoleIn(actor, communityId, HANDLERS)) throw notFound();
    const today = dayOf(this.clock.now());
    const looked = { aggregate: 'home', aggregateId: homeId, action: 'lookUp', communityId };
    await this.events.record(em, { ...looked, actorUserId: actor.userId, actorParty: handlerIn(actor, communityId) });
    const people = await this.peopleOf(em, homeId, today);
    const personIds = people.map((one) => one.personId);
    const estates = await this.communities.orgUnits([estateId]);
    return {
      ...{ homeId, estateId, estateName: estates.get(estateId)?.name ?? '', label: homeLabel(home), areaCm2, people, today },
      household: await this.households.ofRegister(em, home),
      changes: await this.record.of(em, homeId, personIds),
    };
  }

  private async peopleOf(em: EntityManager, homeId: string, today: string): Promise<PersonInHome[]> {
    return (await tiesOfHome(em, homeId, today)).map((row) => this.asPerson(row, today));
  }

  private asPerson({ personId, name, kind, phoneSealed, endedOn, capacity, since, until, accounts }: TieRow, today: string): PersonInHome {
    const maskedPhone = phoneSealed === null ? null : maskPhones(this.sealer.open(phoneSealed));
    const ended = endedOn !== null && endedOn <= today;
    // A company has its name on the door.
    const shown = kind === 'natural' ? maskedName(name) : name;
    return { personId, maskedName: shown, maskedPhone, kind, capacity, since, until, accounts: Number(accounts), ended };
  }
}
