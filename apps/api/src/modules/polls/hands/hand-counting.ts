import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  handsMissing,
  handsMisfitOf,
  handsSum,
  packOn,
  dayOf,
  type AnnounceHandsRequest,
  type CorrectHandsRequest,
  type CountHandsRequest,
  type HandCountView,
  type Hands,
} from '@silin/shared';
import { rolesIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { found, ProblemError } from '../../../platform/http';
import { communityWordsOf } from '../../communities';
import { PeopleDirectory } from '../../people';
import { PollCertifying } from '../poll-certifying';
import { PollOpening, type VoteInRoom } from '../poll-opening';
import { PollSteps } from '../poll-steps';
import type { PollEntity } from '../poll.entity';
import { HandCountEntity } from './hand-count.entity';
import { asCountView, lastCount } from './hand-records';

type Counted = Pick<CountHandsRequest, 'requestKey' | 'hands' | 'watchedByPersonId'>;
type Version = Counted & Readonly<{ version: number; reason: string | null }>;
type Raised = Omit<VoteInRoom, 'question' | 'slate' | 'secrecy' | 'method'>;

/**
 * A vote by raised hands, in transactions of its meeting, which is locked: counted into `counting`, where a number can still be put right,
 * and certified when it is announced. Nobody casts a ballot in it, and no list says whose hand was up.
 */
@Injectable()
export class HandCounting {
  constructor(
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly opening: PollOpening,
    private readonly certifying: PollCertifying,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws ProblemError hands.unfit | hands.mismatch | poll.empty_roll | poll.wrong_electorate */
  async count(em: EntityManager, vote: Raised, request: CountHandsRequest, actor: Actor): Promise<HandCountView> {
    const pack = packOn(vote.packId, dayOf(this.clock.now()));
    const misfit = pack && handsMisfitOf(pack);
    if (misfit) throw new ProblemError('hands.unfit', { misfit });
    const here = vote.voters.filter(({ present }) => present);
    assertOfRoom({ present: here.length, recused: here.filter(({ recused }) => recused !== null).length }, request.hands);
    const put = { question: request.question, slate: null, secrecy: 'named', method: 'hands' } as const;
    const poll = await this.opening.openInRoom(em, { ...vote, ...put }, actor);
    await this.steps.take(em, poll, { action: 'close', actor, patch: { closesAt: this.clock.now() } });
    return this.write(em, poll, { ...request, version: 1, reason: null }, actor);
  }

  /** Of a poll that is locked. @throws ProblemError action.wrong_state | hands.changed | hands.mismatch */
  async correct(em: EntityManager, poll: PollEntity, request: CorrectHandsRequest, actor: Actor): Promise<HandCountView> {
    const { version } = await this.uncertified(em, poll, 'correctHands');
    if (version !== request.replaces) throw new ProblemError('hands.changed', { version });
    // The same hands: whoever has come or gone since then does not change what was up.
    assertOfRoom({ present: poll.rollPresent ?? 0, recused: poll.rollRecused }, request.hands);
    return this.write(em, poll, { ...request, version: version + 1 }, actor);
  }

  /** Of a poll that is locked. @throws ProblemError action.wrong_state | hands.changed | poll.provisional_day */
  async announce(em: EntityManager, poll: PollEntity, request: AnnounceHandsRequest, actor: Actor): Promise<void> {
    const { version } = await this.uncertified(em, poll, 'certify');
    if (version !== request.version) throw new ProblemError('hands.changed', { version });
    await this.certifying.certifyCounted(em, poll, actor);
  }

  /** Of a poll that is locked: these hands do not count, and others may be raised. @throws ProblemError action.wrong_state */
  async setAside(em: EntityManager, poll: PollEntity, reason: string, actor: Actor): Promise<void> {
    await this.uncertified(em, poll, 'void');
    const facts = { words: `原因：${reason}` };
    await this.steps.take(em, poll, { action: 'void', actor, given: ['reason'], reason, facts, patch: { voidReason: reason } });
  }

  private async uncertified(em: EntityManager, poll: PollEntity, action: string): Promise<HandCountEntity> {
    if (poll.method !== 'hands' || poll.state !== 'counting') throw new ProblemError('action.wrong_state', { state: poll.state, action });
    return found(await lastCount(em, poll.pollId));
  }

  private async write(em: EntityManager, poll: PollEntity, { requestKey, hands, version, reason, ...by }: Version, actor: Actor) {
    const watchedByPersonId = by.watchedByPersonId ?? null;
    const row = em.create(HandCountEntity, {
      ...{ pollId: poll.pollId, version, requestKey, ...hands, reason },
      countedBy: actor.userId,
      countedAs: rolesIn(actor, poll.communityId).find((role) => poll.pack.convenedBy.includes(role)) ?? 'secretary',
      watchedByPersonId,
      watchedBy: watchedByPersonId && ((await this.people.aliasesOf([watchedByPersonId], em)).get(watchedByPersonId)?.alias ?? null),
      countedAt: this.clock.now(),
    });
    await em.insert(HandCountEntity, row);
    // Who counted and that it was put right, never how many: the record can be read before the result is there.
    const action = version === 1 ? 'countHands' : 'correctHands';
    await this.steps.note(em, poll, { action, actor, reason: reason ?? undefined, facts: { version, watchedByPersonId } });
    return asCountView(row, await communityWordsOf(em, poll.communityId));
  }
}

/** @throws ProblemError hands.mismatch with the figures */
function assertOfRoom(base: Readonly<{ present: number; recused: number }>, hands: Hands): void {
  if (base.present > 0 && handsMissing(base, hands) !== 0) throw new ProblemError('hands.mismatch', { ...base, counted: handsSum(hands) });
}
