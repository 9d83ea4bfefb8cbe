import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { hostsOf, sentenceOf, type CheckInAnswer, type Done, type Scanned, type ScansConfirmed } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { Attendance } from './attendance';
import { CheckInEntity } from './check-in.entity';
import { assertDoorsOpen } from './doors';
import { Entering } from './entering';
import { LateScanEntity } from './late-scan.entity';
import { MeetingSteps } from './meeting-steps';
import type { MeetingEntity } from './meeting.entity';

type Scan = Readonly<{ personId: string; scanned: Scanned; shownAt: Date; actor: Actor }>;
const SCANS = { screen: 'scanLate', door: 'scanDoor' } as const satisfies Record<Scanned, string>;
type Waiting = Readonly<{ meeting: MeetingEntity; scan: LateScanEntity }>;

/**
 * Scans that do not speak for themselves: the phone had no network, somebody sent a photo of the screen, or the code is the printed one at the
 * door. Who is in the room is seen by a host, who confirms them one by one, or all whom they saw waiting, until the session is over.
 */
@Injectable()
export class LateScans {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: MeetingSteps,
    private readonly attendance: Attendance,
    private readonly entering: Entering,
    private readonly people: PeopleDirectory,
    private readonly notices: Notices,
  ) {}

  /** Kept once per person; sent again, it is answered as it stands. @throws ProblemError checkin.not_confirmed */
  async keep(em: EntityManager, meeting: MeetingEntity, { personId, scanned, shownAt, actor }: Scan): Promise<CheckInAnswer> {
    const { meetingId } = meeting;
    const { affectedRows } = await em.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO late_scan (meetingId, personId, sentBy, scanned, shownAt, cameAt, refusedBy, refusedAt) VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)',
      [meetingId, personId, actor.userId, scanned, shownAt, this.clock.now()],
    );
    if (affectedRows === 1) await this.steps.note(em, meeting, { action: SCANS[scanned], actor });
    const { refusedAt } = found(await em.findOneBy(LateScanEntity, { meetingId, personId }));
    if (refusedAt) throw new ProblemError('checkin.not_confirmed', {});
    return { meetingId, checkedInAt: null, alreadyBefore: affectedRows === 0, ...(await this.attendance.figures(em, meetingId)) };
  }

  /** From now on as if the code had been right. @throws ProblemError not_found | checkin.closed | checkin.scan_settled */
  async confirm(meetingId: string, personId: string, actor: Actor): Promise<CheckInAnswer> {
    return this.transactions.run(async (em) => {
      const { meeting, scan } = await this.lockWaiting(em, { meetingId, personId, actor });
      if (scan.refusedAt) throw new ProblemError('checkin.scan_settled', {});
      return this.confirmIn(em, meeting, scan, actor);
    });
  }

  /**
   * All whom a host saw waiting, in one: who is in by now stays so, and whom another host has refused meanwhile stays out. Sent again, it is
   * answered the same. @throws ProblemError not_found, also where one of them has sent nothing | checkin.closed
   */
  async confirmAll(meetingId: string, personIds: readonly string[], actor: Actor): Promise<ScansConfirmed> {
    return this.transactions.run(async (em) => {
      const meeting = await this.lockForHost(em, meetingId, actor);
      const scans = await em.find(LateScanEntity, {
        where: { meetingId, personId: In([...personIds]) },
        order: { personId: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      if (scans.length < personIds.length) throw notFound();
      assertDoorsOpen(meeting, this.clock.now());
      for (const scan of scans) if (!scan.refusedAt) await this.confirmIn(em, meeting, scan, actor);
      const confirmed = await em.countBy(CheckInEntity, { meetingId, personId: In([...personIds]) });
      return { confirmed, ...(await this.attendance.figures(em, meetingId)) };
    });
  }

  /** Who is in by another way is in. @throws ProblemError not_found | checkin.closed | checkin.scan_settled */
  async refuse(meetingId: string, personId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { meeting, scan } = await this.lockWaiting(em, { meetingId, personId, actor });
      if (await em.existsBy(CheckInEntity, { meetingId, personId })) throw new ProblemError('checkin.scan_settled', {});
      if (scan.refusedAt) return;
      await em.update(LateScanEntity, { meetingId, personId }, { refusedBy: actor.userId, refusedAt: this.clock.now() });
      await this.steps.note(em, meeting, { action: 'refuseScan', actor });
      await this.notices.tellUsers(em, (await this.people.userIdsOf([personId], em)).get(personId) ?? [], {
        onceKey: `meeting.refuseScan.${meetingId}`,
        title: '签到没有核对上',
        words: `「${meeting.title}」：${sentenceOf('checkin.not_confirmed', {})}`,
        link: { kind: 'meeting', id: meetingId },
      });
    });
    return { done: true };
  }

  private confirmIn(em: EntityManager, meeting: MeetingEntity, { personId, scanned }: LateScanEntity, actor: Actor) {
    const facts = { method: 'code', ...(scanned === 'door' ? { door: true } : { late: true }) };
    return this.entering.enter(em, meeting, { personId, method: 'code', actor, facts });
  }

  private async lockForHost(em: EntityManager, meetingId: string, actor: Actor): Promise<MeetingEntity> {
    const meeting = await this.steps.lockBeside(em, meetingId);
    if (!hasRoleIn(actor, meeting.communityId, hostsOf(meeting.form))) throw notFound();
    return meeting;
  }

  /** One at a time: two hosts may look at the same list. */
  private async lockWaiting(
    em: EntityManager,
    { meetingId, personId, actor }: Readonly<{ meetingId: string; personId: string; actor: Actor }>,
  ): Promise<Waiting> {
    const meeting = await this.lockForHost(em, meetingId, actor);
    const scan = found(await em.findOne(LateScanEntity, { where: { meetingId, personId }, lock: { mode: 'pessimistic_write' } }));
    assertDoorsOpen(meeting, this.clock.now());
    return { meeting, scan };
  }
}
