import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ENDORSABLE_STATES, INTAKE_LIMITS, type Done, type MergeIssueRequest, type SimilarIssue } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { EventLog } from '../../platform/events';
import { found, notFound, ProblemError } from '../../platform/http';
import { FollowingEntity } from '../notices';
import { PeopleDirectory } from '../people';
import { namesThem, holdsFor } from './going-round';
import { isPublic, wordsOf } from './issue-card';
import { IssueListsService } from './issue-lists.service';
import { handlingParty, IssueMoves } from './issue-moves';
import { IssueNotices } from './issue-notices';
import { IssueEntity, issueNumber } from './issue.entity';
import { carryEndorsements } from './merged-supporters';

/** 并案: two matters that are one go on as the one that is public; the other keeps its author, its supporters and its record. */
@Injectable()
export class MergingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly people: PeopleDirectory,
    private readonly lists: IssueListsService,
    private readonly moves: IssueMoves,
    private readonly notices: IssueNotices,
  ) {}

  /** Open public matters that are most like this one, or like the words the handler typed. @throws ProblemError not_found */
  async targets(issueId: string, text: string, actor: Actor): Promise<SimilarIssue[]> {
    const em = this.dataSource.manager;
    const issue = found(await em.findOneBy(IssueEntity, { issueId }));
    if (this.moves.isAuthor(issue, actor) || !(await this.moves.isInsider(em, issue, actor))) throw notFound();
    const asked = text.trim() || [issue.title, issue.text, issue.place].join('。');
    const alike = await this.lists.alike(issue.communityId, asked, actor, INTAKE_LIMITS.mergeTargetsShown + 1);
    return alike.filter((one) => one.issueId !== issueId).slice(0, INTAKE_LIMITS.mergeTargetsShown);
  }

  /**
   * @throws ProblemError not_found | issue.names_you | issue.own_matter | issue.target_unknown | issue.target_closed | action.wrong_state
   */
  async merge(issueId: string, { targetIssueId }: MergeIssueRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const other = await this.lockBoth(em, issueId, targetIssueId);
      const before = await this.moves.lockHandled(em, issueId, actor);
      const target = await this.requireOpen(em, before, other, actor);
      const facts = { targetIssueId, words: `并到「${wordsOf(target).title}」（${issueNumber(target)}）` };
      const patch = { mergedIntoId: targetIssueId, holder: null, holderPhone: null, dueOn: null };
      const issue = await this.moves.move(em, issueId, { action: 'merge', actor, given: ['target'], facts, patch });
      await carryEndorsements(em, issue, target, this.clock.now());
      await this.noteOn(em, target, issue, actor);
      // Told before they are made to follow the other, so that nobody hears of it twice.
      await this.notices.merged(em, issue, target, actor);
      const followers = await em.findBy(FollowingEntity, { issueId });
      await this.notices.follow(
        em,
        targetIssueId,
        followers.map(({ userId }) => userId),
        'supporter',
      );
    });
    return { done: true };
  }

  /** Both rows in the order of their ids: two who merge them into each other wait for one another. */
  private async lockBoth(em: EntityManager, issueId: string, targetIssueId: string): Promise<IssueEntity | null> {
    const locked = new Map<string, IssueEntity | null>();
    for (const id of [issueId, targetIssueId].sort()) {
      locked.set(id, await em.findOne(IssueEntity, { where: { issueId: id }, lock: { mode: 'pessimistic_write' } }));
    }
    return locked.get(targetIssueId) ?? null;
  }

  private async requireOpen(em: EntityManager, issue: IssueEntity, target: IssueEntity | null, actor: Actor): Promise<IssueEntity> {
    const isKnown = target !== null && target.issueId !== issue.issueId && target.communityId === issue.communityId && isPublic(target);
    if (!isKnown) throw new ProblemError('issue.target_unknown', {});
    if (!ENDORSABLE_STATES.includes(target.state)) throw new ProblemError('issue.target_closed', { state: target.state });
    const { named } = await holdsFor(em, target.issueId, { named: namesThem(actor) });
    if (named) throw new ProblemError('issue.names_you', {});
    return target;
  }

  private async noteOn(em: EntityManager, target: IssueEntity, issue: IssueEntity, actor: Actor): Promise<void> {
    const personIds = issue.authorPersonId === null ? [] : [issue.authorPersonId];
    const alias = (await this.people.aliasesOf(personIds, em)).get(issue.authorPersonId ?? '')?.alias ?? '居民';
    const parties = await this.moves.partiesOf(em, issue, actor);
    await this.events.record(em, {
      ...{ aggregate: 'issue', aggregateId: target.issueId, issueId: target.issueId, communityId: target.communityId, action: 'absorb' },
      actorUserId: actor.userId,
      actorParty: handlingParty(parties),
      facts: { absorbedIssueId: issue.issueId, words: `${issueNumber(issue)}，${alias}提的` },
    });
  }
}
