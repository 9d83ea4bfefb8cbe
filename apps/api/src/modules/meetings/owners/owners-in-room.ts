import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, ownersHere, type OwnersEntry, type OwnersHere } from '@silin/shared';
import { Clock } from '../../../platform/clock';
import { PeopleDirectory } from '../../people';
import { EstateRolls } from '../../polls';
import { CheckInEntity } from '../check-in.entity';
import type { MeetingEntity } from '../meeting.entity';

type Of = Pick<MeetingEntity, 'estateId'>;
/** As an owner signs in, whatever else they are called here. */
export const OWNER = '业主';

/** The owners of the estate whose meeting it is; of any other meeting there are none. */
@Injectable()
export class OwnersInRoom {
  constructor(
    private readonly rolls: EstateRolls,
    private readonly people: PeopleDirectory,
    private readonly clock: Clock,
  ) {}

  /** By the register of the day on which it was over, or of today until then. */
  async figures(em: EntityManager, meeting: Pick<MeetingEntity, 'meetingId' | 'estateId' | 'concludedAt'>): Promise<OwnersHere | null> {
    if (meeting.estateId === null) return null;
    const roll = await this.rolls.on(em, meeting.estateId, dayOf(meeting.concludedAt ?? this.clock.now()));
    const present = await em.findBy(CheckInEntity, { meetingId: meeting.meetingId });
    return ownersHere(
      roll,
      present.map(({ personId }) => personId),
    );
  }

  /** Every account of every owner, by person. */
  async accounts(em: EntityManager, { estateId }: Of): Promise<Map<string, string[]>> {
    const members = (await this.roll(em, estateId)).flatMap(({ memberIds }) => memberIds);
    return members.length === 0 ? new Map() : this.people.userIdsOf(members, em);
  }

  async has(em: EntityManager, { estateId }: Of, personId: string): Promise<boolean> {
    return (await this.roll(em, estateId)).some(({ memberIds }) => memberIds.includes(personId));
  }

  private async roll(em: EntityManager, estateId: string | null): Promise<readonly OwnersEntry[]> {
    return estateId === null ? [] : this.rolls.on(em, estateId, dayOf(this.clock.now()));
  }
}
