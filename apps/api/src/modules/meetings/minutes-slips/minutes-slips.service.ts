import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { saidBefore, type Done, type MinutesOnPaperRequest } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId, Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { DocumentShelf } from '../../documents';
import { PeopleDirectory } from '../../people';
import { hearsWords } from '../behind-doors';
import { MeetingSteps } from '../meeting-steps';
import type { MeetingEntity } from '../meeting.entity';
import { MinutesJudging, type MinutesSaid } from '../minutes-judging.service';
import { asSaid } from '../minutes-rows';
import { MinutesVerdictEntity } from '../minutes-verdict.entity';
import { MinutesSlipEntity } from './minutes-slip.entity';

/** What people without a phone say of minutes: a signed sheet with its photo, entered by one worker and compared by another. Staff alone never say it. */
@Injectable()
export class MinutesSlips {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: PeopleDirectory,
    private readonly shelf: DocumentShelf,
    private readonly steps: MeetingSteps,
    private readonly judging: MinutesJudging,
  ) {}

  /**
   * Entered it counts for nobody, but nothing is published before it was compared. The same key sent again answers like the first time.
   * @throws ProblemError not_found | minutes.own_slip | minutes.slip_waiting | minutes.already_said | document.unknown, and as `MinutesJudging.wordOf`
   */
  async enter(meetingId: string, request: MinutesOnPaperRequest, actor: Actor): Promise<Done> {
    const { requestKey, personId, documentId } = request;
    await this.transactions.run(async (em) => {
      const meeting = await this.lock(em, meetingId, actor);
      if (personId === actor.personId) throw new ProblemError('minutes.own_slip', {});
      if (await sentBefore(em, requestKey, { meetingId, personId })) return;
      const said = await this.judging.wordOf(em, meeting, request, personId);
      await requireUnsaid(em, said);
      if (await em.existsBy(MinutesSlipEntity, { meetingId, onceFor: personId })) throw new ProblemError('minutes.slip_waiting', {});
      const slip = this.slipOf(said, { requestKey, actor });
      await em.insert(MinutesSlipEntity, slip);
      await this.shelf.attach(em, actor, documentId, { subjectKind: 'minutes_slip', subjectId: slip.slipId });
      await this.steps.note(em, meeting, { action: 'enterMinutesSlip', actor, facts: { slipId: slip.slipId, version: said.version } });
    });
    return { done: true };
  }

  /**
   * From now on it is their word; an objection waits for its answer. Also after the set time, when it was entered before.
   * @throws ProblemError not_found | minutes.slip_settled | minutes.needs_second | minutes.own_slip | minutes.already_said
   */
  async confirm(meetingId: string, slipId: string, actor: Actor): Promise<Done> {
    return this.compare(meetingId, slipId, actor, async (em, meeting, slip) => {
      const said = wordsOf(slip);
      await requireUnsaid(em, said);
      const kept = await this.judging.keep(em, meeting, said, { actor, facts: { channel: 'paper' } });
      if (!kept) throw new ProblemError('minutes.already_said', {});
      return { state: 'counted' };
    });
  }

  /** The sheet does not say so, or is not signed: the person may hand in another. @throws ProblemError as `confirm` */
  async reject(meetingId: string, slipId: string, reason: string, actor: Actor): Promise<Done> {
    return this.compare(meetingId, slipId, actor, async (em, meeting) => {
      await this.steps.note(em, meeting, { action: 'rejectMinutesSlip', actor, facts: { slipId } });
      return { state: 'rejected', reason };
    });
  }

  private async compare(meetingId: string, slipId: string, actor: Actor, work: Compare): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.lock(em, meetingId, actor);
      // Also read under its own lock: the meeting's lock may have been waited for.
      const slip = found(await em.findOne(MinutesSlipEntity, { where: { slipId, meetingId }, lock: { mode: 'pessimistic_write' } }));
      if (slip.state !== 'entered') throw new ProblemError('minutes.slip_settled', {});
      if (slip.personId === actor.personId) throw new ProblemError('minutes.own_slip', {});
      if (await this.people.isAccountOf(slip.enteredByUserId, actor, em)) throw new ProblemError('minutes.needs_second', {});
      const outcome = await work(em, meeting, slip);
      const compared = { onceFor: null, comparedByUserId: actor.userId, comparedAt: this.clock.now() };
      await em.update(MinutesSlipEntity, { slipId }, { ...outcome, ...compared });
    });
    return { done: true };
  }

  /** Who hosts it and may hear what is said there: of a meeting behind doors not every handler. @throws ProblemError not_found */
  private async lock(em: EntityManager, meetingId: string, actor: Actor): Promise<MeetingEntity> {
    const meeting = await this.steps.lockForHandler(em, meetingId, actor);
    if (!hearsWords(meeting, actor)) throw notFound();
    return meeting;
  }

  private slipOf(said: MinutesSaid, { requestKey, actor }: Readonly<{ requestKey: string; actor: Actor }>): MinutesSlipEntity {
    const { meetingId, personId, version, verdict, section, ofVersion, remark, otherwise } = said;
    const enteredAt = this.clock.now();
    return {
      slipId: newId(enteredAt),
      ...{ meetingId, requestKey, personId, onceFor: personId },
      ...{ version, verdict, section, ofVersion, remark, otherwise },
      state: 'entered',
      ...{ enteredAt, enteredByUserId: actor.userId, comparedByUserId: null, comparedAt: null, reason: null },
    };
  }
}

type Compare = (
  em: EntityManager,
  meeting: MeetingEntity,
  slip: MinutesSlipEntity,
) => Promise<Pick<MinutesSlipEntity, 'state'> & Partial<Pick<MinutesSlipEntity, 'reason'>>>;
type Same = Readonly<{ meetingId: string; personId: string }>;

/** @throws ProblemError request.invalid for a key that was used for something else */
async function sentBefore(em: EntityManager, requestKey: string, { meetingId, personId }: Same): Promise<boolean> {
  const before = await em.findOneBy(MinutesSlipEntity, { requestKey });
  if (!before) return false;
  if (before.meetingId !== meetingId || before.personId !== personId)
    throw new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unused' }] });
  return true;
}

/** Their own word came first and stands. @throws ProblemError minutes.already_said */
async function requireUnsaid(em: EntityManager, said: MinutesSaid): Promise<void> {
  const { meetingId, personId } = said;
  const own = await em.findBy(MinutesVerdictEntity, { meetingId, personId });
  if (saidBefore(own.map(asSaid), personId, said)) throw new ProblemError('minutes.already_said', {});
}

function wordsOf({ meetingId, personId, version, verdict, section, ofVersion, remark, otherwise }: MinutesSlipEntity): MinutesSaid {
  const of = { meetingId, personId, version, verdict, remark, otherwise };
  return verdict === 'confirm'
    ? { ...of, section: null, ofVersion: null, onceFor: `v${version}`, state: null }
    : { ...of, section, ofVersion, onceFor: `s${section ?? 0}v${ofVersion ?? 1}`, state: 'open' };
}
