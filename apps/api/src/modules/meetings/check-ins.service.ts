import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HANDLERS, type AttendeeRow, type CheckInAnswer, type CheckInCode } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { Attendance } from './attendance';
import { CheckInCodes } from './check-in-codes';
import { CheckInEntity } from './check-in.entity';
import { assertDoorsOpen, doorsOpenAt, takesPeopleIn } from './doors';
import { Entering } from './entering';
import { assertKnownHere } from './known-here';
import { waitingIn } from './late-scan-rows';
import { LateScans } from './late-scans.service';
import { ofOwnCommunity, personOf } from './meeting-access';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';

/** Signing in: once per person, by the code on the screen or by hand at the door. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly codes: CheckInCodes,
    private readonly steps: MeetingSteps,
    private readonly attendance: Attendance,
    private readonly entering: Entering,
    private readonly lateScans: LateScans,
  ) {}

  /** For the host's screen. @throws ProblemError not_found | meeting.too_early | checkin.closed */
  async code(meetingId: string, actor: Actor): Promise<CheckInCode> {
    const meeting = await this.forHandler(meetingId, actor);
    const now = this.clock.now();
    assertDoorsOpen(meeting, now);
    const { code, validUntil } = this.codes.current(meetingId, now);
    const figures = await this.attendance.figures(this.dataSource.manager, meetingId);
    return { code, now: now.toISOString(), validUntil: validUntil.toISOString(), ...figures };
  }

  /**
   * A code that has changed by now is kept for a host to confirm.
   * @throws ProblemError permission.unverified | not_found | meeting.too_early | checkin.closed | checkin.code_expired | checkin.not_confirmed
   */
  async checkIn(meetingId: string, code: string, actor: Actor): Promise<CheckInAnswer> {
    const personId = personOf(actor);
    return this.transactions.run(async (em) => {
      const meeting = ofOwnCommunity(await this.steps.lockBeside(em, meetingId), actor);
      // Somebody who scans once more is told that they are in, whatever the screen shows by now.
      if (!(await em.existsBy(CheckInEntity, { meetingId, personId }))) {
        const now = this.clock.now();
        assertDoorsOpen(meeting, now);
        const scan = this.codes.recognise(meetingId, code, { now, doorsOpenAt: doorsOpenAt(meeting) });
        if (!scan) throw new ProblemError('checkin.code_expired', {});
        if (!scan.fresh) return this.lateScans.keep(em, meeting, { personId, shownAt: scan.shownAt, actor });
      }
      return this.entering.enter(em, meeting, { personId, method: 'code', actor });
    });
  }

  /** For somebody without a phone. @throws ProblemError not_found | meeting.too_early | checkin.closed */
  async byHand(meetingId: string, personId: string, actor: Actor): Promise<CheckInAnswer> {
    return this.transactions.run(async (em) => {
      const meeting = await this.steps.lockBeside(em, meetingId);
      if (!hasRoleIn(actor, meeting.communityId, HANDLERS)) throw notFound();
      await assertKnownHere(em, meeting, personId);
      assertDoorsOpen(meeting, this.clock.now());
      return this.entering.enter(em, meeting, { personId, method: 'by_hand', actor });
    });
  }

  /** @throws ProblemError not_found */
  async list(meetingId: string, text: string | undefined, actor: Actor): Promise<AttendeeRow[]> {
    const em = this.dataSource.manager;
    const meeting = await this.forHandler(meetingId, actor);
    const waiting = takesPeopleIn(meeting, this.clock.now()) ? await waitingIn(em, meetingId) : undefined;
    return this.attendance.list(em, meeting, text, waiting);
  }

  private async forHandler(meetingId: string, actor: Actor): Promise<MeetingEntity> {
    const meeting = found(await this.dataSource.manager.findOneBy(MeetingEntity, { meetingId }));
    if (!hasRoleIn(actor, meeting.communityId, HANDLERS)) throw notFound();
    return meeting;
  }
}
