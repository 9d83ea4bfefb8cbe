import type { Role } from '../membership/roles';
import type { Id } from './common';

/** Of whom a matter may speak: a party of the community, or one of its staff as they are listed in public. */
export type NameableView = Readonly<{ id: Id; kind: 'party' | 'staff'; name: string; role: Role; roleName: string }>;
/** `sure`: marked at once; otherwise only put first. */
export type Mention = Readonly<{ id: Id; sure: boolean }>;

/** By which words neighbours speak of an office. */
const SAID: Partial<Record<Role, readonly string[]>> = {
  property_company: ['物业'],
  owners_committee: ['业委会', '业主委员会'],
  street_officer: ['街道办'],
  secretary: ['书记'],
  grid_worker: ['网格员'],
  committee_member: ['居委会', '居委'],
};
/** Where such a word speaks of something else. */
const SPEAKS_OF_NO_ONE = /书记见面会|书记信箱|物业费|物业楼|物业用房/g;

/** 「顺安」 of 「顺安物业」: what is left when the kind of business is taken away. */
function shortName({ name, role }: NameableView): string | undefined {
  const [short = ''] = name.split('物业');
  return role === 'property_company' && Array.from(short).length >= 2 ? short : undefined;
}

function saidOf(nameable: NameableView, text: string): 'by_name' | 'by_office' | 'not' {
  if (text.includes(nameable.name)) return 'by_name';
  const short = shortName(nameable);
  if (short !== undefined && text.includes(short)) return 'by_name';
  const words = SAID[nameable.role] ?? [];
  return words.some((word) => text.includes(word)) ? 'by_office' : 'not';
}

/** The whole 居委会 is every handler at once: its mere name sends nothing past all of them. */
const isWholeCommittee = ({ kind, role }: NameableView) => kind === 'party' && (role === 'committee_member' || role === 'secretary' || role === 'grid_worker');
/** 「居委会」 is the body; it points at none of its members. */
const isMember = ({ kind, role }: NameableView) => kind === 'staff' && role === 'committee_member';

/** Who is spoken of in a text, in the order of the list. */
export function mentionsIn(text: string, nameables: readonly NameableView[]): Mention[] {
  const spoken = text.replace(SPEAKS_OF_NO_ONE, '');
  return nameables.flatMap((nameable) => {
    const said = saidOf(nameable, spoken);
    if (said === 'not' || (said === 'by_office' && isMember(nameable))) return [];
    return [{ id: nameable.id, sure: !isWholeCommittee(nameable) }];
  });
}

/** Whom a matter goes round where its author has said nothing about it. */
export const namedIn = (text: string, nameables: readonly NameableView[]): Id[] => mentionsIn(text, nameables).filter(({ sure }) => sure).map(({ id }) => id);
