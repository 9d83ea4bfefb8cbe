import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsOn, dayOf, mayBeChanged, type CastBallotAnswer } from '@silin/shared';
import { Transactions } from '../../platform/database';
import { found } from '../../platform/http';
import { BallotEntity } from './ballot.entity';
import { DEVICE_DIGEST, type NewBallot } from './cast-ballot';
import { FormerBallotEntity } from './former-ballot.entity';
import { asMyBallot } from './my-ballot';
import { PollNotices } from './poll-notices';
import { PollEntity } from './poll.entity';
import { RollMemberEntity } from './roll-member.entity';
import { alreadyCast, isOpenAt, notOpen } from './when-open';

type Stored = BallotEntity | FormerBallotEntity;

const PUT_IN_ITS_PLACE = `
  UPDATE ballot b JOIN poll p ON p.pollId = b.pollId
  SET b.requestKey = ?, b.choice = ?, b.choices = ?, b.receipt = ?, b.castBy = ?, b.changedAt = ?, b.version = b.version + 1,
    b.deviceSha256 = ${DEVICE_DIGEST}, b.shownSha256 = ?,
    b.identity = (SELECT a.basis FROM account_binding a WHERE a.userId = ?)
  WHERE b.pollId = ? AND b.rollEntryId = ?`;

/** Another vote in the place of one from a phone, where the estate's rules let it: every version is kept, and the last one counts. */
@Injectable()
export class BallotChanging {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: PollNotices,
  ) {}

  /**
   * Null where there is nothing of theirs to change. `replaces`: the receipt of what the voter has seen; of two changes at once one comes
   * in, and the other is told when.
   * @throws ProblemError ballot.already_cast | poll.not_open
   */
  async change(ballot: NewBallot, replaces: string): Promise<CastBallotAnswer | null> {
    const { pollId, rollEntryId, personId, requestKey, castAt } = ballot;
    return this.transactions.run(async (em) => {
      // The lock that a closing chair or clock waits for, as when a vote is cast.
      const poll = found(await em.findOne(PollEntity, { where: { pollId }, lock: { mode: 'pessimistic_read' } }));
      const member = await em.findOneBy(RollMemberEntity, { pollId, rollEntryId, personId });
      if (!member || !actsOn(member, dayOf(castAt))) return null;
      const stored = await em.findOne(BallotEntity, { where: { pollId, rollEntryId }, lock: { mode: 'pessimistic_write' } });
      if (!stored) return null;
      if (stored.requestKey === requestKey) return answerOf(poll, stored);
      if (!isOpenAt(poll, castAt)) throw notOpen(poll);
      if (stored.receipt !== replaces || !mayBeChanged(poll.pack, poll.rules, stored.channel)) throw alreadyCast(pollId, stored);
      await em.insert(FormerBallotEntity, formerOf(stored, castAt));
      const { content, receipt, castBy, deviceKey, shownSha256 } = ballot;
      const { choice, choices } = content;
      await em.query(PUT_IN_ITS_PLACE, [
        ...[requestKey, choice, choices && JSON.stringify(choices), receipt, castBy, castAt, deviceKey, shownSha256, castBy],
        ...[pollId, rollEntryId],
      ]);
      await this.notices.changed(em, poll, rollEntryId, receipt);
      return answerOf(poll, { ...stored, ...content, castAt, changedAt: castAt, receipt });
    });
  }

  /** What an earlier request of this entry put in, although it has been replaced since. */
  async formerly(em: EntityManager, poll: PollEntity, rollEntryId: string, requestKey: string): Promise<CastBallotAnswer | null> {
    const former = await em.findOneBy(FormerBallotEntity, { pollId: poll.pollId, rollEntryId, requestKey });
    return former && answerOf(poll, former);
  }
}

const answerOf = (poll: PollEntity, stored: Stored): CastBallotAnswer => ({ pollId: poll.pollId, ballot: asMyBallot(stored, poll) });

function formerOf({ castAt, changedAt, choice, ...stored }: BallotEntity, replacedAt: Date): FormerBallotEntity {
  const { pollId, rollEntryId, version, requestKey, choices, channel, receipt, castBy, deviceSha256, shownSha256, identity } = stored;
  // What is spoilt is only on paper.
  const said = choice === 'void' ? null : choice;
  return {
    ...{ pollId, rollEntryId, version, requestKey, choice: said, choices, channel, receipt, castBy, deviceSha256, shownSha256, identity },
    ...{ castAt: changedAt ?? castAt, replacedAt },
  };
}
