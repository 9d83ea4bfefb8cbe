import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  dayOf,
  mayBeChanged,
  policyOf,
  POLL_WORDS,
  provisionalDayWords,
  type PollCard,
  type PollResult,
  type PollState,
  type PollView,
  type ResolutionKind,
  type RulePack,
  type HandsRecord,
  type Secrecy,
  type VoteMethod,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found } from '../../platform/http';
import { WorkDays } from '../deadlines';
import { IssueEntity } from '../issues';
import { ballotWays } from './ballot-ways';
import { CertificateEntity } from './certificate.entity';
import { handRecords } from './hands/hand-records';
import { isPaperWitness } from './paper/paper-witnesses';
import { myPlaces } from './my-places';
import { readPolls } from './poll-cards';
import { isAuthority, offeredTo } from './poll-offers';
import { choicesFor, factsOf, resultWords } from './poll-words';
import { publicFlagsOf } from './public-flags';
import { PollEntity } from './poll.entity';
import { PollSequels } from './poll-sequels';
import { RollRecordReader } from './roll-record-reader';
import { RulesPapers } from './rules-papers';
import { turnoutByBuilding, turnoutOf } from './turnout';
import { votedBeforeSale } from './voted-before-sale';
import { waitingVotes } from './waiting-votes';

/** A poll as meetings and matters point to it. `words` tells the state and, once certified, the result. */
export type PollRef = Readonly<{
  pollId: string;
  issueId: string;
  meetingId: string | null;
  agendaItemId: string | null;
  question: string;
  effect: RulePack['effect'];
  kind: ResolutionKind;
  secrecy: Secrecy;
  method: VoteMethod;
  /** What was counted of raised hands, once it is certified. */
  hands: HandsRecord | null;
  state: PollState;
  reviewUntil: string | null;
  opensAt: Date | null;
  closesAt: Date | null;
  words: string;
  result: PollResult | null;
}>;
export type RollToCheck = Readonly<{ pollId: string; question: string; reviewUntil: string }>;
const LIST_MAX = 50;

/** How many have voted, never how. */
export type VoteInSession = Readonly<{ pollId: string; agendaItemId: string | null; state: PollState; voted: number; roll: number }>;

