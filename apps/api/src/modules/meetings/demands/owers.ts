import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { callingRoles, demandRule, type Caller } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { found } from '../../../platform/http';
import { PeopleDirectory } from '../../people';
import { Calling } from '../calling';
import type { DemandEntity } from './demand.entity';

type Of = Pick<DemandEntity, 'communityId' | 'rule'>;
type Owed = Of & Pick<DemandEntity, 'overdueToldAt'>;
const formOf = ({ rule }: Of) => found(demandRule(rule).form);

/** Who owes a meeting that is demanded: whose turn it is to call one of its form. Once the day has passed, everybody who may. */
@Injectable()
export class Owers {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly calling: Calling,
  ) {}

  of(em: EntityManager, demand: Of): Promise<Caller> {
    return this.calling.turnOf(em, demand.communityId, formOf(demand));
  }

  /** In words, of demands of one community, each rule looked at once. */
  async ofAll(em: EntityManager, demands: readonly Of[]): Promise<(demand: Of) => string> {
    const words = new Map<Of['rule'], string>();
    for (const demand of demands) if (!words.has(demand.rule)) words.set(demand.rule, (await this.of(em, demand)).words);
    return ({ rule }) => words.get(rule) ?? '';
  }

  async mayCall(em: EntityManager, demand: Owed, actor: Actor): Promise<boolean> {
    return hasRoleIn(actor, demand.communityId, await this.rolesOf(em, demand));
  }

  /** Every account of them. */
  async accountsOf(em: EntityManager, demand: Owed): Promise<string[]> {
    const holders = await this.people.personsWithRoles(demand.communityId, await this.rolesOf(em, demand), em);
    return holders.flatMap(({ userIds }) => userIds);
  }

  private async rolesOf(em: EntityManager, demand: Owed) {
    return demand.overdueToldAt === null ? (await this.of(em, demand)).roles : callingRoles(formOf(demand));
  }
}
