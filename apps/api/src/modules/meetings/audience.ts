import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formRules } from '@silin/shared';
import { Notices } from '../notices';
import { PeopleDirectory } from '../people';
import { AgendaItemEntity } from './agenda-item.entity';
import { InvitationEntity } from './invitation.entity';
import type { MeetingEntity } from './meeting.entity';
import { OwnersInRoom } from './owners/owners-in-room';
import { concernedBy } from './questions/concerned';

type Of = Pick<MeetingEntity, 'meetingId' | 'communityId' | 'form' | 'estateId'>;

/**
 * Everybody who has heard of a meeting and therefore hears of every change: who was invited, also in an office they have lost since; who said
 * that they come; who follows a matter of its agenda; who asked or supported a question; every neighbour, or every owner, where the form tells all. Every account of each.
 */
@Injectable()
export class Audience {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly notices: Notices,
    private readonly owners: OwnersInRoom,
  ) {}

  async accountsOf(em: EntityManager, meeting: Of): Promise<string[]> {
    const { meetingId } = meeting;
    const listed = (await em.findBy(InvitationEntity, { meetingId })).map((row) => row.personId);
    const accounts = await this.people.userIdsOf([...listed, ...(await concernedBy(em, meetingId))], em);
    // Behind doors nobody else is asked to come, and reads later what came of it.
    if (formRules(meeting.form).openTo !== 'neighbours') return [...accounts.values()].flat();
    const items = await em.findBy(AgendaItemEntity, { meetingId });
    const followers = await this.notices.followersOf(
      em,
      items.map((item) => item.issueId),
    );
    const neighbours = await this.neighbours(em, meeting);
    return [...new Set([...accounts.values(), ...neighbours.values()].flat().concat(followers))];
  }

  /** How many people can be told, each counted once: those invited who have a phone here, and the neighbours where the form tells all. */
  async reached(em: EntityManager, meeting: Of): Promise<number> {
    const invited = (await em.findBy(InvitationEntity, { meetingId: meeting.meetingId })).filter((row) => row.toldAt && row.userId);
    const neighbours = await this.neighbours(em, meeting);
    return new Set([...invited.map((row) => row.personId), ...neighbours.keys()]).size;
  }

  /** Every neighbour with an account, or every owner of the estate, by person, where the form tells all of them; otherwise nobody. */
  async neighbours(em: EntityManager, of: Pick<MeetingEntity, 'communityId' | 'form' | 'estateId'>): Promise<Map<string, string[]>> {
    const { toldTo } = formRules(of.form);
    if (toldTo === 'owners') return this.owners.accounts(em, of);
    return toldTo === 'neighbours' ? this.people.accountsIn(of.communityId, em) : new Map<string, string[]>();
  }
}
