import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  callerOf,
  callersOf,
  callingRoles,
  CONVENERS,
  formRules,
  packOfForm,
  type Caller,
  type CommunityKind,
  type MeetingForm,
  type Role,
} from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { notFound, ProblemError } from '../../platform/http';
import { PeopleDirectory } from '../people';

type Place = Readonly<{ communityId: string; kind: CommunityKind }>;

/** To whom it falls to call a meeting of a form. */
@Injectable()
export class Calling {
  constructor(private readonly people: PeopleDirectory) {}

  /** The first of its callers whose office somebody holds here today. */
  async turnOf(em: EntityManager, communityId: string, form: MeetingForm): Promise<Caller> {
    const [only, ...others] = callersOf(form);
    if (others.length === 0) return only;
    const holders = await this.people.personsWithRoles(communityId, callingRoles(form), em);
    return callerOf(
      form,
      holders.map(({ role }) => role),
    );
  }

  /**
   * A village holds no meeting of a city community's law, nor the other way round; the party's own meetings are called by the secretary alone,
   * and the owners' by their own committee where there is one. A meeting whose day was let pass (`overdue`) is called by whoever may at all.
   * In which office the actor calls it.
   * @throws ProblemError not_found | meeting.form_not_here | action.not_allowed | meeting.called_by_others
   */
  async assertMayCall(em: EntityManager, form: MeetingForm, { communityId, kind }: Place, actor: Actor, overdue = false): Promise<Role> {
    if (!hasRoleIn(actor, communityId, [...CONVENERS, ...callingRoles(form)])) throw notFound();
    if (!formRules(form).heldIn.includes(kind)) throw new ProblemError('meeting.form_not_here', { form });
    const needs = packOfForm(form)?.convenedBy;
    if (needs && !hasRoleIn(actor, communityId, needs)) throw new ProblemError('action.not_allowed', { needs });
    const turn = await this.turnOf(em, communityId, form);
    const callers = overdue ? callingRoles(form) : turn.roles;
    const role = rolesIn(actor, communityId).find((one) => callers.includes(one));
    if (!role) throw new ProblemError('meeting.called_by_others', { who: turn.words });
    return role;
  }
}
