import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  allowedActions,
  CONVENERS,
  HANDLERS,
  POLL_LIFECYCLE,
  POLL_WORDS,
  type MyBallot,
  type PollCard,
  type PollResult,
  type PollState,
  type PollView,
} from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { found } from '../../platform/http';
import { IssueEntity } from '../issues';
import { CertificateEntity } from './certificate.entity';
import { asMyBallot } from './my-ballot';
import { PollSequels } from './poll-sequels';
import { choicesOffered, factsOf, resultWords } from './poll-words';
import { PollEntity } from './poll.entity';
import { myEntries, turnoutOf } from './turnout';

/** A poll as meetings and matters point to it. `words` tells the state and, once certified, the result. */
export type PollRef = Readonly<{
  pollId: string;
  issueId: string;
  meetingId: string | null;
  agendaItemId: string | null;
  question: string;
  state: PollState;
  words: string;
  result: PollResult | null;
}>;
const LIST_MAX = 50;

/** Polls for readers: counts of who voted while it runs, figures and result only from the certificate. */
@Injectable()
export class PollReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sequels: PollSequels,
  ) {}

  /** @throws ProblemError not_found */
  async view(pollId: string, actor: Actor): Promise<PollView> {
    const em = this.dataSource.manager;
    const poll = found(await em.findOneBy(PollEntity, { pollId }));
    const [card] = await this.cards([poll], actor);
    const issue = found(await em.findOneBy(IssueEntity, { issueId: poll.issueId }));
    const result = (await this.resultsOf(em, [pollId])).get(pollId) ?? null;
    const resolutionId = (await this.sequels.resolutionsOf(em, [pollId])).get(pollId) ?? null;
    return {
      ...found(card),
      issueTitle: issue.publicTitle ?? '',
      source: poll.pack.source,
      facts: factsOf(poll.pack, poll.rollSize),
      choices: choicesOffered,
      result,
      resolutionId,
      offered: offeredTo(actor, poll, { mayVote: found(card).mayVote, mayDraft: Boolean(result?.passed) && resolutionId === null }),
    };
  }

  /** Votes that wait for this person: they are on the roll and have not voted. */
  async waitingFor(actor: Actor, communityId: string): Promise<PollCard[]> {
    if (!actor.personId) return [];
    const rows = await this.dataSource.manager.query<{ pollId: string }[]>(
      `SELECT p.pollId FROM poll p JOIN roll_entry r ON r.pollId = p.pollId AND r.personId = ?
       WHERE p.communityId = ? AND p.state = 'open'
         AND NOT EXISTS (SELECT 1 FROM ballot b WHERE b.pollId = r.pollId AND b.rollEntryId = r.rollEntryId)
       ORDER BY p.opensAt, p.pollId LIMIT ?`,
      [actor.personId, communityId, LIST_MAX],
    );
    return this.cardsOf(
      rows.map((row) => row.pollId),
      actor,
    );
  }

  /** Polls of a community that are open now. */
  async openIn(communityId: string, actor: Actor): Promise<PollCard[]> {
    const polls = await this.dataSource.manager.find(PollEntity, {
      where: { communityId, state: 'open' },
      order: { opensAt: 'ASC', pollId: 'ASC' },
      take: LIST_MAX,
    });
    return this.cards(polls, actor);
  }

  async cardsOf(pollIds: readonly string[], actor: Actor): Promise<PollCard[]> {
    if (pollIds.length === 0) return [];
    const polls = await this.dataSource.manager.findBy(PollEntity, { pollId: In([...pollIds]) });
    const cards = new Map((await this.cards(polls, actor)).map((card) => [card.pollId, card]));
    return pollIds.flatMap((pollId) => cards.get(pollId) ?? []);
  }

  /** Oldest first, for the links of matters. */
  async ofIssues(issueIds: readonly string[], em: EntityManager = this.dataSource.manager): Promise<PollRef[]> {
    return issueIds.length === 0
      ? []
      : this.refs(em, await em.find(PollEntity, { where: { issueId: In([...issueIds]) }, order: OLDEST_FIRST }));
  }

  /** Oldest first; of several votes on one item the last one counts. */
  async ofMeeting(meetingId: string, em: EntityManager = this.dataSource.manager): Promise<PollRef[]> {
    return this.refs(em, await em.find(PollEntity, { where: { meetingId }, order: OLDEST_FIRST }));
  }

  private async refs(em: EntityManager, polls: readonly PollEntity[]): Promise<PollRef[]> {
    const results = await this.resultsOf(
      em,
      polls.map((poll) => poll.pollId),
    );
    return polls.map(({ pollId, issueId, meetingId, agendaItemId, question, state }) => {
      const result = results.get(pollId) ?? null;
      return { pollId, issueId, meetingId, agendaItemId, question, state, words: result?.words ?? POLL_WORDS[state], result };
    });
  }

  private async resultsOf(em: EntityManager, pollIds: readonly string[]): Promise<Map<string, PollResult>> {
    if (pollIds.length === 0) return new Map();
    const certificates = await em.findBy(CertificateEntity, { pollId: In([...pollIds]) });
    return new Map(certificates.map((one) => [one.pollId, asResult(one)]));
  }

  private async cards(polls: readonly PollEntity[], actor: Actor): Promise<PollCard[]> {
    const em = this.dataSource.manager;
    const pollIds = polls.map((poll) => poll.pollId);
    const turnout = await turnoutOf(em, pollIds);
    const mine = await myEntries(em, pollIds, actor.personId);
    return polls.map((poll) => {
      const entry = mine.get(poll.pollId);
      const myBallot = entry?.ballot ? asMyBallot(entry.ballot) : null;
      const mayVote = poll.state === 'open' && entry !== undefined && myBallot === null && actor.standing === 'resident';
      return asCard(poll, turnout.get(poll.pollId) ?? 0, myBallot, mayVote);
    });
  }
}

const OLDEST_FIRST = { opensAt: 'ASC', pollId: 'ASC' } as const;

function asCard(poll: PollEntity, voted: number, myBallot: MyBallot | null, mayVote: boolean): PollCard {
  const { pollId, issueId, meetingId, question, packId, pack, state, opensAt, closesAt, rollSize } = poll;
  return {
    pollId,
    issueId,
    meetingId,
    question,
    packId,
    packTitle: pack.title,
    effect: pack.effect,
    state,
    stateWords: POLL_WORDS[state],
    opensAt: opensAt?.toISOString() ?? null,
    closesAt: closesAt?.toISOString() ?? null,
    turnout: { voted, roll: rollSize },
    myBallot,
    mayVote,
  };
}

const asResult = ({ result, certifiedAt, ruleVersion, rollSha256, ballotsSha256 }: CertificateEntity): PollResult => ({
  ...result,
  certifiedAt: certifiedAt.toISOString(),
  ruleVersion,
  words: resultWords(result),
  rollSha256,
  ballotsSha256,
});

function offeredTo(actor: Actor, poll: PollEntity, { mayVote, mayDraft }: { mayVote: boolean; mayDraft: boolean }): string[] {
  const { communityId, state } = poll;
  const mayClose = allowedActions(POLL_LIFECYCLE, state, rolesIn(actor, communityId)).includes('close');
  const offers: Readonly<Record<string, boolean>> = {
    vote: mayVote,
    castByHand: state === 'open' && hasRoleIn(actor, communityId, HANDLERS),
    close: mayClose,
    draftResolution: mayDraft && hasRoleIn(actor, communityId, CONVENERS),
  };
  return Object.keys(offers).filter((action) => offers[action]);
}
