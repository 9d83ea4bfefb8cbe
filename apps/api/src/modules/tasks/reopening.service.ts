import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, lastDayToReopen, type ReopenAnswer, type ReopenIssueRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, newId, Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { PhotoShelf } from '../documents';
import { IssueMoves, type IssueEntity } from '../issues';
import { JudgeRights, type TaskHeldByResident } from './judge-rights';
import { ReopeningEntity } from './reopening.entity';
import { Rework } from './rework';
import { TaskAudience } from './task-audience';
import { TaskEntity } from './task.entity';
import { TermNotices } from './term-notices';

/** Closed and yet not solved: in the window the author takes it up again alone, supporters of one mind together. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly issues: IssueMoves,
    private readonly rights: JudgeRights,
    private readonly rework: Rework,
    private readonly shelf: PhotoShelf,
    private readonly events: EventLog,
    private readonly audience: TaskAudience,
    private readonly notices: TermNotices,
  ) {}

  /** @throws ProblemError not_found | task.staff_cannot_judge | action.* | issue.reopen_too_late | issue.reopen_said | photo.unknown */
  async reopen(actor: Actor, issueId: string, request: ReopenIssueRequest): Promise<ReopenAnswer> {
    return this.transactions.run(async (em) => {
      const issue = await this.issues.lockKnown(em, issueId, actor);
      const { supportersToJudge: needed, reopenDays } = await this.communities.settings(issue.communityId, em);
      const closed = await this.lastClosed(em, issue, request.requestKey);
      const held = await this.rights.hold(em, actor, closed.taskId);
      const { personId, parties } = held;
      if (await em.existsBy(ReopeningEntity, { requestKey: request.requestKey, personId })) return this.answer(em, closed.taskId, needed);
      refuseUnlessClosed(issue);
      const isAuthor = parties.includes('author');
      if (!isAuthor && !parties.includes('supporter')) throw new ProblemError('action.not_allowed', { needs: ['author', 'supporter'] });
      this.refuseAfter(issue, reopenDays);
      const reopeningId = await this.say(em, actor, held, request);
      const voices = await em.countBy(ReopeningEntity, { taskId: closed.taskId });
      if (isAuthor || voices >= needed) {
        const facts = { reopeningId };
        await this.rework.begin(em, actor, held, { as: isAuthor ? 'author' : 'supporter', reason: request.reason, facts });
      } else await this.wait(em, actor, held, request.reason, { voices, needed });
      return this.answer(em, closed.taskId, needed);
    });
  }

  /** The work that was nodded at last; for a replay the one that the key had spoken of. */
  private async lastClosed(em: EntityManager, issue: IssueEntity, requestKey: string): Promise<TaskEntity> {
    const said = await em.findOneBy(ReopeningEntity, { requestKey });
    const where = said ? { taskId: said.taskId } : { issueId: issue.issueId, state: 'closed' as const };
    const task = await em.findOne(TaskEntity, { where, order: { closedAt: 'DESC', taskId: 'DESC' } });
    if (task && task.issueId !== issue.issueId) throw keyUsed();
    if (!task) throw new ProblemError('action.wrong_state', { state: issue.state, action: 'reopen' });
    return task;
  }

  private async say(em: EntityManager, actor: Actor, { task, personId }: TaskHeldByResident, request: ReopenIssueRequest): Promise<string> {
    const { requestKey, reason, photoIds } = request;
    const { taskId } = task;
    if (await em.existsBy(ReopeningEntity, { taskId, personId })) throw new ProblemError('issue.reopen_said', {});
    const saidAt = this.clock.now();
    const reopeningId = newId(saidAt);
    try {
      await em.insert(ReopeningEntity, { reopeningId, taskId, personId, requestKey, reason, saidAt });
    } catch (error) {
      throw isDuplicateKey(error) ? keyUsed() : error;
    }
    await this.shelf.attach(em, actor, photoIds, { subjectKind: 'reopening', subjectId: reopeningId, purpose: 'scene' });
    await this.shelf.publish(em, photoIds);
    return reopeningId;
  }

  private async wait(
    em: EntityManager,
    actor: Actor,
    { task, issue }: TaskHeldByResident,
    reason: string,
    { voices, needed }: Omit<ReopenAnswer, 'reopened'>,
  ): Promise<void> {
    const { issueId, communityId } = issue;
    const happening = { aggregate: 'issue', aggregateId: issueId, issueId, communityId, action: 'wantReopen' };
    await this.events.record(em, { ...happening, actorUserId: actor.userId, actorParty: 'supporter', reason });
    const others = (await this.audience.supporters(em, task)).filter((userId) => userId !== actor.userId);
    await this.notices.reopeningWanted(em, issue, others, voices, needed);
  }

  private async answer(em: EntityManager, taskId: string, needed: number): Promise<ReopenAnswer> {
    const { reopenedAt } = await em.findOneByOrFail(TaskEntity, { taskId });
    return { reopened: reopenedAt !== null, voices: await em.countBy(ReopeningEntity, { taskId }), needed };
  }

  private refuseAfter({ closedAt }: IssueEntity, reopenDays: number): void {
    const lastDay = lastDayToReopen(dayOf(closedAt ?? this.clock.now()), reopenDays);
    if (dayOf(this.clock.now()) > lastDay) throw new ProblemError('issue.reopen_too_late', { lastDay });
  }
}

const keyUsed = () => new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unused' }] });

function refuseUnlessClosed({ state }: IssueEntity): void {
  if (state !== 'closed') throw new ProblemError('action.wrong_state', { state, action: 'reopen' });
}