/** Polls for readers: counts of who voted while it runs, figures and result only from the certificate. */
@Injectable()
export class PollReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sequels: PollSequels,
    private readonly clock: Clock,
    private readonly record: RollRecordReader,
    private readonly papers: RulesPapers,
    private readonly workDays: WorkDays,
  ) {}

  /** @throws ProblemError not_found */
  async view(pollId: string, actor: Actor): Promise<PollView> {
    const em = this.dataSource.manager;
    const poll = found(await em.findOneBy(PollEntity, { pollId }));
    const read = found((await readPolls(em, [poll], actor, this.clock.now()))[0]);
    const issue = found(await em.findOneBy(IssueEntity, { issueId: poll.issueId }));
    const result = (await this.resultsOf(em, [poll])).get(pollId) ?? null;
    const resolutionId = (await this.sequels.resolutionsOf(em, [pollId])).get(pollId) ?? null;
    const { mayVote } = read.card;
    const isEntitled = read.entries.length > 0 || isAuthority(actor, poll);
    return {
      ...read.card,
      ...ownersPart(poll),
      issueTitle: issue.publicTitle ?? '',
      source: poll.pack.source,
      changeable: mayBeChanged(poll.pack, poll.rules, 'online'),
      channels: poll.pack.channels,
      facts: [...factsOf(poll), ...(await this.whyNoResult(em, poll))],
      choices: choicesFor(poll),
      slate: poll.slate,
      myEntries: await myPlaces(em, poll, read, { actor, now: this.clock.now() }),
      heldBefore: read.held.before,
      votedBeforeSale: await votedBeforeSale(em, {
        ...{ pollId, personId: actor.personId, today: this.today() },
        own: read.entries.map(({ rollEntryId }) => rollEntryId),
      }),
      buildings: poll.pack.window === 'dated' ? await turnoutByBuilding(em, pollId) : [],
      rollRecord: await this.record.of(em, poll, isEntitled),
      readingsRule: await this.papers.readingsOf(em, poll, isEntitled),
      parkingRule: await this.papers.parkingOf(em, poll, isEntitled),
      hands: result && ((await handRecords(em, [poll])).get(pollId) ?? null),
      result,
      ...{ resolutionId, sessions: await this.sequels.sessionsOf(em, poll) },
      offered: offeredTo(actor, poll, {
        mayVote,
        mayDraft: Boolean(result?.passed) && resolutionId === null,
        isOnRoll: read.entries.length > 0,
        isWitness: await isPaperWitness(em, pollId, actor.personId),
      }),
    };
  }

  /** Closed, with nothing left to count but a calendar that is not in yet. */
  private async whyNoResult(em: EntityManager, { state }: PollEntity): Promise<PollView['facts']> {
    if (state !== 'counting' || (await this.workDays.mayCertifyToday(em))) return [];
    return [{ name: '为什么还没结果', words: provisionalDayWords(Number(this.today().slice(0, 4))) }];
  }

  /** Votes that wait for this person: they are on the roll, or vote for somebody who is, and have not voted. */
  async waitingFor(actor: Actor, communityId: string): Promise<PollCard[]> {
    if (!actor.personId) return [];
    const { personId } = actor;
    return this.cardsOf(await waitingVotes(this.dataSource.manager, { personId, communityId, today: this.today(), most: LIST_MAX }), actor);
  }

  /** Rolls that lie open with this person on them, until the end of their last day. */
  async rollsToCheck({ personId }: Actor, communityId: string, today: string): Promise<RollToCheck[]> {
    if (!personId) return [];
    return this.dataSource.manager.query<RollToCheck[]>(
      `SELECT DISTINCT p.pollId, p.question, p.reviewUntil FROM roll_member m JOIN poll p ON p.pollId = m.pollId
       WHERE m.personId = ? AND p.communityId = ? AND p.state = 'roll_review' AND p.reviewUntil >= ?
       ORDER BY p.reviewUntil, p.pollId LIMIT ?`,
      [personId, communityId, today, LIST_MAX],
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

  /** Votes of a session as anybody in the room sees them, the first called first. */
  async inRoom(em: EntityManager, meetingId: string): Promise<readonly VoteInSession[]> {
    const polls = await em.find(PollEntity, {
      where: { meetingId },
      order: OLDEST_FIRST,
      select: { pollId: true, agendaItemId: true, state: true, rollSize: true, rollPresent: true, rollRecused: true },
    });
    const open = polls.filter(({ state }) => state === 'open').map(({ pollId }) => pollId);
    const turnout = await turnoutOf(em, open);
    return polls.map(({ pollId, agendaItemId, state, rollSize, rollPresent, rollRecused }) => ({
      ...{ pollId, agendaItemId, state, roll: (rollPresent ?? rollSize) - rollRecused },
      voted: turnout.get(pollId)?.entries ?? 0,
    }));
  }

  private async refs(em: EntityManager, polls: readonly PollEntity[]): Promise<PollRef[]> {
    const results = await this.resultsOf(em, polls);
    const raised = await handRecords(em, polls);
    return polls.map((poll) => {
      const { pollId, issueId, meetingId, agendaItemId, question, secrecy, method, state, reviewUntil, opensAt, closesAt } = poll;
      const result = results.get(pollId) ?? null;
      const words = result?.words ?? POLL_WORDS[state];
      const { effect } = poll.pack;
      const kind = policyOf(poll.pack).id;
      return {
        pollId,
        issueId,
        meetingId,
        agendaItemId,
        question,
        effect,
        kind,
        secrecy,
        method,
        hands: result && (raised.get(pollId) ?? null),
        state,
        reviewUntil,
        opensAt,
        closesAt,
        words,
        result,
      };
    });
  }

  private async resultsOf(em: EntityManager, polls: readonly PollEntity[]): Promise<Map<string, PollResult>> {
    if (polls.length === 0) return new Map();
    const certificates = await em.findBy(CertificateEntity, { pollId: In(polls.map(({ pollId }) => pollId)) });
    const polled = new Map(polls.map((poll) => [poll.pollId, poll]));
    const ways = await ballotWays(
      em,
      certificates.map(({ pollId }) => pollId),
    );
    return new Map(certificates.map((one) => [one.pollId, asResult(one, found(polled.get(one.pollId)), ways.get(one.pollId) ?? [])]));
  }

  private today(): string {
    return dayOf(this.clock.now());
  }

  private async cards(polls: readonly PollEntity[], actor: Actor): Promise<PollCard[]> {
    return (await readPolls(this.dataSource.manager, polls, actor, this.clock.now())).map(({ card }) => card);
  }
}

// Ids sort by the time they were made: a poll that is not open yet comes after those that were.
const OLDEST_FIRST = { pollId: 'ASC' } as const;

const ownersPart = ({ scope, reviewUntil, extendedFrom, noticeText, voidReason }: PollEntity) => ({
  extendedFrom: extendedFrom?.toISOString() ?? null,
  scope: scope?.name ?? null,
  reviewUntil,
  noticeText,
  voidReason,
});

function asResult(certificate: CertificateEntity, poll: PollEntity, ways: PollResult['ways']): PollResult {
  const { passed, slate, procedure, rollError, certifiedAt, ruleVersion, rollSha256, ballotsRoot, votedRoot } = certificate;
  const { otherReadings: _, flagged: __, ...result } = certificate.result;
  return {
    ...result,
    ...{ passed, slate, ways, rollError, ruleVersion, rollSha256, ballotsRoot, votedRoot },
    raised: publicFlagsOf(certificate),
    procedure: procedure ?? [],
    certifiedAt: certifiedAt.toISOString(),
    words: resultWords(poll, { ...result, passed }, slate),
  };
}
