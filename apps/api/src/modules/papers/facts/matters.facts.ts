import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { partyWords, type CommunityWords, type Party } from '@silin/shared';
import { EventLog } from '../../../platform/events';
import { communityWordsOf } from '../../communities';
import { PhotoShelf } from '../../documents';
import { EndorsementEntity, IssueBehalfEntity, IssueEntity } from '../../issues';
import { AgendaItemEntity, QuestionsReader, supportOf, type MeetingEntity } from '../../meetings';
import { PeopleDirectory } from '../../people';
import type { MatterFacts, QuestionFacts, Stepped } from './meeting-facts';

/** What a meeting lives from: matters with the words that were made public, and what neighbours asked. */
@Injectable()
export class MattersOfMeeting {
  constructor(
    private readonly events: EventLog,
    private readonly people: PeopleDirectory,
    private readonly shelf: PhotoShelf,
    private readonly questions: QuestionsReader,
  ) {}

  async matters(em: EntityManager, { meetingId, communityId }: MeetingEntity): Promise<MatterFacts[]> {
    const items = await em.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    const issueId = In(items.map((item) => item.issueId));
    const issues = new Map((await em.findBy(IssueEntity, { issueId })).map((issue) => [issue.issueId, issue]));
    const aliases = await this.people.aliasesOf(
      [...issues.values()].flatMap(({ authorPersonId }) => authorPersonId ?? []),
      em,
    );
    const shelves = await this.shelf.ofSubjects(em, 'issue', [...issues.keys()]);
    const words = await communityWordsOf(em, communityId);
    const matters: MatterFacts[] = [];
    for (const item of items) {
      const issue = issues.get(item.issueId);
      if (!issue) continue;
      matters.push({
        item,
        issue,
        proposer: aliases.get(issue.authorPersonId ?? '')?.alias ?? words.neighbour,
        onBehalf: await em.existsBy(IssueBehalfEntity, { issueId: item.issueId }),
        photos: (shelves.get(item.issueId) ?? []).filter(({ isPublic }) => isPublic),
        endorsements: await em.countBy(EndorsementEntity, { issueId: item.issueId }),
        accepted: await this.accepted(em, item.issueId, words),
      });
    }
    return matters;
  }

  async asked(em: EntityManager, meetingId: string): Promise<QuestionFacts[]> {
    const rows = await this.questions.ofMeeting(em, meetingId);
    const aliasOf = await this.questions.aliasesOf(em, rows);
    const support = await supportOf(
      em,
      rows.map(({ questionId }) => questionId),
      null,
    );
    return rows.map((question) => ({
      question,
      askedBy: aliasOf(question),
      support: support.get(question.questionId)?.support ?? 0,
    }));
  }

  private async accepted(em: EntityManager, issueId: string, words: CommunityWords): Promise<Stepped | null> {
    const step = (await this.events.of(em, 'issue', issueId)).filter(({ toState }) => toState === 'accepted').at(-1);
    return step ? { by: partyWords(step.actorParty as Party, words), at: step.at, action: step.action } : null;
  }
}
