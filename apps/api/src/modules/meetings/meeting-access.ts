import { MEETING_FORMS, runnersOf, type MeetingForm } from '@silin/shared';
import { belongsTo, hasRoleIn, type Actor } from '../../platform/auth';
import { found, notFound, ProblemError } from '../../platform/http';
import type { MeetingEntity } from './meeting.entity';

type Seen = Pick<MeetingEntity, 'communityId' | 'announcedAt' | 'form'>;

/** Public once it has been announced; until then only those who plan it know of it. */
export const isVisibleTo = (meeting: Seen, actor: Actor) =>
  meeting.announcedAt !== null || hasRoleIn(actor, meeting.communityId, runnersOf(meeting.form));

/** The forms of whose meetings somebody knows before they are announced. */
export const formsRunBy = (actor: Actor, communityId: string): MeetingForm[] =>
  (Object.keys(MEETING_FORMS) as MeetingForm[]).filter((form) => hasRoleIn(actor, communityId, runnersOf(form)));

/** @throws ProblemError not_found */
export function seen<M extends Seen>(meeting: M | null, actor: Actor): M {
  const row = found(meeting);
  if (!isVisibleTo(row, actor)) throw notFound();
  return row;
}

/** Somebody whom the register knows, before anything is looked up, so that no id answers differently. @throws permission.unverified */
export function personOf({ personId }: Actor): string {
  if (!personId) throw new ProblemError('permission.unverified', {});
  return personId;
}

/** One acts only in a community that one lives in or is appointed to. @throws ProblemError not_found */
export function ofOwnCommunity<M extends Seen>(meeting: M | null, actor: Actor): M {
  const row = seen(meeting, actor);
  if (!belongsTo(actor, row.communityId)) throw notFound();
  return row;
}
