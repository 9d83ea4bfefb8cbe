import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  COMMUNITY_WORDS,
  MOTIONS,
  returnTargets,
  stepTitle,
  type BeginStepsRequest,
  type Done,
  type EndStepsRequest,
  type SendBackStepsRequest,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { CommunityDirectory } from '../../communities';
import { IssueEntity, IssueMoves } from '../../issues';
import { Courses } from './courses';
import { FourStepsEntity } from './four-steps.entity';
import { StepReturnEntity } from './step-return.entity';

/** The secretary puts a matter on the way of 四议两公开, and says how it goes on where a step was not carried. */
@Injectable()
export class FourSteps {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly courses: Courses,
    private readonly moves: IssueMoves,
  ) {}

  /** The same key sent again answers like the first time. @throws ProblemError not_found | steps.not_here | steps.begun | action.wrong_state */
  async begin(issueId: string, { requestKey, motion, motionBy }: BeginStepsRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { communityId, stepsSince } = await this.lock(em, issueId, actor);
      const before = await em.findOneBy(FourStepsEntity, { requestKey });
      if (before?.issueId === issueId) return;
      if (before) throw usedKey();
      if (!COMMUNITY_WORDS[(await this.communities.community(communityId, em)).kind].hasFourSteps)
        throw new ProblemError('steps.not_here', {});
      if (stepsSince !== null) throw new ProblemError('steps.begun', {});
      const begunAt = this.clock.now();
      const words = `${MOTIONS[motion]}：${motionBy}`;
      await this.moves.move(em, issueId, { action: 'beginSteps', actor, facts: { motion, words }, patch: { stepsSince: begunAt } });
      await em.insert(FourStepsEntity, { issueId, communityId, requestKey, motion, motionBy, begunAt, begunBy: actor.userId });
    });
    return { done: true };
  }

  /** @throws ProblemError not_found | steps.not_begun | steps.not_stopped | steps.no_such_return | action.wrong_state */
  async sendBack(issueId: string, { requestKey, toStep, reason }: SendBackStepsRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const issue = await this.lock(em, issueId, actor);
      const before = await em.findOneBy(StepReturnEntity, { requestKey });
      if (before?.issueId === issueId) return;
      if (before) throw usedKey();
      const stopped = await this.stoppedStep(em, issue);
      if (!returnTargets({ stopped }).includes(toStep)) throw new ProblemError('steps.no_such_return', { stopped: stopped.step });
      const facts = { toStep, words: `退到${stepTitle(toStep)}` };
      await this.moves.move(em, issueId, { action: 'stepBack', actor, given: ['reason'], reason, facts });
      const at = this.clock.now();
      await em.insert(StepReturnEntity, { stepReturnId: newId(at), issueId, requestKey, toStep, reason, at, byUserId: actor.userId });
    });
    return { done: true };
  }

  /** Also before a first step was taken, and after one that was not carried. @throws ProblemError not_found | steps.not_begun | action.wrong_state */
  async end(issueId: string, { reason }: EndStepsRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const issue = await this.lock(em, issueId, actor);
      if (issue.stepsSince === null) throw new ProblemError('steps.not_begun', {});
      const patch = { holder: null, holderPhone: null, dueOn: null };
      await this.moves.move(em, issueId, { action: 'endSteps', actor, given: ['reason'], reason, patch });
    });
    return { done: true };
  }

  private async stoppedStep(em: EntityManager, issue: IssueEntity) {
    const standing = await this.courses.standing(em, issue);
    if (!standing) throw new ProblemError('steps.not_begun', {});
    if (!standing.stopped) throw new ProblemError('steps.not_stopped', {});
    return standing.stopped;
  }

  /** Locks the matter for the secretary of its community; to anybody else it does not exist. @throws ProblemError not_found */
  private async lock(em: EntityManager, issueId: string, actor: Actor): Promise<IssueEntity> {
    const issue = await this.moves.lockKnown(em, issueId, actor);
    if (!hasRoleIn(actor, found(issue).communityId, ['secretary'])) throw notFound();
    return issue;
  }
}

const usedKey = () => new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unused' }] });
