import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CARRIERS, CONVENERS, dayOf, weekdayOf, type Day, type IssueCard, type Role, type TaskCard, type TodayView } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { CommunityDirectory } from '../communities';
import { IssueEntity, IssueReader, raisedBy } from '../issues';
import { MeetingReader } from '../meetings';
import { HomeClaimEntity } from '../people';
import { PollReader } from '../polls';
import { ResultDuty } from '../results';
import { TaskReader, TasksToJudge, TasksToScrutinise } from '../tasks';
import { boardFigures } from './board-figures';
import { todosOf, type WaitingForMe } from './todos';

const MINE_SHOWN = 5;
const MEETINGS_SHOWN = 3;
const EACH_KIND = 10;

/** 首页: what needs me now, what I raised, how the community is doing. A guest gets the public part. */
@Injectable()
export class TodayService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly issues: IssueReader,
    private readonly polls: PollReader,
    private readonly meetings: MeetingReader,
    private readonly tasks: TaskReader,
    private readonly toJudge: TasksToJudge,
    private readonly toScrutinise: TasksToScrutinise,
    private readonly results: ResultDuty,
  ) {}

  /** @throws ProblemError not_found for a community that does not exist */
  async view(actor: Actor, communityId: string): Promise<TodayView> {
    await this.communities.community(communityId);
    const em = this.dataSource.manager;
    const now = this.clock.now();
    const day = dayOf(now);
    return {
      now: now.toISOString(),
      day,
      weekday: weekdayOf(day),
      todos: todosOf(await this.waitingFor(em, actor, communityId, day), now),
      mine: (await this.issues.minePage(em, actor, { size: MINE_SHOWN })).items,
      mineTotal: await em.countBy(IssueEntity, raisedBy(actor)),
      figures: await boardFigures(em, communityId, day),
      meetings: (await this.meetings.page(communityId, { when: 'upcoming', size: MEETINGS_SHOWN }, actor)).items,
    };
  }

  private async waitingFor(em: EntityManager, actor: Actor, communityId: string, today: Day): Promise<WaitingForMe> {
    return {
      polls: await this.polls.waitingFor(actor, communityId),
      rolls: await this.polls.rollsToCheck(actor, communityId, today),
      meetings: await this.meetings.mine(communityId, actor),
      toJudge: await this.toJudge.of(em, actor, communityId, EACH_KIND),
      toScrutinise: await this.toScrutinise.of(em, actor, communityId, EACH_KIND),
      returned: await this.returned(em, actor, communityId),
      tasks: await this.carried(em, actor, communityId),
      results: await this.resultsFor(em, actor, communityId),
      claimIn: (await this.mayClaim(em, actor)) ? communityId : null,
    };
  }

  private async resultsFor(em: EntityManager, actor: Actor, communityId: string): Promise<WaitingForMe['results']> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) return { due: [], asked: [] };
    return { due: await this.results.due(em, communityId, EACH_KIND), asked: await this.results.toAnswer(em, communityId, EACH_KIND) };
  }

  private async returned(em: EntityManager, actor: Actor, communityId: string): Promise<IssueCard[]> {
    const where = raisedBy(actor).map((own) => ({ ...own, communityId, state: 'returned' as const }));
    return this.issues.cardsOf(em, await em.find(IssueEntity, { where, order: { movedAt: 'ASC' }, take: EACH_KIND }));
  }

  /** Of one's own units only: who convenes sees the others on the workbench. */
  private async carried(em: EntityManager, actor: Actor, communityId: string): Promise<TaskCard[]> {
    const offices = actor.appointments.filter((one) => one.communityId === communityId && (CARRIERS as readonly Role[]).includes(one.role));
    if (offices.length === 0) return [];
    const orgUnitIds = [...new Set(offices.map((one) => one.orgUnitId))];
    const open = await this.tasks.firstOpen(em, { communityId, orgUnitIds }, EACH_KIND);
    return open.filter(({ state }) => state === 'assigned' || state === 'in_progress');
  }

  /** Whoever is nobody here yet and has not asked to be known. */
  private async mayClaim(em: EntityManager, { standing, appointments, userId }: Actor): Promise<boolean> {
    if (standing !== 'guest' || appointments.length > 0) return false;
    return !(await em.existsBy(HomeClaimEntity, { userId, state: 'pending' }));
  }
}
