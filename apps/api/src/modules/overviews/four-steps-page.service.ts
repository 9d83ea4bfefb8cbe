import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  dayOf,
  dayWords,
  FOUR_STEPS,
  lateWords,
  MOTIONS,
  nextStep,
  RESOLUTION_WORDS,
  returnTargets,
  standingWords,
  STEP_STATES,
  stateOfStep,
  stepName,
  TWO_PUBLICATIONS,
  type FourStepsView,
  type StepPublicationView,
  type StepStanding,
  type StepView,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found, ProblemError } from '../../platform/http';
import { IssueReader, type IssueEntity } from '../issues';
import { Courses, FourStepsEntity, StepReturnEntity } from '../meetings';
import { PollReader, type PollRef } from '../polls';
import { ResolutionEntity } from '../resolutions';
import { ResultsReader, type ResultPublicationEntity } from '../results';

/** The whole way of a matter in one look, for everybody: four meetings in their order, two publications, and what is missing. */
@Injectable()
export class FourStepsPage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly issues: IssueReader,
    private readonly courses: Courses,
    private readonly polls: PollReader,
    private readonly results: ResultsReader,
  ) {}

  /** @throws ProblemError not_found | steps.not_begun */
  async view(issueId: string, actor: Actor): Promise<FourStepsView> {
    const em = this.dataSource.manager;
    const { issue } = await this.issues.seen(em, issueId, actor);
    const standing = await this.courses.standing(em, issue);
    if (!standing) throw new ProblemError('steps.not_begun', {});
    const { motion, motionBy, begunAt } = found(await em.findOneBy(FourStepsEntity, { issueId }));
    const rules = await this.courses.rules(em, issue.communityId);
    const today = dayOf(this.clock.now());
    const next = issue.state === 'accepted' ? nextStep(standing, rules) : null;
    const { result, offered } = await this.results.of(em, issue, actor);
    const isOver = issue.state === 'not_adopted';
    return {
      ...{ issueId, title: issue.publicTitle ?? '', motion, motionWords: MOTIONS[motion], motionBy, begunOn: dayOf(begunAt) },
      steps: await this.stepsOf(em, issueId, standing),
      returns: await returnsOf(em, issueId),
      publications: [await decisionOf(em, issueId, standing), resultOf(issue, result)],
      words: isOver ? '到此为止，没有定下来' : standingWords(standing, rules, today),
      lateWords: isOver ? null : lateWords(standing, rules, today),
      next: next && { step: next.step, forms: next.forms, title: stepName(next.step), earliestOn: next.earliestOn },
      returnTo: isOver ? [] : returnTargets(standing),
      result,
      offered: [...offeredOn(issue, standing, actor), ...offered],
    };
  }

  private async stepsOf(em: EntityManager, issueId: string, standing: StepStanding): Promise<StepView[]> {
    const polls = (await this.polls.ofIssues([issueId], em)).filter(({ result }) => result !== null);
    const votes = new Map(polls.map((poll) => [poll.meetingId ?? '', poll]));
    return FOUR_STEPS.map(({ step }) => stepView(step, standing, votes));
  }
}

function stepView(step: StepView['step'], standing: StepStanding, votes: ReadonlyMap<string, PollRef>): StepView {
  const state = stateOfStep(step, standing);
  const { carried, stopped, planned } = standing;
  const held = carried[step - 1] ?? [stopped, planned].find((one) => one?.step === step) ?? null;
  return {
    ...{ step, title: stepName(step, held?.form), state, stateWords: STEP_STATES[state] },
    on: held?.on ?? null,
    meetingId: held?.meetingId ?? null,
    figures: (held && votes.get(held.meetingId)?.words) ?? null,
  };
}

async function returnsOf(em: EntityManager, issueId: string): Promise<FourStepsView['returns']> {
  const rows = await em.find(StepReturnEntity, { where: { issueId }, order: { at: 'ASC', stepReturnId: 'ASC' } });
  return rows.map(({ toStep, at, reason }) => ({ toStep, title: stepName(toStep), on: dayOf(at), reason }));
}

/** Of the meeting that took the last step. */
async function decisionOf(em: EntityManager, issueId: string, { carried }: StepStanding): Promise<StepPublicationView> {
  const meetingId = carried[3]?.meetingId;
  const row = meetingId ? await em.findOneBy(ResolutionEntity, { issueId, meetingId }) : null;
  const waits = meetingId ? '四议走完了，等写出决议公示' : '四议走完、写出决议以后公示';
  return {
    kind: 'decision',
    title: TWO_PUBLICATIONS.decision,
    words: row?.publishedAt ? `公示到${dayWords(row.displayedUntil ?? '')}，${RESOLUTION_WORDS[row.state]}` : waits,
    publishedOn: row?.publishedAt ? dayOf(row.publishedAt) : null,
    displayedUntil: row?.displayedUntil ?? null,
    resolutionId: row?.publishedAt ? row.resolutionId : null,
  };
}

type Result = Pick<ResultPublicationEntity, 'displayedUntil'> & Readonly<{ publishedAt: string }>;

function resultOf({ state }: IssueEntity, result: Result | null): StepPublicationView {
  const waits = state === 'closed' ? '办完了，等公开' : '办完、居民点了头以后公开';
  return {
    kind: 'result',
    title: TWO_PUBLICATIONS.result,
    words: result ? `公开到${dayWords(result.displayedUntil)}` : waits,
    publishedOn: result ? dayOf(new Date(result.publishedAt)) : null,
    displayedUntil: result?.displayedUntil ?? null,
    resolutionId: null,
  };
}

/** Of the secretary, while the matter waits for a meeting. */
function offeredOn({ communityId, state }: IssueEntity, { stopped, carried }: StepStanding, actor: Actor): string[] {
  if (state !== 'accepted' || !hasRoleIn(actor, communityId, ['secretary'])) return [];
  if (stopped) return ['sendBack', 'end'];
  return carried.length < FOUR_STEPS.length ? ['plan', 'end'] : ['end'];
}
