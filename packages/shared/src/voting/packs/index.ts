import type { Day } from '../../calendar/day';
import type { RulePack } from '../rule-pack';
import { CN_COLLECTIVE_MEMBERS } from './cn-collective-members.pack';
import { CN_OWNERS_COMMITTEE_SHANDONG } from './cn-owners-committee-shandong.pack';
import { CN_OWNERS_ORDINARY, CN_OWNERS_ORDINARY_2007 } from './cn-owners-ordinary.pack';
import { CN_OWNERS_SPECIAL, CN_OWNERS_SPECIAL_2007 } from './cn-owners-special.pack';
import { CN_OWNERS_UNANIMOUS } from './cn-owners-unanimous.pack';
import { CN_PARTY_MEMBERS } from './cn-party-members.pack';
import { CN_RESIDENTS_ASSEMBLY, CN_RESIDENTS_ASSEMBLY_1990 } from './cn-residents-assembly.pack';
import { CN_RESIDENTS_HOUSEHOLDS, CN_RESIDENTS_HOUSEHOLDS_1990 } from './cn-residents-households.pack';
import { CN_RESIDENTS_REPRESENTATIVES } from './cn-residents-representatives.pack';
import { CN_VILLAGE_BRANCH, CN_VILLAGE_TWO_COMMITTEES } from './cn-village-committees.pack';
import { CN_VILLAGERS_ASSEMBLY } from './cn-villagers-assembly.pack';
import { CN_VILLAGERS_GROUP } from './cn-villagers-group.pack';
import { CN_VILLAGERS_HOUSEHOLDS } from './cn-villagers-households.pack';
import { CN_VILLAGERS_REPRESENTATIVES } from './cn-villagers-representatives.pack';
import { COMMUNITY_DELIBERATION, COMMUNITY_DELIBERATION_NAMED } from './community-deliberation.pack';

const IN_FORCE: readonly RulePack[] = [
  CN_OWNERS_ORDINARY, CN_OWNERS_SPECIAL, CN_OWNERS_UNANIMOUS, CN_OWNERS_COMMITTEE_SHANDONG,
  CN_RESIDENTS_ASSEMBLY, CN_RESIDENTS_HOUSEHOLDS, CN_RESIDENTS_REPRESENTATIVES,
  CN_VILLAGERS_ASSEMBLY, CN_VILLAGERS_HOUSEHOLDS, CN_VILLAGERS_REPRESENTATIVES, CN_VILLAGERS_GROUP,
  CN_COLLECTIVE_MEMBERS, CN_VILLAGE_BRANCH, CN_VILLAGE_TWO_COMMITTEES, CN_PARTY_MEMBERS, COMMUNITY_DELIBERATION,
];
/** Versions whose text is no longer in force; a decision is measured by the text of its day. */
const FORMER: readonly RulePack[] = [
  CN_OWNERS_ORDINARY_2007, CN_OWNERS_SPECIAL_2007, CN_RESIDENTS_ASSEMBLY_1990, CN_RESIDENTS_HOUSEHOLDS_1990, COMMUNITY_DELIBERATION_NAMED,
];

/** Every rule pack in force, by id. */
export const RULE_PACKS: Readonly<Record<string, RulePack>> = Object.fromEntries(IN_FORCE.map((pack) => [pack.id, pack]));
/** All versions there have been, the latest first. */
export const RULE_PACK_VERSIONS: readonly RulePack[] = [...IN_FORCE, ...FORMER];

/** The version whose text was in force on a day; undefined for an unknown pack and for a day before there was one. */
export function packOn(id: string, day: Day): RulePack | undefined {
  return RULE_PACK_VERSIONS.find((pack) => pack.id === id && pack.inForceFrom <= day);
}

export { CN_OWNERS_COMMITTEE_SHANDONG, CN_OWNERS_ORDINARY, CN_OWNERS_SPECIAL, CN_OWNERS_UNANIMOUS, COMMUNITY_DELIBERATION };
