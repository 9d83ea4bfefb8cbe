import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HANDLERS, type AttendeeRow, type CheckInAnswer, type CheckInCode } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { AgendaMoves } from './agenda-moves';
import { Attendance } from './attendance';
import { CheckInCodes } from './check-in-codes';
import { CheckInEntity } from './check-in.entity';
import { assertDoorsOpen } from './doors';
import { InvitationEntity } from './invitation.entity';
import { Invitations } from './invitations';
import { assertKnownHere } from './known-here';
import { ofOwnCommunity, personOf } from './meeting-access';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';

type Entry = Readonly<{ personId: string; method: CheckInEntity['method']; actor: Actor }>;

/** Signing in: once per person, by the code on the screen or by hand at the door. Who signed in follows the matters of the agenda. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly codes: CheckInCodes,
    private readonly steps: MeetingSteps,
    private readonly moves: AgendaMoves,
    private readonly attendance: Attendance,
    private readonly invitations: Invitations,
    private readonly people: PeopleDirectory,
    private readonly notices: Notices,
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

  /** @throws ProblemError permission.unverified | not_found | meeting.too_early | checkin.closed | checkin.code_expired */
  async checkIn(meetingId: string, code: string, actor: Actor): Promise<CheckInAnswer> {
    const personId = personOf(actor);
    return this.transactions.run(async (em) => {
      const meeting = ofOwnCommunity(await this.steps.lockBeside(em, meetingId), actor);
      // Somebody who scans once more is told so, whatever the screen shows by now.
      if (!(await em.existsBy(CheckInEntity, { meetingId, personId }))) {
        const now = this.clock.now();
        assertDoorsOpen(meeting, now);
        if (!this.codes.accepts(meetingId, code, now)) throw new ProblemError('checkin.code_expired', {});
      }
      return this.enter(em, meeting, { personId, method: 'code', actor });
    });
  }

  /** For somebody without a phone. @throws ProblemError not_found | meeting.too_early | checkin.closed */
  async byHand(meetingId: string, personId: string, actor: Actor): Promise<CheckInAnswer> {
    return this.transactions.run(async (em) => {
      const meeting = await this.steps.lockBeside(em, meetingId);
      if (!hasRoleIn(actor, meeting.communityId, HANDLERS)) throw notFound();
      await assertKnownHere(em, meeting, personId);
      assertDoorsOpen(meeting, this.clock.now());
      return this.enter(em, meeting, { personId, method: 'by_hand', actor });
    });
  }

  /** @throws ProblemError not_found */
  async list(meetingId: string, text: string | undefined, actor: Actor): Promise<AttendeeRow[]> {
    const { communityId } = await this.forHandler(meetingId, actor);
    return this.attendance.list(this.dataSource.manager, meetingId, communityId, text);
  }

  private async enter(em: EntityManager, meeting: MeetingEntity, { personId, method, actor }: Entry): Promise<CheckInAnswer> {
    const { meetingId } = meeting;
    const capacity = await this.capacityOf(em, meetingId, personId);
    const { affectedRows } = await em.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO check_in (meetingId, personId, capacity, method, recordedBy, checkedInAt) VALUES (?, ?, ?, ?, ?, ?)',
      [meetingId, personId, capacity, method, actor.userId, this.clock.now()],
    );
    if (affectedRows === 1) await this.welcome(em, meeting, { personId, method, actor });
    // Who came by their own wish is expected from now on, so that nobody is counted as present and not as expected.
    if (affectedRows === 1) await this.invitations.answer(em, { meetingId, personId, userId: null, capacity, going: true });
    const { checkedInAt } = found(await em.findOneBy(CheckInEntity, { meetingId, personId }));
    const figures = await this.attendance.figures(em, meetingId);
    return { meetingId, checkedInAt: checkedInAt.toISOString(), alreadyBefore: affectedRows === 0, ...figures };
  }

  private async welcome(em: EntityManager, meeting: MeetingEntity, { personId, method, actor }: Entry): Promise<void> {
    const { meetingId } = meeting;
    const accounts = (await this.people.userIdsOf([personId], em)).get(personId) ?? [];
    for (const issueId of await this.moves.issuesOf(em, meetingId)) await this.notices.follow(em, issueId, accounts, 'attendee');
    await this.steps.note(em, meeting, { action: 'checkIn', actor, facts: { method } });
  }

  private async capacityOf(em: EntityManager, meetingId: string, personId: string): Promise<string> {
    const invitation = await em.findOneBy(InvitationEntity, { meetingId, personId });
    if (invitation) return invitation.capacity;
    return found((await this.people.aliasesOf([personId], em)).get(personId)).capacity;
  }

  private async forHandler(meetingId: string, actor: Actor): Promise<MeetingEntity> {
    const meeting = found(await this.dataSource.manager.findOneBy(MeetingEntity, { meetingId }));
    if (!hasRoleIn(actor, meeting.communityId, HANDLERS)) throw notFound();
    return meeting;
  }
}
