import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ProblemError } from '../../platform/http';
import { PeopleDirectory, PersonEntity } from '../people';
import type { VoterInRoom } from '../polls';
import { Bodies, figuresFor } from './bodies';
import { CheckInEntity } from './check-in.entity';
import type { MeetingEntity } from './meeting.entity';
import { reasonsOf } from './room/recusal-rows';

/** Why somebody does not vote on the item, by person. */
type Reasons = ReadonlyMap<string, string>;

/** Who stands on the roll of a vote that is called now: the same for phones and for raised hands. */
@Injectable()
export class VotersInRoom {
  constructor(
    private readonly bodies: Bodies,
    private readonly people: PeopleDirectory,
  ) {}

  /** Of a body all its members, when enough of them are there; else the neighbours in the room. @throws ProblemError meeting.quorum_missing */
  async of(em: EntityManager, meeting: MeetingEntity, agendaItemId: string): Promise<VoterInRoom[]> {
    const members = await this.bodies.membersOf(em, meeting);
    const figures = members && figuresFor(meeting, members);
    if (figures && figures.missing > 0) {
      const { members: expected, present, needed, missing, unit } = figures;
      throw new ProblemError('meeting.quorum_missing', { members: expected, present, needed, missing, unit });
    }
    return this.listed(em, meeting, agendaItemId);
  }

  /** The same list however few have come. */
  async listed(em: EntityManager, meeting: MeetingEntity, agendaItemId: string): Promise<VoterInRoom[]> {
    const reasons = await reasonsOf(em, agendaItemId);
    const members = await this.bodies.membersOf(em, meeting);
    if (!members) return this.whoCame(em, meeting, reasons);
    const aliases = await this.people.aliasesOf(
      members.flatMap(({ personId, alias }) => (alias === null && personId !== null ? personId : [])),
      em,
    );
    return members.map(({ voterKey, personId, alias, capacity, present }) => ({
      voterKey,
      personId,
      capacity,
      present,
      recused: reasons.get(voterKey) ?? null,
      alias: alias ?? aliases.get(voterKey)?.alias ?? capacity,
    }));
  }

  /**
   * The neighbours who have signed in by now, in the order they came. The meeting is locked, so nobody signs in meanwhile.
   * Staff and parties speak but do not decide: voting belongs to residents, and no appointment gives it.
   */
  private async whoCame(em: EntityManager, { meetingId, communityId }: MeetingEntity, reasons: Reasons): Promise<VoterInRoom[]> {
    const checkIns = await em.find(CheckInEntity, { where: { meetingId }, order: { checkedInAt: 'ASC', personId: 'ASC' } });
    const personIds = checkIns.map((one) => one.personId);
    const ofRegister = new Set((await em.findBy(PersonEntity, { personId: In(personIds), communityId })).map((one) => one.personId));
    const known = await this.people.namesOf(personIds, em);
    const aliases = await this.people.aliasesOf(personIds, em);
    return checkIns
      .filter(({ personId }) => ofRegister.has(personId) && (known.get(personId)?.homeLabel ?? null) !== null)
      .map(({ personId, capacity }) => ({
        voterKey: personId,
        personId,
        capacity,
        present: true,
        recused: reasons.get(personId) ?? null,
        alias: aliases.get(personId)?.alias ?? capacity,
      }));
  }
}
