import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hostsOf, isOnlineOnly, takesOnline, type AttendeeRow, type CheckInAnswer, type CheckInCode } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory, VenueEntity } from '../communities';
import { Attendance } from './attendance';
import { BehindDoors } from './behind-doors';
import { CheckInCodes } from './check-in-codes';
import { CheckInEntity } from './check-in.entity';
import { assertDoorsOpen, doorsOpenAt, takesPeopleIn } from './doors';
import { elsewhereOf } from './elsewhere';
import { Entering } from './entering';
import { assertKnownHere } from './known-here';
import { waitingIn } from './late-scan-rows';
import { LateScans } from './late-scans.service';
import { ofOwnCommunity, personOf } from './meeting-access';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { DoorCodes } from './venues/door-codes';

/** Signing in: once per person, by the code on the screen, by hand at the door, or from elsewhere where that is so. */
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
    private readonly doors: BehindDoors,
    private readonly communities: CommunityDirectory,
    private readonly doorCodes: DoorCodes,
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
   * A code that has changed by now, or is printed at the door, is kept for a host to confirm.
   * @throws ProblemError permission.unverified | not_found | meeting.too_early | checkin.closed | checkin.code_expired | checkin.not_confirmed | meeting.invited_only
   */
  async checkIn(meetingId: string, code: string, actor: Actor): Promise<CheckInAnswer> {
    const personId = personOf(actor);
    return this.transactions.run(async (em) => {
      const meeting = ofOwnCommunity(await this.steps.lockBeside(em, meetingId), actor);
      // Somebody who scans once more is told that they are in, whatever the screen shows by now.
      if (!(await em.existsBy(CheckInEntity, { meetingId, personId }))) {
        const now = this.clock.now();
        await this.doors.assertMayCome(em, meeting, personId);
        assertDoorsOpen(meeting, now);
        const scan = this.codes.recognise(meetingId, code, { now, doorsOpenAt: doorsOpenAt(meeting) });
        if (!scan && (await this.hangsAtTheDoor(em, meeting, code))) {
          return this.lateScans.keep(em, meeting, { personId, scanned: 'door', shownAt: now, actor });
        }
        if (!scan) throw new ProblemError('checkin.code_expired', {});
        if (!scan.fresh) return this.lateScans.keep(em, meeting, { personId, scanned: 'screen', shownAt: scan.shownAt, actor });
      }
      return this.entering.enter(em, meeting, { personId, method: 'code', actor });
    });
  }

  /**
   * From elsewhere, by one's own word: the same key as by code or by hand, and no seat in the room.
   * @throws ProblemError permission.unverified | not_found | meeting.too_early | checkin.closed | checkin.in_room_only | meeting.invited_only
   */
  async online(meetingId: string, actor: Actor): Promise<CheckInAnswer> {
    const personId = personOf(actor);
    return this.transactions.run(async (em) => {
      const meeting = ofOwnCommunity(await this.steps.lockBeside(em, meetingId), actor);
      if (!(await em.existsBy(CheckInEntity, { meetingId, personId }))) {
        const { form, communityId, venueId } = meeting;
        await this.doors.assertMayCome(em, meeting, personId);
        const isThere = elsewhereOf(meeting, await this.communities.venue(communityId, venueId, em)) !== null;
        if (!isThere) throw new ProblemError('checkin.in_room_only', { form, byForm: !takesOnline(form) });
        assertDoorsOpen(meeting, this.clock.now());
      }
      return this.entering.enter(em, meeting, { personId, method: 'online', actor });
    });
  }

  /** For somebody without a phone. @throws ProblemError not_found | meeting.too_early | checkin.closed */
  async byHand(meetingId: string, personId: string, actor: Actor): Promise<CheckInAnswer> {
    return this.transactions.run(async (em) => {
      const meeting = await this.steps.lockBeside(em, meetingId);
      if (!hasRoleIn(actor, meeting.communityId, hostsOf(meeting.form))) throw notFound();
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

  private async hangsAtTheDoor(em: EntityManager, { venueId }: MeetingEntity, code: string): Promise<boolean> {
    const venue = await em.findOneBy(VenueEntity, { venueId });
    return venue !== null && !isOnlineOnly(venue) && this.doorCodes.isOf(venue, code);
  }

  private async forHandler(meetingId: string, actor: Actor): Promise<MeetingEntity> {
    const meeting = found(await this.dataSource.manager.findOneBy(MeetingEntity, { meetingId }));
    if (!hasRoleIn(actor, meeting.communityId, hostsOf(meeting.form))) throw notFound();
    return meeting;
  }
}
