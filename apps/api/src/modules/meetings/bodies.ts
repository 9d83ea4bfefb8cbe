import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bodyFigures, countsHomes, ELECTORATES, formRules, type BodyFigures, type MeetingState, type Role } from '@silin/shared';
import { Households, PeopleDirectory } from '../people';
import { CheckInEntity } from './check-in.entity';
import type { MeetingEntity } from './meeting.entity';

/**
 * One member of the body that decides at a meeting: a holder of an office, or a home by whoever stands for it. `personId` is null of a home for
 * which nobody stands: it is counted, and never there. `voterKey` names the member, `alias` is what a home is called.
 */
export type Member = Readonly<{
  voterKey: string;
  personId: string | null;
  alias: string | null;
  capacity: string;
  roles: readonly Role[];
  present: boolean;
}>;
type Of = Pick<MeetingEntity, 'meetingId' | 'communityId' | 'form'>;

const UNTIL_THE_END: ReadonlySet<MeetingState> = new Set(['planned', 'announced', 'postponed', 'in_session']);

/** Who alone decides at a meeting of the law's: whoever holds the office, or stands for a home, on this day, whether they have come or not. */
@Injectable()
export class Bodies {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly households: Households,
  ) {}

  /** Everybody once, in the office that the form names first. Null for a form whose room decides. */
  async membersOf(em: EntityManager, meeting: Of): Promise<readonly Member[] | null> {
    const { body } = formRules(meeting.form);
    if (!body) return null;
    const here = await this.whoCame(em, meeting);
    return body.perHome ? this.homesOf(em, meeting, here) : this.holdersOf(em, meeting, body.roles, here);
  }

  /** While people are still expected. Afterwards other people hold the offices: what counted stands in minutes and certificate. */
  async figuresNow(em: EntityManager, meeting: MeetingEntity): Promise<BodyFigures | null> {
    return UNTIL_THE_END.has(meeting.state) ? this.figuresOf(em, meeting) : null;
  }

  async figuresOf(em: EntityManager, meeting: Of): Promise<BodyFigures | null> {
    if (countsHomes(meeting.form)) return this.figuresOfHomes(em, meeting);
    const members = await this.membersOf(em, meeting);
    return members && figuresFor(meeting, members);
  }

  /** In what somebody decides there by standing for a home; null of everybody else. */
  async capacityAt(em: EntityManager, { form }: Of, personId: string): Promise<string | null> {
    if (!countsHomes(form) || !(await this.households.standingAmong(em, [personId])).has(personId)) return null;
    return capacityFor(form);
  }

  /** Who stands for a home on this day, where homes decide. */
  async standingFor(em: EntityManager, { communityId, form }: Omit<Of, 'meetingId'>): Promise<readonly string[]> {
    return countsHomes(form) ? (await this.households.all(em, communityId)).flatMap(({ personId }) => personId ?? []) : [];
  }

  /** Counted, not listed: a community has thousands of homes, and hundreds of phones ask. */
  private async figuresOfHomes(em: EntityManager, meeting: Of): Promise<BodyFigures | null> {
    const here = await this.whoCame(em, meeting);
    return bodyFigures(meeting.form, {
      members: await this.households.count(em, meeting.communityId),
      present: (await this.households.standingAmong(em, [...here])).size,
      ofRole: 0,
    });
  }

  private async homesOf(em: EntityManager, { communityId, form }: Of, here: ReadonlySet<string>): Promise<Member[]> {
    const capacity = capacityFor(form);
    return (await this.households.all(em, communityId)).map(({ homeId, label, personId }) => ({
      voterKey: personId ?? homeId,
      personId,
      alias: label,
      capacity,
      roles: [],
      present: personId !== null && here.has(personId),
    }));
  }

  private async holdersOf(em: EntityManager, { communityId }: Of, roles: readonly Role[], here: ReadonlySet<string>): Promise<Member[]> {
    const holders = [...(await this.people.personsWithRoles(communityId, roles, em))];
    holders.sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));
    const members = new Map<string, Member>();
    for (const { personId, role, roleName } of holders) {
      const known = members.get(personId);
      members.set(personId, {
        ...{ voterKey: personId, personId, alias: null },
        capacity: known?.capacity ?? roleName,
        roles: [...(known?.roles ?? []), role],
        present: here.has(personId),
      });
    }
    return [...members.values()];
  }

  private async whoCame(em: EntityManager, { meetingId }: Of): Promise<ReadonlySet<string>> {
    return new Set((await em.findBy(CheckInEntity, { meetingId })).map((one) => one.personId));
  }
}

/** 「户代表」 */
export const capacityFor = (form: MeetingEntity['form']): string => ELECTORATES[formRules(form).body?.electorate ?? 'participants'];

export function figuresFor({ form }: Pick<MeetingEntity, 'form'>, members: readonly Member[]): BodyFigures | null {
  const role = formRules(form).body?.composed?.role;
  return bodyFigures(form, {
    members: members.length,
    present: members.filter(({ present }) => present).length,
    ofRole: members.filter(({ roles }) => role !== undefined && roles.includes(role)).length,
  });
}
