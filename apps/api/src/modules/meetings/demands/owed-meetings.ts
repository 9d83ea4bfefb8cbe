import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { demandRule } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { notFound, ProblemError } from '../../../platform/http';
import { CommunityDirectory } from '../../communities';
import { Deadlines } from '../../deadlines';
import type { MeetingEntity } from '../meeting.entity';
import { DemandNotices } from './demand-notices';
import { DemandSteps } from './demand-steps';
import { DemandEntity } from './demand.entity';

/** How the clock of a demand names itself among the deadlines. */
export const clockOf = (demandId: string) => ({ subjectKind: 'demand', subjectId: demandId, kind: 'convening' }) as const;

/** A demand that has reached its share is a meeting that is owed: a clock until its notice is out, and once more if it is called off. */
@Injectable()
export class OwedMeetings {
  constructor(
    private readonly communities: CommunityDirectory,
    private readonly deadlines: Deadlines,
    private readonly steps: DemandSteps,
    private readonly notices: DemandNotices,
  ) {}

  /** The law names no days: how many is the community's own figure [D]. */
  async begin(em: EntityManager, demand: DemandEntity): Promise<void> {
    const { demandId, communityId } = demand;
    const { [demandRule(demand.rule).days.convene]: days } = await this.communities.settings(communityId, em);
    const { dueOn } = await this.deadlines.set(em, { ...clockOf(demandId), issueId: null, communityId }, { days });
    await this.notices.reached(em, demand, dueOn);
  }

  /** The meeting that was planned for it. @throws ProblemError not_found for another community's | action.wrong_state | demand.not_here for another form | demand.needs_notice */
  async convene(
    em: EntityManager,
    demandId: string,
    meeting: Pick<MeetingEntity, 'meetingId' | 'communityId' | 'form' | 'estateId' | 'state'>,
    actor: Actor,
  ): Promise<void> {
    const demand = await this.steps.lock(em, demandId);
    if (demand.communityId !== meeting.communityId) throw notFound();
    if (demandRule(demand.rule).form !== meeting.form || demand.estateId !== meeting.estateId)
      throw new ProblemError('demand.not_here', {});
    if (meeting.state !== 'announced') throw new ProblemError('demand.needs_notice', {});
    await this.steps.take(em, demand, { action: 'convene', actor, patch: { meetingId: meeting.meetingId } });
    await this.deadlines.meet(em, clockOf(demandId));
    await this.notices.convened(em, demand);
  }

  /** Whether its day was let pass: then whoever may call such a meeting at all may call this one. */
  async isOverdue(em: EntityManager, demandId: string): Promise<boolean> {
    const demand = await em.findOneBy(DemandEntity, { demandId });
    return demand !== null && demand.state === 'reached' && demand.overdueToldAt !== null;
  }

  /** What was called off is owed again, with a clock of its own. */
  async calledOff(em: EntityManager, meetingId: string, reason: string, actor: Actor): Promise<void> {
    const row = await em.findOneBy(DemandEntity, { meetingId, state: 'convened' });
    if (!row) return;
    const demand = await this.steps.lock(em, row.demandId);
    await this.steps.take(em, demand, {
      action: 'callOff',
      actor,
      given: ['reason'],
      reason,
      patch: { meetingId: null, overdueToldAt: null },
    });
    await this.begin(em, demand);
  }
}
