import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HANDLERS, sentenceOf, type CheckInAnswer, type Done } from '@silin/shared';
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

type Scan = Readonly<{ personId: string; shownAt: Date; actor: Actor }>;
type Waiting = Readonly<{ meeting: MeetingEntity; scan: LateScanEntity }>;

/**
 * Scans that came too late to speak for themselves: the phone had no network, or somebody sent a photo of the screen. Who is in the room is
 * seen by a host, who confirms them one by one until the session is over.
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
  async keep(em: EntityManager, meeting: MeetingEntity, { personId, shownAt, actor }: Scan): Promise<CheckInAnswer> {
    const { meetingId } = meeting;
    const { affectedRows } = await em.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO late_scan (meetingId, personId, sentBy, shownAt, cameAt, refusedBy, refusedAt) VALUES (?, ?, ?, ?, ?, NULL, NULL)',
      [meetingId, personId, actor.userId, shownAt, this.clock.now()],
    );
    if (affectedRows === 1) await this.steps.note(em, meeting, { action: 'scanLate', actor });
    const { refusedAt } = found(await em.findOneBy(LateScanEntity, { meetingId, personId }));
    if (refusedAt) throw new ProblemError('checkin.not_confirmed', {});
    return { meetingId, checkedInAt: null, alreadyBefore: affectedRows === 0, ...(await this.attendance.figures(em, meetingId)) };
  }

  /** From now on as if the code had been right. @throws ProblemError not_found | checkin.closed | checkin.scan_settled */
  async confirm(meetingId: string, personId: string, actor: Actor): Promise<CheckInAnswer> {
    return this.transactions.run(async (em) => {
      const { meeting, scan } = await this.lockWaiting(em, { meetingId, personId, actor });
      if (scan.refusedAt) throw new ProblemError('checkin.scan_settled', {});
      return this.entering.enter(em, meeting, { personId, method: 'code', actor, facts: { method: 'code', late: true } });
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

  /** One at a time: two hosts may look at the same list. */
  private async lockWaiting(
    em: EntityManager,
    { meetingId, personId, actor }: Readonly<{ meetingId: string; personId: string; actor: Actor }>,
  ): Promise<Waiting> {
    const meeting = await this.steps.lockBeside(em, meetingId);
    if (!hasRoleIn(actor, meeting.communityId, HANDLERS)) throw notFound();
    const scan = found(await em.findOne(LateScanEntity, { where: { meetingId, personId }, lock: { mode: 'pessimistic_write' } }));
    assertDoorsOpen(meeting, this.clock.now());
    return { meeting, scan };
  }
}
