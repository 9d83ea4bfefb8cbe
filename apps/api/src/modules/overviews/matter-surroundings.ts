import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  dayAndWeekday,
  dayOf,
  ISSUE_STAGE,
  RESOLUTION_NAMES,
  RESOLUTION_WORDS,
  comingWords,
  TASK_WORDS,
  type MatterLink,
} from '@silin/shared';
import { Clock } from '../../platform/clock';
import type { IssueEntity, MatterParts } from '../issues';
import { Courses, MeetingReader, type MeetingRef } from '../meetings';
import { PollReader, type PollRef } from '../polls';
import { policyOfRow, ResolutionEntity, resolutionNumber } from '../resolutions';
import { ResultDuty } from '../results';
import { ExtensionReader, JudgeRights, TaskReader, type TaskEntity } from '../tasks';
import type { Waiting } from './next-step';

/** Meetings, votes, resolutions and tasks that a matter has had. */
export type Surroundings = Readonly<{ links: readonly MatterLink[]; tasks: readonly TaskEntity[]; waiting: Waiting }>;

@Injectable()
export class MatterSurroundings {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly polls: PollReader,
    private readonly tasks: TaskReader,
    private readonly rights: JudgeRights,
    private readonly extensions: ExtensionReader,
    private readonly courses: Courses,
    private readonly results: ResultDuty,
    private readonly clock: Clock,
  ) {}

  async of(em: EntityManager, { issue }: Pick<MatterParts, 'issue'>): Promise<Surroundings> {
    const { issueId } = issue;
    const [meetings, polls, resolutions, tasks] = await Promise.all([
      this.meetings.ofIssues(em, [issueId]),
      this.polls.ofIssues([issueId], em),
      em.find(ResolutionEntity, { where: { issueId }, order: { draftedAt: 'ASC', resolutionId: 'ASC' } }),
      this.tasks.ofIssue(em, issueId),
    ]);
    const shown = resolutions.filter((resolution) => resolution.publishedAt !== null);
    const links = [...meetings.map(meetingLink), ...polls.map(pollLink), ...shown.map(resolutionLink), ...tasks.map(taskLink)];
    const [resolution, task] = [resolutions.at(-1), tasks.at(-1)];
    const waiting: Waiting = {
      today: dayOf(this.clock.now()),
      dueOn: issue.dueOn,
      steps: await this.stepsOf(em, issue),
      meetingAt: meetings.at(-1)?.startsAt ?? null,
      poll: polls.at(-1) ?? null,
      resolution: resolution ?? null,
      task: task ? { state: task.state, assignee: task.assigneeName, dueOn: task.dueOn } : null,
      extensionAsked: task?.state === 'in_progress' && (await this.extensions.isPending(em, task.taskId)),
      ...(await this.judging(em, task)),
    };
    return { links, tasks, waiting };
  }

  /** Of 四议两公开: the next step, and at the very end that the result is still to be made public. */
  private async stepsOf(em: EntityManager, issue: IssueEntity): Promise<string | null> {
    const standing = await this.courses.standing(em, issue);
    if (!standing) return null;
    if (issue.state === 'closed') return (await this.results.isDue(em, issue)) ? '公开实施结果' : null;
    return comingWords(standing, await this.courses.rules(em, issue.communityId), dayOf(this.clock.now()));
  }

  private async judging(em: EntityManager, task: TaskEntity | undefined): Promise<Pick<Waiting, 'judgeUntil' | 'supervised'>> {
    if (!task) return { judgeUntil: null, supervised: false };
    const { judgeUntil, phase } = await this.rights.of(em, task, []);
    return { judgeUntil: phase === 'author' ? judgeUntil : null, supervised: phase === 'supervision' };
  }
}

const meetingLink = ({ meetingId, title, startsAt, stateWords }: MeetingRef): MatterLink => ({
  kind: 'meeting',
  id: meetingId,
  title,
  words: `${dayAndWeekday(dayOf(startsAt))} · ${stateWords}`,
});
const pollLink = ({ pollId, question, words }: PollRef): MatterLink => ({ kind: 'poll', id: pollId, title: question, words });
const resolutionLink = (resolution: ResolutionEntity): MatterLink => ({
  kind: 'resolution',
  id: resolution.resolutionId,
  title: `${RESOLUTION_NAMES[policyOfRow(resolution).id]} ${resolutionNumber(resolution)}`,
  words: RESOLUTION_WORDS[resolution.state],
});
const taskLink = ({ taskId, title, assigneeName, state, parkedOn }: TaskEntity): MatterLink => ({
  kind: 'task',
  id: taskId,
  title,
  words: `${assigneeName} · ${parkedOn === null ? TASK_WORDS[state] : ISSUE_STAGE.parked.words}`,
});
