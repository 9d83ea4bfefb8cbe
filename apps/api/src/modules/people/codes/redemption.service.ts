import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CodePurpose, RedeemCodeAnswer } from '@silin/shared';
import { UserEntity, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { ProblemError } from '../../../platform/http';
import { Sealer } from '../../../platform/storage';
import { Consents } from '../me/consents';
import { codeDigest } from './code-digest';
import { CodeRedeemers } from './code-redeemers';
import { CodeTries } from './code-tries';
import type { RedeemCodeDto } from './codes.dto';
import { OneTimeCodeEntity } from './one-time-code.entity';

type Redeemed = Pick<OneTimeCodeEntity, 'communityId' | 'purpose'> & Readonly<{ outcome: RedeemCodeAnswer['outcome'] }>;
type Attempt = Readonly<{ redeemed: Redeemed } | { triesLeft: number }>;
const WORDS: Readonly<Record<CodePurpose, Readonly<Record<RedeemCodeAnswer['outcome'], string>>>> = {
  home: {
    bound: '认证好了。现在您可以提事、附议、参加会议和表决了。',
    claimed: '码是对的，名字和名册还要核对一下。网格员看过以后会发消息告诉您。',
  },
  office: {
    bound: '任职登记好了，从今天起算。有工作台的职务，下面会多一个「工作台」。',
    claimed: '码是对的，还要核对一下。核对好了会发消息告诉您。',
  },
};

/** Using a one-time code. Unknown, used, withdrawn and expired ones go the same way and get the same words. */
@Injectable()
export class RedemptionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly events: EventLog,
    private readonly consents: Consents,
    private readonly tries: CodeTries,
    private readonly redeemers: CodeRedeemers,
  ) {}

  /** @throws ProblemError consent.needed | code.too_many_tries | code.unusable | claim.already_pending | claim.other_person */
  async redeem(request: RedeemCodeDto, actor: Actor): Promise<RedeemCodeAnswer> {
    const attempt = await this.transactions.run(async (em): Promise<Attempt> => {
      // The account's phones wait for one another, so that no try goes uncounted.
      await em.findOne(UserEntity, { where: { userId: actor.userId }, lock: { mode: 'pessimistic_write' } });
      await this.consents.require(em, actor.userId);
      const triesLeft = await this.tries.left(em, actor.userId);
      const redeemed = await this.attempt(em, request, actor);
      if (redeemed) return { redeemed };
      // Committed, not rolled back: a refusal that was not counted would be no limit.
      await this.tries.count(em, actor.userId);
      return { triesLeft: triesLeft - 1 };
    });
    if (!('redeemed' in attempt)) throw new ProblemError('code.unusable', attempt);
    const { outcome, communityId, purpose } = attempt.redeemed;
    return { outcome, communityId, words: WORDS[purpose][outcome] };
  }

  private async attempt(em: EntityManager, request: RedeemCodeDto, actor: Actor): Promise<Redeemed | null> {
    const digest = codeDigest(this.sealer, request.code);
    const code = await em.findOne(OneTimeCodeEntity, { where: { digest }, lock: { mode: 'pessimistic_write' } });
    const now = this.clock.now();
    // A phone that lost the answer sends again; to everybody else the code is used.
    if (code?.usedBy === actor.userId && code.outcome) return { ...code, outcome: code.outcome };
    if (!code || code.usedAt || code.revokedAt || code.expiresAt <= now) return null;
    const outcome = await this.redeemers.of(code.purpose)(em, { code, request, actor });
    await em.update(OneTimeCodeEntity, { codeId: code.codeId }, { usedAt: now, usedBy: actor.userId, outcome });
    const { codeId: aggregateId, communityId, purpose } = code;
    const used = { aggregate: 'code', aggregateId, action: 'redeem', communityId, facts: { purpose, outcome } };
    await this.events.record(em, { ...used, actorUserId: actor.userId, actorParty: actor.standing });
    return { ...code, outcome };
  }
}
