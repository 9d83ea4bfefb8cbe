import type { Role } from './roles';

/** Where in the tree an office is held. */
export type OfficePlace = 'community' | 'street' | 'group' | 'committee' | 'party';
export type Office = Readonly<{
  place: OfficePlace;
  /** Null where no term is set: the office lasts until somebody ends it. */
  termYears: number | null;
  /** Who hands it out: a community’s secretary is named from above, and so is whoever watches from above. */
  by: 'operator' | 'secretary';
}>;

const elected = (place: OfficePlace): Office => ({ place, termYears: 5, by: 'secretary' });
const engaged = (place: OfficePlace): Office => ({ place, termYears: null, by: 'secretary' });
const fromAbove = (place: OfficePlace, termYears: number | null): Office => ({ place, termYears, by: 'operator' });

/**
 * Every office with its term. 居民委员会组织法（2025修订）art. 14: five years, and the same for representatives, group leaders (art. 13) and
 * the supervision committee (art. 36); 业委会 at most five. A village's party branch is elected for five years too [M]; who is a member of it
 * stays one until that is ended here. A party secretary’s term follows the community’s ([D], a day may be given).
 */
export const OFFICES: Readonly<Record<Exclude<Role, 'operator'>, Office>> = {
  secretary: fromAbove('community', 5),
  committee_member: elected('community'),
  grid_worker: engaged('community'),
  resident_representative: elected('group'),
  // Lives here without 户籍 here; invited to talk and heard, a seat in no body [M] 中办国办《关于加强城乡社区协商的意见》.
  newcomer_representative: engaged('community'),
  group_leader: elected('group'),
  owners_committee: elected('party'),
  property_company: engaged('party'),
  co_builder: engaged('party'),
  department: fromAbove('party', null),
  street_officer: fromAbove('street', null),
  supervision_committee: elected('committee'),
  party_volunteer: engaged('community'),
  branch_member: elected('community'),
  party_member: engaged('community'),
  courier_representative: engaged('party'),
};
export type OfficeRole = keyof typeof OFFICES;

export const isOfficeRole = (role: string): role is OfficeRole => role in OFFICES;
/** What a secretary may hand out in their own community. */
export const SECRETARYS_OFFICES = (Object.keys(OFFICES) as OfficeRole[]).filter((role) => OFFICES[role].by === 'secretary');

export const OFFICE_LIMITS = { noteMax: 20, codeDays: 7, codeDaysMax: 30, openOffersMax: 100 } as const;

/** The first day after the term of an office that begins on `since`; null where it has none. */
export function termEnd(role: OfficeRole, since: string): string | null {
  const { termYears } = OFFICES[role];
  if (termYears === null) return null;
  const year = Number(since.slice(0, 4)) + termYears;
  return since.endsWith('-02-29') ? `${year}-03-01` : `${year}${since.slice(4)}`;
}
