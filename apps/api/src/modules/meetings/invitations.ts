import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formRules, type MeetingForm, type Role } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { communityWordsOf } from '../communities';
import { PeopleDirectory } from '../people';
import { Bodies, capacityFor } from './bodies';
import { InvitationEntity } from './invitation.entity';
import { mattersOf, supportersOf } from './matters';

/** Authors and supporters come as neighbours: on the hand list nothing tells who of them raised the matter. */
export const NEIGHBOUR = 'neighbour';
/** Who stands for a home, where homes decide. */
const DELEGATE = 'household';
type InvitedAs = Role | typeof NEIGHBOUR | typeof DELEGATE;
/** `capacity` is what `as` is called here. */
export type Invited = Readonly<{ personId: string; userIds: readonly string[]; as: InvitedAs; capacity: string; reserved: boolean }>;
const CHUNK = 500;

/** Who is asked to come: by right of the form of the meeting, and those whose matters are on its agenda. */
@Injectable()
export class Invitations {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly clock: Clock,
    private readonly bodies: Bodies,
  ) {}

  /** Everybody once: as who decides, else in the capacity of their highest office. */
  async invitedTo(em: EntityManager, form: MeetingForm, communityId: string, issueIds: readonly string[]): Promise<Invited[]> {
    const roles: readonly Role[] = formRules(form).invited;
    const holders = [...(await this.people.personsWithRoles(communityId, roles, em))];
    holders.sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));
    const comes = new Map<string, Pick<Invited, 'as' | 'capacity'>>();
    for (const personId of await this.bodies.standingFor(em, { communityId, form }))
      comes.set(personId, { as: DELEGATE, capacity: capacityFor(form) });
    for (const { personId, role, roleName } of holders) if (!comes.has(personId)) comes.set(personId, { as: role, capacity: roleName });
    const matters = await mattersOf(em, issueIds);
    const authors = [...matters.values()].flatMap((matter) => matter.authorPersonId ?? []);
    const keepsSeat = new Set([...comes.keys(), ...authors]);
    const isOpen = formRules(form).openTo === 'neighbours';
    const neighbours = isOpen ? [...authors, ...(await supportersOf(em, issueIds))] : [];
    const { neighbour } = await communityWordsOf(em, communityId);
    for (const personId of neighbours) if (!comes.has(personId)) comes.set(personId, { as: NEIGHBOUR, capacity: neighbour });
    const accounts = await this.people.userIdsOf([...comes.keys()], em);
    return [...comes].map(([personId, office]) => ({
      personId,
      ...office,
      userIds: accounts.get(personId) ?? [],
      reserved: keepsSeat.has(personId),
    }));
  }

  /** Keeps what somebody has answered already, and whom it has told: a meeting may be announced again after it was postponed. */
  async write(em: EntityManager, meetingId: string, invited: readonly Invited[]): Promise<void> {
    const toldAt = this.clock.now();
    // Who has lost their office since keeps no seat for it.
    await em.update(InvitationEntity, { meetingId }, { reserved: false });
    const rows = invited.map((one) => [meetingId, one.personId, one.userIds[0] ?? null, one.capacity, one.reserved, null, toldAt]);
    for (let from = 0; from < rows.length; from += CHUNK) {
      await em.query(
        `INSERT INTO invitation (meetingId, personId, userId, capacity, reserved, going, toldAt) VALUES ?
         ON DUPLICATE KEY UPDATE userId = VALUES(userId), capacity = VALUES(capacity), reserved = VALUES(reserved), toldAt = VALUES(toldAt)`,
        [rows.slice(from, from + CHUNK)],
      );
    }
  }

  /** Somebody's own word; a row without `toldAt` is somebody who was not invited by right. */
  async answer(
    em: EntityManager,
    answer: Pick<InvitationEntity, 'meetingId' | 'personId' | 'userId' | 'capacity' | 'going'>,
  ): Promise<void> {
    const { meetingId, personId, userId, capacity, going } = answer;
    await em.query(
      `INSERT INTO invitation (meetingId, personId, userId, capacity, reserved, going, toldAt) VALUES (?, ?, ?, ?, FALSE, ?, NULL)
       ON DUPLICATE KEY UPDATE going = VALUES(going)`,
      [meetingId, personId, userId, capacity, going],
    );
  }
}
