import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import {
  confirmableUntil,
  dayOf,
  hostsOf,
  minutesSections,
  withCorrection,
  type CorrectMinutesRequest,
  type Done,
  type KeepWordingRequest,
  type MinutesObjectionState,
  type MinutesView,
} from '@silin/shared';
import { rolesIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { MinutesNotices } from './minutes-notices';
import { MinutesReader } from './minutes-reader';
import { digestOf, latestMinutes } from './minutes-rows';
import { MinutesVerdictEntity } from './minutes-verdict.entity';
import { MinutesEntity } from './minutes.entity';

/** What the conveners say to objections: a corrected version, or why the wording stays. Neither takes anything away. */
@Injectable()
export class MinutesAnswers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: MeetingSteps,
    private readonly communities: CommunityDirectory,
    private readonly notices: MinutesNotices,
    private readonly reader: MinutesReader,
  ) {}

  /**
   * A new version with a time of its own, in which only the corrected section asks anew.
   * @throws ProblemError not_found, also for a section that is not there | action.wrong_state | minutes.version_changed | minutes.already_answered
   */
  async correct(meetingId: string, request: CorrectMinutesRequest, actor: Actor): Promise<MinutesView> {
    const { section, reason, objectionId } = request;
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      await this.steps.take(em, meeting, { action: 'correctMinutes', actor, given: ['reason'], reason });
      const next = await this.nextVersion(em, meeting, request, actor);
      if (objectionId) await this.answer(em, meetingId, objectionId, { state: 'accepted', answer: reason, section }, actor);
      await em.update(MinutesEntity, { meetingId, remindedAt: IsNull() }, { remindedAt: next.circulatedAt });
      await em.insert(MinutesEntity, next);
      await this.notices.asked(em, meeting, next, minutesSections(next.text)[section]?.title ?? '');
    });
    const em = this.dataSource.manager;
    return found(await this.reader.of(em, found(await em.findOneBy(MeetingEntity, { meetingId })), actor));
  }

  /** @throws ProblemError not_found | action.wrong_state | minutes.already_answered */
  async keepWording(meetingId: string, objectionId: string, { answer }: KeepWordingRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      await this.steps.take(em, meeting, { action: 'keepWording', actor, given: ['reason'], reason: answer });
      const { personId } = await this.answer(em, meetingId, objectionId, { state: 'kept', answer }, actor);
      await this.notices.wordingKept(em, meeting, objectionId, personId);
    });
    return { done: true };
  }

  private async nextVersion(
    em: EntityManager,
    meeting: MeetingEntity,
    request: CorrectMinutesRequest,
    actor: Actor,
  ): Promise<MinutesEntity> {
    const { meetingId, communityId } = meeting;
    const { section, correction, reason } = request;
    const latest = await latestMinutes(em, meetingId);
    if (request.version !== latest.version) throw new ProblemError('minutes.version_changed', { version: latest.version });
    const circulatedAt = this.clock.now();
    const version = latest.version + 1;
    const text = withCorrection(latest.text, section, { version, on: dayOf(circulatedAt), correction, reason });
    if (text === null) throw notFound();
    const { minutesDays } = await this.communities.settings(communityId, em);
    const roles = rolesIn(actor, communityId);
    return {
      meetingId,
      version,
      text,
      sha256: digestOf(text),
      circulatedAt,
      confirmUntil: confirmableUntil(circulatedAt, minutesDays),
      section,
      correction,
      reason,
      correctedAs: hostsOf(meeting.form).find((role) => roles.includes(role)) ?? null,
      remindedAt: null,
      publishedAt: null,
    };
  }

  /** Once; the meeting is locked, so two who answer at once come one after the other. */
  private async answer(
    em: EntityManager,
    meetingId: string,
    verdictId: string,
    { state, answer, section }: Readonly<{ state: MinutesObjectionState; answer: string; section?: number }>,
    actor: Actor,
  ): Promise<MinutesVerdictEntity> {
    const objection = found(await em.findOneBy(MinutesVerdictEntity, { meetingId, verdictId, verdict: 'object' }));
    if (section !== undefined && objection.section !== section) throw notFound();
    if (objection.state !== 'open') throw new ProblemError('minutes.already_answered', {});
    await em.update(MinutesVerdictEntity, { verdictId }, { state, answer, answeredByUserId: actor.userId, answeredAt: this.clock.now() });
    return objection;
  }
}
