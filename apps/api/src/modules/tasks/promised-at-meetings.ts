import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, dayWords, formRules, isWhistledTo } from '@silin/shared';
import { IssueFromRoom } from '../issues';
import { QuestionSequels, type KeptPromise, type PromisedQuestion } from '../meetings';
import { PeopleDirectory } from '../people';
import { AssigningService } from './assigning.service';

/** What the chair promised at a meeting becomes a matter with a task, so that it is watched over like any other. */
@Injectable()
export class PromisedAtMeetings implements OnModuleInit {
  constructor(
    private readonly sequels: QuestionSequels,
    private readonly matters: IssueFromRoom,
    private readonly people: PeopleDirectory,
    private readonly assigning: AssigningService,
  ) {}

  onModuleInit(): void {
    this.sequels.promisedBy((em, promised) => this.take(em, promised));
  }

  /** @throws ProblemError task.assignee_unknown | task.due_in_past | issue.nothing_public */
  private async take(em: EntityManager, promised: PromisedQuestion): Promise<KeptPromise> {
    const { meeting, requestKey, text, author, publicTitle, publicText, supporters, assigneeOrgUnitId, dueOn, actor } = promised;
    const { personId } = author;
    const carriers = await this.people.carriersOf(meeting.communityId, em);
    const above = isWhistledTo(carriers.find(({ orgUnitId }) => orgUnitId === assigneeOrgUnitId)?.role ?? '');
    const said = {
      communityId: meeting.communityId,
      requestKey,
      text,
      publicTitle,
      publicText,
      author,
      supporters,
      words: `在${dayWords(dayOf(meeting.startsAt))}的${formRules(meeting.form).title}上提的${above ? '，吹哨上报' : ''}`,
      facts: { meetingId: meeting.meetingId, ...promised.facts },
    };
    const { issueId } = await this.matters.raise(em, said, actor);
    // Who asked and who supported it are told by the question or the talk itself, in words of their own.
    const told = await this.people.userIdsOf([...supporters, ...(personId ? [personId] : [])], em);
    const order = { requestKey, assigneeOrgUnitId, title: publicTitle, dueOn };
    const assigneeName = await this.assigning.executeIn(em, actor, issueId, order, [...told.values()].flat());
    return { issueId, assigneeName, above };
  }
}
