import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { callingRoles, DEMAND_LIFECYCLE, demandRule, type Need, type Party } from '@silin/shared';
import { belongsTo, rolesIn, type Actor } from '../../../platform/auth';
import { EventLog } from '../../../platform/events';
import { found, notFound } from '../../../platform/http';
import { takeStep } from '../../../platform/lifecycle';
import { DemandEntity } from './demand.entity';

type Step = Readonly<{ action: string; actor: Actor | null; given?: readonly Need[]; reason?: string; patch?: Partial<DemandEntity> }>;
type Note = Readonly<{ action: string; actor: Actor | null; toState?: string }>;

/** The one place where a demand changes its state, and where its row is locked. Where both are, the meeting is locked before. */
@Injectable()
export class DemandSteps {
  constructor(private readonly events: EventLog) {}

  /** @throws ProblemError not_found */
  async lock(em: EntityManager, demandId: string): Promise<DemandEntity> {
    return found(await em.findOne(DemandEntity, { where: { demandId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** For somebody of its community; for anybody else it does not exist. @throws ProblemError not_found */
  async lockHere(em: EntityManager, demandId: string, actor: Actor): Promise<DemandEntity> {
    const demand = await this.lock(em, demandId);
    if (!belongsTo(actor, demand.communityId)) throw notFound();
    return demand;
  }

  /** @throws ProblemError action.wrong_state | action.not_allowed | action.incomplete */
  async take(em: EntityManager, demand: DemandEntity, { action, actor, given, reason, patch = {} }: Step): Promise<void> {
    const { demandId, state: fromState } = demand;
    const parties = partiesOf(demand, actor);
    const state = takeStep(DEMAND_LIFECYCLE, fromState, action, parties, given);
    await em.update(DemandEntity, { demandId }, { ...patch, state });
    Object.assign(demand, patch, { state });
    // The office in which this step is taken, not every one that they hold.
    const by: readonly Party[] = DEMAND_LIFECYCLE[fromState][action as never]['by'];
    const actorParty = parties.find((party) => by.includes(party)) ?? 'clock';
    await this.events.record(em, {
      ...this.subjectOf(demand),
      action,
      fromState,
      toState: state,
      actorUserId: actor?.userId ?? null,
      actorParty,
      reason,
    });
  }

  /** What happens to it without changing its state; its first event as well. */
  async note(em: EntityManager, demand: DemandEntity, { action, actor, toState }: Note): Promise<void> {
    const [actorParty = 'clock'] = partiesOf(demand, actor).filter(
      (party) => party === 'author' || party === 'supporter' || party === 'clock',
    );
    await this.events.record(em, { ...this.subjectOf(demand), action, toState, actorUserId: actor?.userId ?? null, actorParty });
  }

  private subjectOf({ demandId, communityId }: DemandEntity) {
    return { aggregate: 'demand', aggregateId: demandId, communityId };
  }
}

/** Nobody is the clock. Who is on the roll was looked at before: here they are its author, or join them. */
function partiesOf({ raisedByPersonId, communityId, rule }: DemandEntity, actor: Actor | null): Party[] {
  if (!actor) return ['clock'];
  const roles = rolesIn(actor, communityId);
  const { form } = demandRule(rule);
  const offices = form ? callingRoles(form).filter((role) => roles.includes(role)) : [];
  return [actor.personId === raisedByPersonId ? 'author' : 'supporter', ...offices];
}
