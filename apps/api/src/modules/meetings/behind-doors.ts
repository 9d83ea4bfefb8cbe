import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formRules, type MeetingForm, type Role } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { ProblemError } from '../../platform/http';
import { PeopleDirectory } from '../people';
import type { MeetingEntity } from './meeting.entity';

type Of = Pick<MeetingEntity, 'communityId' | 'form'>;

const amongThem = (form: MeetingForm): readonly Role[] => [...formRules(form).invited, ...(formRules(form).body?.roles ?? [])];

/** Whether this reader may know what was said: of a meeting of the invited only they; everybody else reads when it was, how many came, and what came out. */
export const hearsWords = ({ form, communityId }: Of, actor: Actor): boolean =>
  formRules(form).openTo === 'neighbours' || hasRoleIn(actor, communityId, amongThem(form));

/** Who may come in where neighbours may not: whoever holds an office on the day that the form invites. */
@Injectable()
export class BehindDoors {
  constructor(private readonly people: PeopleDirectory) {}

  /** @throws ProblemError meeting.invited_only */
  async assertMayCome(em: EntityManager, { communityId, form }: Of, personId: string): Promise<void> {
    if (formRules(form).openTo === 'neighbours') return;
    const holders = await this.people.personsWithRoles(communityId, amongThem(form), em);
    if (!holders.some((one) => one.personId === personId)) throw new ProblemError('meeting.invited_only', {});
  }
}
