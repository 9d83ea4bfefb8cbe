import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dayOf, demandFigures, demandRule, type DemandEntry, type DemandFigures, type DemandRoll } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { found } from '../../../platform/http';
import { Households, PeopleDirectory } from '../../people';
import { EstateRolls } from '../../polls';
import { DemandSupportEntity } from './demand-support.entity';
import type { DemandEntity } from './demand.entity';

/** Whose roll: that of a community, or of one of its estates. */
export type OfRoll = Pick<DemandEntity, 'communityId' | 'rule' | 'estateId'>;
type Readers = {
  readonly [Of in DemandRoll['of']]: (em: EntityManager, of: OfRoll, roll: Extract<DemandRoll, { of: Of }>) => Promise<DemandEntry[]>;
};
const keyOf = ({ rule, estateId }: OfRoll) => `${rule}.${estateId ?? ''}`;

/** Who may demand, on this day, by the kind of roll that the rule names. */
@Injectable()
export class DemandRolls {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly estates: EstateRolls,
    private readonly clock: Clock,
    private readonly households: Households,
  ) {}

  private readonly readers: Readers = {
    offices: async (em, { communityId }, { roles }) => {
      const holders = await this.people.personsWithRoles(communityId, roles, em);
      return [...new Set(holders.map(({ personId }) => personId))].map((personId) => ({
        key: personId,
        alias: null,
        memberIds: [personId],
      }));
    },
    households: async (em, { communityId }) =>
      (await this.households.all(em, communityId)).map(({ homeId, label, personId }) => ({
        key: homeId,
        alias: label,
        memberIds: personId === null ? [] : [personId],
      })),
    owners: async (em, { estateId }) => [...(await this.estates.on(em, found(estateId), dayOf(this.clock.now())))],
  };

  async rollOf(em: EntityManager, of: OfRoll): Promise<DemandEntry[]> {
    const { roll } = demandRule(of.rule);
    return roll ? this.readers[roll.of](em, of, roll as never) : [];
  }

  async joinedOf(em: EntityManager, demandId: string): Promise<string[]> {
    return ((await this.supportOfAll(em, [demandId])).get(demandId) ?? []).map(({ personId }) => personId);
  }

  /** The first who joined first. */
  async supportOfAll(em: EntityManager, demandIds: readonly string[]): Promise<Map<string, DemandSupportEntity[]>> {
    const where = { demandId: In([...demandIds]) };
    const rows = demandIds.length === 0 ? [] : await em.find(DemandSupportEntity, { where, order: { joinedAt: 'ASC', personId: 'ASC' } });
    const support = new Map<string, DemandSupportEntity[]>();
    for (const row of rows) support.set(row.demandId, [...(support.get(row.demandId) ?? []), row]);
    return support;
  }

  /** Of today, each roll read once; asked for by what a demand names. */
  async rollsOf(em: EntityManager, all: readonly OfRoll[]): Promise<(of: OfRoll) => readonly DemandEntry[]> {
    const rolls = new Map<string, DemandEntry[]>();
    for (const of of all) if (!rolls.has(keyOf(of))) rolls.set(keyOf(of), await this.rollOf(em, of));
    return (of) => rolls.get(keyOf(of)) ?? [];
  }
}

/** Of today while it collects; as they were frozen afterwards. */
export function figuresOf(
  { rule, roll, needed, joined }: DemandEntity,
  rollToday: readonly DemandEntry[],
  joinedBy: readonly string[],
): DemandFigures {
  if (roll !== null && needed !== null && joined !== null) return { roll, needed, joined, missing: 0 };
  return demandFigures(rule, rollToday, joinedBy);
}
