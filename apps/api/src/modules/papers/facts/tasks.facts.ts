import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { partyWords, type CommunityWords, type Party } from '@silin/shared';
import { EventLog } from '../../../platform/events';
import { found } from '../../../platform/http';
import { communityWordsOf } from '../../communities';
import { IssueEntity } from '../../issues';
import { QuestionEntity, type MeetingEntity } from '../../meetings';
import { ResolutionEntity } from '../../resolutions';
import { RatingReader } from '../../supervision';
import { ExtensionEntity, Reports, TaskEntity } from '../../tasks';
import type { Stepped, TaskFacts } from './meeting-facts';

const JUDGED: readonly string[] = ['acceptWork', 'sendBack', 'end'];

/** Work that was handed out by what a meeting decided, or promised in the room. */
@Injectable()
export class TasksOfMeeting {
  constructor(
    private readonly events: EventLog,
    private readonly reports: Reports,
    private readonly ratings: RatingReader,
  ) {}

  async of(em: EntityManager, { meetingId, communityId }: MeetingEntity): Promise<TaskFacts[]> {
    const resolutions = new Map((await em.findBy(ResolutionEntity, { meetingId })).map((row) => [row.resolutionId, row]));
    const asked = (await em.findBy(QuestionEntity, { meetingId })).filter(({ issueId }) => issueId !== null);
    const questions = new Map(asked.map((row) => [row.issueId ?? '', row]));
    const where = [{ resolutionId: In([...resolutions.keys()]) }, { issueId: In([...questions.keys()]) }];
    const tasks = await em.find(TaskEntity, { where, order: { assignedAt: 'ASC', taskId: 'ASC' } });
    const issues = await em.findBy(IssueEntity, { issueId: In(tasks.map(({ issueId }) => issueId)) });
    const words = await communityWordsOf(em, communityId);
    const facts: TaskFacts[] = [];
    for (const task of tasks) {
      facts.push({
        task,
        issue: found(issues.find(({ issueId }) => issueId === task.issueId)),
        resolution: resolutions.get(task.resolutionId ?? '') ?? null,
        question: questions.get(task.issueId) ?? null,
        reports: await this.reports.of(em, task),
        extension: await em.findOneBy(ExtensionEntity, { taskId: task.taskId }),
        judged: await this.judged(em, task.taskId, words),
        ratings: await this.ratings.ofTask(em, task.taskId),
      });
    }
    return facts;
  }

  /** Who accepted it, sent it back or ended it, and when. */
  private async judged(em: EntityManager, taskId: string, words: CommunityWords): Promise<Stepped[]> {
    const steps = (await this.events.of(em, 'task', taskId)).filter(({ action, toState }) => toState !== null && JUDGED.includes(action));
    return steps.map(({ actorParty, at, action }) => ({ by: partyWords(actorParty as Party, words), at, action }));
  }
}
