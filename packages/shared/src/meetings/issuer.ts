import { COMMUNITY_WORDS, type CommunityKind } from '../membership/community-words';
import type { Role } from '../membership/roles';
import { formRules, type MeetingForm } from './forms';

/** Of a meeting of one estate: its name, and the office that called it. */
export type CalledIn = Readonly<{ estateName: string; calledAs: Role | null }>;

/** Who signs the papers of a meeting: 「柳园社区居委会」, and of the party's own meetings its branch. */
export function issuerName(form: MeetingForm, { name, kind }: Readonly<{ name: string; kind: CommunityKind }>, called?: CalledIn | null): string {
  if (called?.calledAs === 'owners_committee') return `${called.estateName}业主委员会`;
  const { committee } = COMMUNITY_WORDS[kind];
  switch (formRules(form).body?.electorate) {
    case 'party_branch':
    case 'party_members': return `${name}党支部`;
    case 'two_committees': return `${name}党支部、${committee}`;
    default: return `${name}${committee}`;
  }
}
