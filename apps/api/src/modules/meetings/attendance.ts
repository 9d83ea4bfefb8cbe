import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, type AttendeeRow } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { communityWordsOf, inNaturalOrder } from '../communities';
import { PeopleDirectory, residentsFound } from '../people';
import { CheckInEntity } from './check-in.entity';
import { InvitationEntity } from './invitation.entity';
import type { Waiting } from './late-scan-rows';
import type { MeetingEntity } from './meeting.entity';

export type Figures = Readonly<{ expected: number; present: number }>;
type Of = Pick<MeetingEntity, 'meetingId' | 'communityId'>;
const NOBODY: Figures = { expected: 0, present: 0 };

/** Who is expected and who has come. */
@Injectable()
export class Attendance {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly clock: Clock,
  ) {}

  async figuresOf(em: EntityManager, meetingIds: readonly string[]): Promise<Map<string, Figures>> {
    if (meetingIds.length === 0) return new Map();
    const rows = await em.query<{ meetingId: string; expected: string | number; present: string | number }[]>(
      `SELECT m.meetingId,
         (SELECT COUNT(*) FROM invitation i WHERE i.meetingId = m.meetingId AND (i.toldAt IS NOT NULL OR i.going = 1)) AS expected,
         (SELECT COUNT(*) FROM check_in c WHERE c.meetingId = m.meetingId) AS present
       FROM meeting m WHERE m.meetingId IN (?)`,
      [meetingIds],
    );
    return new Map(rows.map((row) => [row.meetingId, { expected: Number(row.expected), present: Number(row.present) }]));
  }

  async figures(em: EntityManager, meetingId: string): Promise<Figures> {
    return (await this.figuresOf(em, [meetingId])).get(meetingId) ?? NOBODY;
  }

  /** The hand list for handlers: everybody invited, here or waiting to be confirmed; with a text, the residents it finds. */
  async list(
    em: EntityManager,
    { meetingId, communityId }: Of,
    text?: string,
    waiting: ReadonlyMap<string, Waiting> = new Map(),
  ): Promise<AttendeeRow[]> {
    const invitations = new Map((await em.findBy(InvitationEntity, { meetingId })).map((row) => [row.personId, row]));
    const checkIns = new Map((await em.findBy(CheckInEntity, { meetingId })).map((row) => [row.personId, row]));
    const personIds = text
      ? await residentsFound(em, { communityId, text, day: dayOf(this.clock.now()) })
      : [...new Set([...invitations.keys(), ...checkIns.keys(), ...waiting.keys()])];
    const names = await this.people.namesOf(personIds, em);
    const { neighbour } = await communityWordsOf(em, communityId);
    const rows = personIds.flatMap((personId): AttendeeRow[] => {
      const known = names.get(personId);
      if (!known) return [];
      const invitation = invitations.get(personId);
      const checkIn = checkIns.get(personId);
      return [
        {
          ...known,
          capacity: checkIn?.capacity ?? invitation?.capacity ?? neighbour,
          checkedInAt: checkIn?.checkedInAt.toISOString() ?? null,
          method: checkIn?.method ?? null,
          going: invitation?.going ?? null,
          waitingSince: waiting.get(personId)?.cameAt.toISOString() ?? null,
          waitingBy: waiting.get(personId)?.scanned ?? null,
        },
      ];
    });
    return rows.sort((one, other) => inNaturalOrder(one.homeLabel ?? '', other.homeLabel ?? '') || inNaturalOrder(one.name, other.name));
  }
}
