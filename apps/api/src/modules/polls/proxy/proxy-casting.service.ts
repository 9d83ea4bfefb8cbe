import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CastBallotAnswer, ProxyVoteRequest } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { isDuplicateKey, Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { checkShown, filledIn } from '../filled-in';
import { asMyBallot } from '../my-ballot';
import { textDigest } from '../poll-digests';
import { phoneWayOf } from '../poll-terms';
import { PollSteps } from '../poll-steps';
import { PollEntity } from '../poll.entity';
import { newReceipt } from '../receipt';
import { alreadyCast, isOpenAt, notOpen } from '../when-open';
import { authorityRows, type AuthorityRow } from './authority-rows';
import { putProxyBallot, type ProxyBallot } from './cast-by-proxy';
import { ProxyNotices } from './proxy-notices';

/** Takes the ballot of an entry from whoever holds an authority for it: the same one key, whoever comes first. */
@Injectable()
export class ProxyCasting {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly notices: ProxyNotices,
  ) {}

  /**
   * The same key sent again answers like the first time.
   * @throws ProblemError not_found | ballot.unknown_choice | ballot.text_changed | ballot.channel_closed | ballot.already_cast | proxy.ended | poll.not_open
   */
  async cast(pollId: string, authorityId: string, request: ProxyVoteRequest, actor: Actor): Promise<CastBallotAnswer> {
    const { personId } = actor;
    if (personId === null) throw new ProblemError('permission.unverified', {});
    const { requestKey, deviceKey, shownSha256, ...vote } = request;
    const poll = found(await this.dataSource.manager.findOneBy(PollEntity, { pollId }));
    const authority = await this.authority(pollId, authorityId, personId);
    checkShown(shownSha256, textDigest(poll));
    if (!phoneWayOf(poll.pack).isTaken) throw new ProblemError('ballot.channel_closed', { channels: poll.pack.channels });
    const ballot: ProxyBallot = {
      ...{ pollId, authorityId, personId, requestKey, content: filledIn(poll, vote).content, receipt: newReceipt() },
      ...{ castBy: actor.userId, castAt: this.clock.now() },
      ...{ deviceKey: deviceKey ?? null, shownSha256: shownSha256 ?? null },
    };
    const isIn = await this.transactions.run((em) => this.put(em, poll, authority, ballot, actor)).catch(falseWhenVoted);
    if (!isIn) return this.explain(poll, ballot);
    const { content, castAt, receipt } = ballot;
    return { pollId, ballot: asMyBallot({ ...content, castAt, channel: 'proxy', receipt }, poll) };
  }

  private async put(em: EntityManager, poll: PollEntity, authority: AuthorityRow, ballot: ProxyBallot, actor: Actor): Promise<boolean> {
    const { authorityId, rollEntryId } = authority;
    if (!(await putProxyBallot(em, ballot, rollEntryId))) return false;
    // That it was used and by whom, never what was voted: the record can be read while the poll is open.
    await this.steps.note(em, poll, { action: 'castByProxy', actor, facts: { channel: 'proxy', authorityId, rollEntryId } });
    await this.notices.used(em, poll, authority);
    return true;
  }

  /** Why no ballot went in. */
  private async explain(before: PollEntity, { pollId, authorityId, personId, requestKey }: ProxyBallot): Promise<CastBallotAnswer> {
    const { state, ballot } = await this.authority(pollId, authorityId, personId);
    if (ballot?.requestKey === requestKey) return { pollId, ballot: asMyBallot(ballot, before) };
    if (state === 'revoked' || state === 'lapsed') throw new ProblemError('proxy.ended', { state });
    if (ballot) throw alreadyCast(pollId, ballot);
    const poll = await this.dataSource.manager.findOneByOrFail(PollEntity, { pollId });
    if (!isOpenAt(poll, this.clock.now())) throw notOpen(poll);
    // It opened between the two looks.
    throw new ProblemError('busy', {});
  }

  /** @throws ProblemError not_found for everybody but its agent */
  private async authority(pollId: string, authorityId: string, personId: string): Promise<AuthorityRow> {
    const asked = [pollId, authorityId, personId];
    const where = 'a.pollId = ? AND a.authorityId = ? AND a.agentPersonId = ?';
    const [row] = await authorityRows(this.dataSource.manager, this.clock.now(), where, asked);
    if (!row) throw notFound();
    return row;
  }
}

function falseWhenVoted(error: unknown): false {
  if (isDuplicateKey(error)) return false;
  throw error;
}
