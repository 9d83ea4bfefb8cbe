import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  DEMAND_WORDS,
  demandFigures,
  demandRule,
  demandsIn,
  demandWho,
  dayOf,
  entriesFor,
  type Day,
  type DemandCard,
  type DemandEntry,
  type DemandFigures,
  type DemandRuleView,
  type DemandsView,
  type DemandView,
} from '@silin/shared';
import { belongsTo, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { found } from '../../../platform/http';
import { CommunityDirectory } from '../../communities';
import { Deadlines } from '../../deadlines';
import { PeopleDirectory } from '../../people';
import { DemandRolls, figuresOf, type OfRoll } from './demand-rolls';
import { DemandEntity } from './demand.entity';
import { Owers } from './owers';

const SHOWN = 20;
const HERE = `SELECT demandId FROM demand WHERE communityId = ? ORDER BY state IN ('collecting', 'reached') DESC, raisedAt DESC, demandId DESC LIMIT ?`;

/** Demands for readers: the figures are for everybody, the names for those who owe the meeting and, where the rule says so, for the roll. */
@Injectable()
export class DemandsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly deadlines: Deadlines,
    private readonly people: PeopleDirectory,
    private readonly rolls: DemandRolls,
    private readonly owers: Owers,
  ) {}

  /** @throws ProblemError not_found */
  async list(communityId: string, actor: Actor): Promise<DemandsView> {
    const em = this.dataSource.manager;
    const rules = await this.rulesHere(em, communityId, actor);
    const ids = await em.query<{ demandId: string }[]>(HERE, [communityId, SHOWN]);
    const rows = ids.length === 0 ? [] : await em.findBy(DemandEntity, { demandId: In(ids.map(({ demandId }) => demandId)) });
    const cards = new Map((await this.cards(em, rows, actor)).map((card) => [card.demandId, card]));
    return {
      rules,
      demands: ids.flatMap(({ demandId }) => cards.get(demandId) ?? []),
    };
  }

  /** Meetings that this reader owes, the first day first. */
  async owed(em: EntityManager, communityId: string, actor: Actor, shown: number): Promise<DemandCard[]> {
    const rows = await em.find(DemandEntity, { where: { communityId, state: 'reached' }, order: { reachedAt: 'ASC' }, take: shown });
    const mine: DemandEntity[] = [];
    for (const row of rows) if (await this.owers.mayCall(em, row, actor)) mine.push(row);
    const cards = await this.cards(em, mine, actor);
    return cards.sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  }

  /** @throws ProblemError not_found */
  async view(demandId: string, actor: Actor): Promise<DemandView> {
    const em = this.dataSource.manager;
    const demand = found(await em.findOneBy(DemandEntity, { demandId }));
    const { source, shareWords, counting, namesFor } = demandRule(demand.rule);
    const card = found((await this.cards(em, [demand], actor))[0]);
    const onRoll = await this.isOnRoll(em, demand, actor);
    const mayConvene = await this.owers.mayCall(em, demand, actor);
    const readsNames = mayConvene || (onRoll && namesFor === 'roll');
    return {
      ...{ ...card, source, shareWords, counting },
      namesWords: namesFor === 'roll' ? `${card.who}和${card.owedBy}` : card.owedBy,
      names: readsNames ? await this.namesOf(em, demandId) : null,
      offered: offeredTo(card, { onRoll, mayConvene }),
    };
  }

  /** All of one community; as many statements however many there are. */
  private async cards(em: EntityManager, demands: readonly DemandEntity[], { personId }: Actor): Promise<DemandCard[]> {
    const [first] = demands;
    if (!first) return [];
    const ids = demands.map(({ demandId }) => demandId);
    const rollFor = await this.rolls.rollsOf(em, demands);
    const joined = await this.rolls.supportOfAll(em, ids);
    const estates = new Map((await this.communities.estates(first.communityId, em)).map(({ estateId, name }) => [estateId, name]));
    const clocks = await this.deadlines.currentOf(em, 'demand', 'convening', ids);
    const today = dayOf(this.clock.now());
    const owedBy = await this.owers.ofAll(em, demands);
    return demands.map((demand) => {
      const joinedBy = (joined.get(demand.demandId) ?? []).map((one) => one.personId);
      const figures = figuresOf(demand, rollFor(demand), joinedBy);
      const estateName = estates.get(demand.estateId ?? '') ?? null;
      return asCard(demand, {
        figures,
        estateName,
        owedBy: owedBy(demand),
        today,
        dueOn: clocks.get(demand.demandId)?.dueOn ?? null,
        personId,
        joinedBy,
      });
    });
  }

  /** Where each estate has a roll of its own, those on whose roll the reader stands; all of them for who stands on none. */
  private async rulesHere(em: EntityManager, communityId: string, actor: Actor): Promise<DemandRuleView[]> {
    const { kind } = await this.communities.community(communityId);
    const estates = await this.communities.estates(communityId, em);
    const views: DemandRuleView[] = [];
    for (const rule of demandsIn(kind)) {
      const places = demandRule(rule).within === 'estate' ? estates : [{ estateId: null, name: null }];
      const all = await Promise.all(places.map(({ estateId, name }) => this.ruleView(em, { communityId, rule, estateId }, name, actor)));
      const mine = all.filter(({ onRoll }) => onRoll);
      views.push(...(mine.length > 0 ? mine : all));
    }
    return views;
  }

  private async ruleView(em: EntityManager, of: OfRoll, estateName: string | null, { personId }: Actor): Promise<DemandRuleView> {
    const { rule, estateId } = of;
    const { owes, shareWords, counting, source } = demandRule(rule);
    const people: readonly DemandEntry[] = await this.rolls.rollOf(em, of);
    const { roll, needed } = demandFigures(rule, people, []);
    const { words: owedBy } = await this.owers.of(em, of);
    const onRoll = entriesFor(people, personId).length > 0;
    return {
      ...{ rule, estateId, owes, who: demandWho(rule, estateName), shareWords, counting, owedBy, source },
      ...{ roll, needed, onRoll },
    };
  }

  private async isOnRoll(em: EntityManager, demand: DemandEntity, actor: Actor): Promise<boolean> {
    const { personId } = actor;
    if (personId === null || !belongsTo(actor, demand.communityId)) return false;
    return entriesFor(await this.rolls.rollOf(em, demand), personId).length > 0;
  }

  /** With what each joined for, where the roll is one of homes: whoever owes the meeting can check it. */
  private async namesOf(em: EntityManager, demandId: string): Promise<string[]> {
    const joined = (await this.rolls.supportOfAll(em, [demandId])).get(demandId) ?? [];
    const names = await this.people.namesOf(
      joined.map(({ personId }) => personId),
      em,
    );
    return joined.flatMap(({ personId, alias }) => {
      const name = names.get(personId)?.name;
      return name === undefined ? [] : [alias === null ? name : `${alias} ${name}`];
    });
  }
}

