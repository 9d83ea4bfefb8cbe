import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CONVENERS } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { found } from '../../../platform/http';
import { IssueEntity } from '../../issues';
import { AgendaItemEntity, GistEntity, type MeetingEntity } from '../../meetings';
import { PollReader } from '../../polls';
import { ObjectionReader, ResolutionEntity } from '../../resolutions';
import { TaskEntity } from '../../tasks';
import type { ResolutionFacts } from './meeting-facts';

/** What came out of the votes of a meeting: published ones, and drafts for those who write them. */
@Injectable()
export class DecisionsOfMeeting {
  constructor(
    private readonly polls: PollReader,
    private readonly objections: ObjectionReader,
  ) {}

  async of(em: EntityManager, { meetingId, communityId }: MeetingEntity, actor: Actor): Promise<ResolutionFacts[]> {
    const rows = await em.find(ResolutionEntity, { where: { meetingId }, order: { year: 'ASC', serial: 'ASC' } });
    const isConvener = hasRoleIn(actor, communityId, CONVENERS);
    const shown = rows.filter(({ publishedAt }) => publishedAt !== null || isConvener);
    const issues = new Map(
      (await em.findBy(IssueEntity, { issueId: In(shown.map((row) => row.issueId)) })).map((row) => [row.issueId, row]),
    );
    const polls = new Map((await this.polls.ofMeeting(meetingId, em)).map((poll) => [poll.pollId, poll]));
    const resolutionId = In(shown.map((row) => row.resolutionId));
    const tasks = await em.find(TaskEntity, { where: { resolutionId }, order: { assignedAt: 'ASC', taskId: 'ASC' } });
    const studied = new Map((await em.findBy(AgendaItemEntity, { meetingId })).map(({ issueId, studiedOn }) => [issueId, studiedOn]));
    const adopted = await em.find(GistEntity, { where: { adoptedIn: resolutionId }, order: { at: 'ASC', gistId: 'ASC' } });
    const facts: ResolutionFacts[] = [];
    for (const resolution of shown) {
      facts.push({
        resolution,
        issue: found(issues.get(resolution.issueId)),
        poll: polls.get(resolution.pollId) ?? null,
        studiedOn: studied.get(resolution.issueId) ?? null,
        objections: resolution.publishedAt === null ? [] : await this.publicObjections(em, resolution.resolutionId, actor),
        tasks: tasks.filter((task) => task.resolutionId === resolution.resolutionId),
        adopted: adopted.filter((gist) => gist.adoptedIn === resolution.resolutionId),
      });
    }
    return facts;
  }

  /** A slip that nobody compared yet is none, on paper as elsewhere. */
  private async publicObjections(em: EntityManager, resolutionId: string, actor: Actor): Promise<ResolutionFacts['objections']> {
    const { items } = await this.objections.list(resolutionId, actor, em);
    return items.filter(({ state }) => state !== 'entered' && state !== 'rejected');
  }
}
