import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bodyFigures, formRules, type BodyFigures, type MeetingState, type Role } from '@silin/shared';
import { PeopleDirectory } from '../people';
import { CheckInEntity } from './check-in.entity';
import type { MeetingEntity } from './meeting.entity';

/** One member of the body that decides at a meeting. */
export type Member = Readonly<{ personId: string; capacity: string; roles: readonly Role[]; present: boolean }>;
type Of = Pick<MeetingEntity, 'meetingId' | 'communityId' | 'form'>;

const UNTIL_THE_END: ReadonlySet<MeetingState> = new Set(['planned', 'announced', 'postponed', 'in_session']);

/** Who alone decides at a meeting of the law's: whoever holds the office on this day, whether they have come or not. */
@Injectable()
export class Bodies {
  constructor(private readonly people: PeopleDirectory) {}

  /** Everybody once, in the office that the form names first. Null for a form whose room decides. */
  async membersOf(em: EntityManager, { meetingId, communityId, form }: Of): Promise<readonly Member[] | null> {
    const { body } = formRules(form);
    if (!body) return null;
    const holders = [...(await this.people.personsWithRoles(communityId, body.roles, em))];
    holders.sort((one, other) => body.roles.indexOf(one.role) - body.roles.indexOf(other.role));
    const here = new Set((await em.findBy(CheckInEntity, { meetingId })).map((one) => one.personId));
    const members = new Map<string, Member>();
    for (const { personId, role, roleName } of holders) {
      const known = members.get(personId);
      members.set(personId, {
        personId,
        capacity: known?.capacity ?? roleName,
        roles: [...(known?.roles ?? []), role],
        present: here.has(personId),
      });
    }
    return [...members.values()];
  }

  /** While people are still expected. Afterwards other people hold the offices: what counted stands in minutes and certificate. */
  async figuresNow(em: EntityManager, meeting: MeetingEntity): Promise<BodyFigures | null> {
    return UNTIL_THE_END.has(meeting.state) ? this.figuresOf(em, meeting) : null;
  }

  async figuresOf(em: EntityManager, meeting: Of): Promise<BodyFigures | null> {
    const members = await this.membersOf(em, meeting);
    return members && figuresFor(meeting, members);
  }
}

export function figuresFor({ form }: Pick<MeetingEntity, 'form'>, members: readonly Member[]): BodyFigures | null {
  const role = formRules(form).body?.composed?.role;
  return bodyFigures(form, {
    members: members.length,
    present: members.filter(({ present }) => present).length,
    ofRole: members.filter(({ roles }) => role !== undefined && roles.includes(role)).length,
  });
}