type Known = Readonly<{
  figures: DemandFigures;
  estateName: string | null;
  owedBy: string;
  today: Day;
  dueOn: Day | null;
  personId: string | null;
  joinedBy: readonly string[];
}>;

function asCard(demand: DemandEntity, { figures, estateName, owedBy, today, dueOn, personId, joinedBy }: Known): DemandCard {
  const { demandId, rule, estateId, text, raisedAt, expiresOn, meetingId } = demand;
  // Until the clock has come round, a demand whose day has passed is told as it is.
  const state = demand.state === 'collecting' && expiresOn < today ? 'expired' : demand.state;
  const { owes, form } = demandRule(rule);
  const isOwed = state === 'reached' && dueOn !== null;
  return {
    ...{
      demandId,
      rule,
      estateId,
      owes,
      owedBy,
      who: demandWho(rule, estateName),
      form: found(form),
      text,
      state,
      stateWords: DEMAND_WORDS[state],
      raisedAt: raisedAt.toISOString(),
      expiresOn,
    },
    ...{ figures, dueOn: isOwed ? dueOn : null, overdue: isOwed && dueOn < today, meetingId },
    joinedByMe: personId !== null && joinedBy.includes(personId),
    mine: demand.raisedByPersonId === personId,
  };
}

function offeredTo(
  { state, mine, joinedByMe }: DemandCard,
  { onRoll, mayConvene }: Readonly<{ onRoll: boolean; mayConvene: boolean }>,
): string[] {
  const abilities: Readonly<Record<string, boolean>> = {
    join: state === 'collecting' && onRoll && !joinedByMe,
    leave: state === 'collecting' && joinedByMe && !mine,
    withdraw: state === 'collecting' && mine,
    convene: state === 'reached' && mayConvene,
  };
  return Object.keys(abilities).filter((ability) => abilities[ability]);
}
