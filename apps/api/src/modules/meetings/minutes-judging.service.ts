import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { minutesSections, minutesTimeIsOver, sinceVersion, wordOn, type Done, type MinutesVerdictRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId, Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { CheckInEntity } from './check-in.entity';
import { ofOwnCommunity, personOf } from './meeting-access';
import { MeetingSteps } from './meeting-steps';
import type { MeetingEntity } from './meeting.entity';
import { MinutesNotices } from './minutes-notices';
import { asSaid, minutesRows, type MinutesRows } from './minutes-rows';
import { MinutesVerdictEntity } from './minutes-verdict.entity';

export type MinutesSaid = Omit<MinutesVerdictEntity, 'verdictId' | 'at' | 'answer' | 'answeredByUserId' | 'answeredAt'>;

type Saying = Readonly<{ actor: Actor; facts?: Record<string, unknown> }>;

/** Those who were there say that the minutes are right, or what is not right in one section. Only by themselves, on their phone or over their signature: nobody says it for them. */
@Injectable()
export class MinutesJudging {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: MeetingSteps,
    private readonly notices: MinutesNotices,
  ) {}

  /**
   * Once per person and wording; a word that was given stands. Who has objected to one section may still confirm the rest.
   * @throws ProblemError permission.unverified | not_found | minutes.not_attendee | minutes.version_changed | minutes.time_over | action.wrong_state | action.incomplete
   */
  async judge(meetingId: string, request: MinutesVerdictRequest, actor: Actor): Promise<Done> {
    const personId = personOf(actor);
    await this.transactions.run(async (em) => {
      const meeting = ofOwnCommunity(await this.steps.lockBeside(em, meetingId), actor);
      await this.keep(em, meeting, await this.wordOf(em, meeting, request, personId), { actor });
    });
    return { done: true };
  }

  /**
   * What somebody who was there says of the minutes now; nothing is kept yet.
   * @throws ProblemError minutes.not_attendee | minutes.version_changed | minutes.time_over | action.wrong_state | action.incomplete | not_found
   */
  async wordOf(em: EntityManager, meeting: MeetingEntity, request: MinutesVerdictRequest, personId: string): Promise<MinutesSaid> {
    const { meetingId } = meeting;
    if (!(await em.existsBy(CheckInEntity, { meetingId, personId }))) throw new ProblemError('minutes.not_attendee', {});
    return verdictOf(request, await this.judgeable(em, meeting, request), { meetingId, personId });
  }

  /** The conveners hear of an objection. False where the same has been said before: then nothing is done. */
  async keep(em: EntityManager, meeting: MeetingEntity, said: MinutesSaid, { actor, facts }: Saying): Promise<boolean> {
    const kept = await this.insert(em, said);
    if (!kept) return false;
    const { section, version } = said;
    if (said.verdict === 'object') await this.notices.objected(em, meeting, kept);
    const action = said.verdict === 'confirm' ? 'confirmMinutes' : 'objectMinutes';
    await this.steps.note(em, meeting, { action, actor, facts: { version, ...(section === null ? {} : { section }), ...facts } });
    return true;
  }

  private async judgeable(em: EntityManager, { meetingId, state }: MeetingEntity, request: MinutesVerdictRequest): Promise<MinutesRows> {
    if (state !== 'minutes_in_confirmation') throw new ProblemError('action.wrong_state', { state, action: 'confirmMinutes' });
    const rows = found(await minutesRows(em, meetingId));
    const { version, confirmUntil } = rows.latest;
    if (request.version !== version) throw new ProblemError('minutes.version_changed', { version });
    if (minutesTimeIsOver(confirmUntil, this.clock.now())) throw new ProblemError('minutes.time_over', { until: confirmUntil });
    return rows;
  }

  /** Its id; null where the same has been said before. */
  private async insert(em: EntityManager, verdict: MinutesSaid): Promise<string | null> {
    const at = this.clock.now();
    const verdictId = newId(at);
    const row = { ...verdict, verdictId, at, answer: null, answeredByUserId: null, answeredAt: null };
    await em.createQueryBuilder().insert().into(MinutesVerdictEntity).values(row).orIgnore().execute();
    const { meetingId, personId, onceFor } = verdict;
    // A locking read: another phone of the same person may have been first, after this transaction began to look.
    const stored = await em.findOne(MinutesVerdictEntity, { where: { meetingId, personId, onceFor }, lock: { mode: 'pessimistic_read' } });
    return stored?.verdictId === verdictId ? verdictId : null;
  }
}

type Of = Readonly<{ meetingId: string; personId: string }>;

/** @throws ProblemError action.incomplete | request.invalid | action.wrong_state | not_found for a section that is not there */
function verdictOf(request: MinutesVerdictRequest, { latest, versions, verdicts }: MinutesRows, of: Of): MinutesSaid {
  const { version, verdict, section, remark, otherwise } = request;
  if (verdict === 'confirm') {
    const given = { ...of, version, verdict, onceFor: `v${version}` };
    return { ...given, section: null, ofVersion: null, remark: null, otherwise: null, state: null };
  }
  if (!remark) throw new ProblemError('action.incomplete', { needs: ['reason'] });
  if (section === undefined) throw new ProblemError('request.invalid', { fields: [{ field: 'section', rule: 'isDefined' }] });
  if (section >= minutesSections(latest.text).length) throw notFound();
  const ofVersion = sinceVersion(versions, section);
  const own = verdicts.filter((one) => one.personId === of.personId).map(asSaid);
  const word = wordOn(own, of.personId, section, ofVersion);
  if (word === 'confirm') throw new ProblemError('action.wrong_state', { state: word, action: 'objectMinutes' });
  const onceFor = `s${section}v${ofVersion}`;
  return { ...of, version, verdict, section, ofVersion, onceFor, remark, otherwise: otherwise || null, state: 'open' };
}
