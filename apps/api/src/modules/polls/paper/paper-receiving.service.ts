import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  AUTHORITY_KINDS,
  CHANNELS,
  type PaperAddressee,
  type PaperAddressees,
  type PaperReceipt,
  type ReceivePaperRequest,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { isDuplicateKey, Transactions } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import { PhotoShelf } from '../../documents';
import { BallotEntity } from '../ballot.entity';
import { textDigest } from '../poll-digests';
import { authorityRows, type AuthorityRow } from '../proxy/authority-rows';
import { spendAuthority } from '../proxy/cast-by-proxy';
import { PollSteps } from '../poll-steps';
import { PollEntity } from '../poll.entity';
import { newReceipt } from '../receipt';
import { alreadyCast, isOpenAt, notOpen } from '../when-open';
import { PaperBallotEntity } from './paper-ballot.entity';
import { PaperCodes, type CodedEntry } from './paper-codes';
import { PaperNotices } from './paper-notices';
import { officeOf } from './paper-office';
import { putPaperBallot } from './put-paper-ballot';

/** Takes in sealed envelopes while a poll is open. That one came uses up the vote of its entry; what it says, nobody knows. */
@Injectable()
export class PaperReceiving {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly codes: PaperCodes,
    private readonly photos: PhotoShelf,
    private readonly notices: PaperNotices,
  ) {}

  /** Whose ballot this is, before anything is done. @throws ProblemError not_found | paper.unknown_code | paper.no_codes */
  async addressee(pollId: string, code: string, actor: Actor): Promise<PaperAddressee> {
    const em = this.dataSource.manager;
    officeOf(await em.findOneBy(PollEntity, { pollId }), actor);
    return this.asAddressee(em, pollId, await this.codes.entryOf(em, pollId, code));
  }

  /** Where the number is torn or smeared. @throws ProblemError not_found */
  async addressees(pollId: string, text: string, actor: Actor): Promise<PaperAddressees> {
    const em = this.dataSource.manager;
    officeOf(await em.findOneBy(PollEntity, { pollId }), actor);
    const items: PaperAddressee[] = [];
    for (const entry of await this.codes.entriesLike(em, pollId, text)) items.push(await this.asAddressee(em, pollId, entry));
    return { items };
  }

  /**
   * The same key sent again answers like the first time.
   * @throws ProblemError not_found | ballot.channel_closed | paper.unknown_code | paper.no_codes | ballot.already_cast | poll.not_open | proxy.ended | photo.unknown
   */
  async receive(pollId: string, request: ReceivePaperRequest, actor: Actor): Promise<PaperReceipt> {
    const em = this.dataSource.manager;
    const poll = officeOf(await em.findOneBy(PollEntity, { pollId }), actor);
    if (!poll.pack.channels.includes('paper')) throw new ProblemError('ballot.channel_closed', { channels: poll.pack.channels });
    const entry = await this.codes.entryOf(em, pollId, request.code);
    const taken = await this.transactions.run((own) => this.take(own, poll, entry, request, actor)).catch(nullWhenVoted);
    return taken ?? this.explain(poll, entry, request);
  }

  private async take(
    em: EntityManager,
    poll: PollEntity,
    entry: CodedEntry,
    { requestKey, photoId, authorityId }: ReceivePaperRequest,
    actor: Actor,
  ): Promise<PaperReceipt | null> {
    const { pollId } = poll;
    const { rollEntryId, code } = entry;
    const castAt = this.clock.now();
    const receipt = newReceipt();
    const envelope = { pollId, code, requestKey, receipt, castBy: actor.userId, castAt, shownSha256: textDigest(poll) };
    if (!(await putPaperBallot(em, envelope))) return null;
    const by = authorityId ? await this.broughtBy(em, entry, { authorityId, pollId, at: castAt }) : null;
    await em.insert(PaperBallotEntity, { rollEntryId, pollId, state: 'sealed', choice: null, choices: null });
    await this.photos.attach(em, actor, [photoId], { subjectKind: 'paper_ballot', subjectId: rollEntryId, purpose: 'envelope' });
    await this.steps.note(em, poll, {
      action: 'receivePaper',
      actor,
      facts: { channel: 'paper', rollEntryId, ...(authorityId ? { authorityId } : {}) },
    });
    await this.notices.received(em, poll, entry, by && AUTHORITY_KINDS[by.kind].agent);
    return answerOf(entry, { castAt, receipt });
  }

  /** An agent who filled it in uses up what they hold. @throws ProblemError not_found | proxy.ended */
  private async broughtBy(
    em: EntityManager,
    { rollEntryId }: CodedEntry,
    { authorityId, pollId, at }: Readonly<{ authorityId: string; pollId: string; at: Date }>,
  ): Promise<AuthorityRow> {
    const where = 'a.pollId = ? AND a.rollEntryId = ? AND a.authorityId = ? AND a.revokedAt IS NULL';
    const [row] = await authorityRows(em, at, where, [pollId, rollEntryId, authorityId]);
    if (row && row.state !== 'lapsed' && (await spendAuthority(em, { authorityId, pollId, rollEntryId, at }))) return row;
    throw new ProblemError('proxy.ended', { state: row ? 'lapsed' : 'revoked' });
  }

  private async asAddressee(em: EntityManager, pollId: string, { rollEntryId, code, alias, homes }: CodedEntry): Promise<PaperAddressee> {
    const ballot = await em.findOneBy(BallotEntity, { pollId, rollEntryId });
    const standing = await authorityRows(em, this.clock.now(), 'a.standsFor = ?', [rollEntryId]);
    const given = standing.find(({ state }) => state === 'waiting');
    return {
      ...{ code, alias, homes: homes.map(({ label }) => label) },
      received: ballot && { at: ballot.castAt.toISOString(), channel: ballot.channel, words: CHANNELS[ballot.channel] },
      authority: given ? { authorityId: given.authorityId, words: `${AUTHORITY_KINDS[given.kind].agent} ${given.agentName}` } : null,
    };
  }

  /** Why it was not taken in. */
  private async explain({ pollId }: PollEntity, entry: CodedEntry, { requestKey }: ReceivePaperRequest): Promise<PaperReceipt> {
    const em = this.dataSource.manager;
    const stored = await em.findOneBy(BallotEntity, { pollId, rollEntryId: entry.rollEntryId });
    if (stored?.requestKey === requestKey && stored.channel === 'paper') return answerOf(entry, stored);
    if (stored) throw alreadyCast(pollId, stored);
    const poll = await em.findOneByOrFail(PollEntity, { pollId });
    if (!isOpenAt(poll, this.clock.now())) throw notOpen(poll);
    // It opened between the two looks.
    throw new ProblemError('busy', {});
  }
}

const answerOf = ({ code, alias }: CodedEntry, { castAt, receipt }: Pick<BallotEntity, 'castAt' | 'receipt'>): PaperReceipt => ({
  code,
  alias,
  receivedAt: castAt.toISOString(),
  receipt,
});

function nullWhenVoted(error: unknown): null {
  if (isDuplicateKey(error)) return null;
  throw error;
}
