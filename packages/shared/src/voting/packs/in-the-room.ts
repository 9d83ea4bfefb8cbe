import { CONVENERS } from '../../membership/roles';
import { PROXIES_BY_OWN_RULES } from '../proxies';
import type { RulePack } from '../rule-pack';

/** What decisions of a meeting have in common: who is there takes part, and nobody who stayed away says anything by it. */
export const IN_THE_ROOM = {
  effect: 'binding',
  publication: 'assembly',
  takesPartBy: 'attendance',
  noticeBefore: 'meeting',
  window: 'in_meeting',
  proxies: PROXIES_BY_OWN_RULES,
  silentBallots: ['not_participating'],
  secrecy: ['named', 'secret'],
  channels: ['in_room', 'by_hand'],
  convenedBy: CONVENERS,
  partyStudy: 'none',
  mark: 'V',
} as const satisfies Partial<RulePack>;
