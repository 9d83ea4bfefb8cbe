import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CheckInAnswer } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found } from '../../platform/http';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { AgendaMoves } from './agenda-moves';
import { Attendance } from './attendance';
import { CheckInEntity } from './check-in.entity';
import { BehindDoors } from './behind-doors';
import { Bodies } from './bodies';
import { InvitationEntity } from './invitation.entity';
import { Invitations } from './invitations';
import { MeetingSteps } from './meeting-steps';
import type { MeetingEntity } from './meeting.entity';
import { OWNER, OwnersInRoom } from './owners/owners-in-room';

type Entry = Readonly<{ personId: string; method: CheckInEntity['method']; actor: Actor; facts?: Record<string, unknown> }>;

/** Somebody comes in, once, whichever way. Who signed in follows the matters of the agenda. */
@Injectable()
export class Entering {
  constructor(
    private readonly clock: Clock,
    private readonly steps: MeetingSteps,
    private readonly moves: AgendaMoves,
    private readonly attendance: Attendance,
    private readonly invitations: Invitations,
    private readonly people: PeopleDirectory,
    private readonly notices: Notices,
    private readonly doors: BehindDoors,
    private readonly bodies: Bodies,
    private readonly owners: OwnersInRoom,
  ) {}

  /** @throws ProblemError meeting.invited_only */
  async enter(em: EntityManager, meeting: MeetingEntity, entry: Entry): Promise<CheckInAnswer> {
    const { meetingId } = meeting;
    const { personId, method, actor } = entry;
    await this.doors.assertMayCome(em, meeting, personId);
    const capacity = (await this.bodies.capacityAt(em, meeting, personId)) ?? (await this.capacityOf(em, meeting, personId));
    const { affectedRows } = await em.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO check_in (meetingId, personId, capacity, method, recordedBy, checkedInAt) VALUES (?, ?, ?, ?, ?, ?)',
      [meetingId, personId, capacity, method, actor.userId, this.clock.now()],
    );
    if (affectedRows === 1) await this.welcome(em, meeting, entry);
    // Who came by their own wish is expected from now on, so that nobody is counted as present and not as expected.
    if (affectedRows === 1) await this.invitations.answer(em, { meetingId, personId, userId: null, capacity, going: true });
    const { checkedInAt } = found(await em.findOneBy(CheckInEntity, { meetingId, personId }));
    const figures = await this.attendance.figures(em, meetingId);
    return { meetingId, checkedInAt: checkedInAt.toISOString(), alreadyBefore: affectedRows === 0, ...figures };
  }

  private async welcome(em: EntityManager, meeting: MeetingEntity, { personId, method, actor, facts = { method } }: Entry): Promise<void> {
    const { meetingId } = meeting;
    const accounts = (await this.people.userIdsOf([personId], em)).get(personId) ?? [];
    for (const issueId of await this.moves.issuesOf(em, meetingId)) await this.notices.follow(em, issueId, accounts, 'attendee');
    await this.steps.note(em, meeting, { action: 'checkIn', actor, facts });
  }

  /** Invited for an office, in that; an owner at the owners' meeting as such, also where their matter stands on its agenda. */
  private async capacityOf(em: EntityManager, meeting: MeetingEntity, personId: string): Promise<string> {
    const invitation = await em.findOneBy(InvitationEntity, { meetingId: meeting.meetingId, personId });
    const known = (await this.people.aliasesOf([personId], em)).get(personId);
    if ((!invitation || known?.office === null) && (await this.owners.has(em, meeting, personId))) return OWNER;
    if (invitation) return invitation.capacity;
    return found(known).capacity;
  }
}
