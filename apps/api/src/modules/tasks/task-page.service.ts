import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allowedActions, TASK_LIFECYCLE, type Party, type TaskView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { found } from '../../platform/http';
import { IssueEntity } from '../issues';
import { RatingReader } from '../supervision';
import { ExtensionReader } from './extension-reader';
import { JudgeRights, type Rights } from './judge-rights';
import { RatingService } from './rating.service';
import { Reports } from './reports';
import { ScrutinyPage } from './scrutiny-view';
import { TaskHistory } from './task-history';
import { TaskMoves } from './task-moves';
import { TaskReader } from './task-reader';
import { TaskEntity } from './task.entity';

const JUDGING: readonly string[] = ['acceptWork', 'sendBack'];

/** The page of one task. Whatever has been handed out can be watched by everybody. */
@Injectable()
export class TaskPage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moves: TaskMoves,
    private readonly rights: JudgeRights,
    private readonly reports: Reports,
    private readonly reader: TaskReader,
    private readonly rater: RatingService,
    private readonly ratings: RatingReader,
    private readonly history: TaskHistory,
    private readonly extensions: ExtensionReader,
    private readonly scrutinies: ScrutinyPage,
  ) {}

  /** @throws ProblemError not_found */
  async view(actor: Actor, taskId: string): Promise<TaskView> {
    const em = this.dataSource.manager;
    const task = found(await em.findOneBy(TaskEntity, { taskId }));
    const [card] = await this.reader.cardsOf(em, [task]);
    const parties = await this.partiesOf(em, actor, task);
    const rights = await this.rights.of(em, task, parties);
    const myVoice = await this.history.myVoice(em, actor, task);
    const seen = await this.scrutinies.of(em, task, { actor, parties, rights, hasSpoken: myVoice !== null });
    const term = await this.extensions.page(em, actor, task, parties);
    return {
      ...found(card),
      resolutionId: task.resolutionId,
      reports: await this.reports.of(em, task),
      ratings: await this.ratings.ofTask(em, taskId),
      judgeUntil: task.state === 'delivered' ? rights.judgeUntil : null,
      supervisedFrom: task.state === 'delivered' ? rights.supervisedFrom : null,
      offered: [
        ...withoutSpoken(await this.offeredTo(em, actor, task, parties, rights), rights, myVoice),
        ...term.offered,
        ...seen.offered,
      ],
      extension: term.extension,
      extensionDays: term.extensionDays,
      scrutiny: seen.scrutiny,
      reopensTaskId: task.reopensTaskId,
      cameBack: await this.history.cameBack(em, task),
      myVoice,
    };
  }

  private async partiesOf(em: EntityManager, actor: Actor, task: TaskEntity): Promise<Party[]> {
    const issue = found(await em.findOneBy(IssueEntity, { issueId: task.issueId }));
    return this.moves.partiesOf(em, { task, issue }, actor);
  }

  private async offeredTo(
    em: EntityManager,
    actor: Actor,
    task: TaskEntity,
    parties: readonly Party[],
    { right }: Rights,
  ): Promise<string[]> {
    if (task.haltedAt !== null) return [];
    const offices = parties.filter((party) => party !== 'author' && party !== 'supporter' && party !== 'supervision_committee');
    const judging = actor.communityId === task.communityId && (right === 'author' || right === 'supporter');
    const actions: string[] = allowedActions(TASK_LIFECYCLE, task.state, judging ? [...offices, right] : offices);
    // What rests can be told of, but is neither delivered nor given to another.
    const now = task.parkedOn === null ? actions : actions.filter((action) => action !== 'deliver' && action !== 'reassign');
    if (task.state === 'in_progress' && parties.includes('assignee')) return ['progress', ...now];
    if (task.state === 'closed' && right !== 'barred' && (await this.mayRate(em, actor, task))) return [...now, 'rate'];
    return now;
  }

  private async mayRate(em: EntityManager, actor: Actor, { taskId, issueId, communityId }: TaskEntity): Promise<boolean> {
    const { personId } = actor;
    if (personId === null || actor.communityId !== communityId) return false;
    return (await this.rater.follows(em, issueId, personId)) && !(await this.ratings.hasRated(em, taskId, personId));
  }
}

/** One voice each. */
function withoutSpoken(actions: readonly string[], { right }: Rights, myVoice: TaskView['myVoice']): readonly string[] {
  return right === 'supporter' && myVoice !== null ? actions.filter((action) => !JUDGING.includes(action)) : actions;
}
