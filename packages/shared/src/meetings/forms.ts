import type { CommunityKind } from '../membership/community-words';
import { COUNCIL } from './forms/council.form';
import { COURIERS } from './forms/couriers.form';
import { FIVE_PARTIES } from './forms/five-parties.form';
import { HEARING } from './forms/hearing.form';
import { RESIDENTS_HOUSEHOLDS, VILLAGERS_HOUSEHOLDS } from './forms/households.form';
import { OWNERS_ASSEMBLY } from './forms/owners-assembly.form';
import { REPRESENTATIVES, VILLAGER_REPRESENTATIVES } from './forms/representatives.form';
import { BOTH_COMMITTEES, PARTY_BRANCH, PARTY_MEMBERS } from './forms/party.form';
import { ROAST } from './forms/roast.form';
import { SECRETARY_MEETING } from './forms/secretary-meeting.form';
import { TEAHOUSE } from './forms/teahouse.form';
import { RULE_PACKS } from '../voting/packs';
import type { RulePack } from '../voting/rule-pack';
import type { MeetingFormRules } from './meeting-form';

/** Every form, one file each; in the order in which a secretary chooses. */
export const MEETING_FORMS = {
  council: COUNCIL,
  secretary_meeting: SECRETARY_MEETING,
  roast: ROAST,
  teahouse: TEAHOUSE,
  representatives: REPRESENTATIVES,
  villager_representatives: VILLAGER_REPRESENTATIVES,
  residents_households: RESIDENTS_HOUSEHOLDS,
  villagers_households: VILLAGERS_HOUSEHOLDS,
  party_branch: PARTY_BRANCH,
  both_committees: BOTH_COMMITTEES,
  party_members: PARTY_MEMBERS,
  couriers: COURIERS,
  five_parties: FIVE_PARTIES,
  hearing: HEARING,
  owners_assembly: OWNERS_ASSEMBLY,
} as const satisfies Record<string, MeetingFormRules>;
export type MeetingForm = keyof typeof MEETING_FORMS;

/** A form by its code, whichever it is. */
export const formRules = (form: MeetingForm): MeetingFormRules => MEETING_FORMS[form];

/** By which a meeting of this form votes; undefined where it does not. */
export const packOfForm = (form: MeetingForm): RulePack | undefined => RULE_PACKS[formRules(form).rulePacks[0] ?? ''];

/** Whether the law wants the party organisation to study what is put to a meeting of this form (居民委员会组织法 2025 art. 30, 村民委员会组织法 art. 28). */
export const studyNeeded = (form: MeetingForm): boolean => packOfForm(form)?.partyStudy === 'first';

/** Whether homes are counted at a meeting of this form, and not people. */
export const countsHomes = (form: MeetingForm): boolean => formRules(form).body?.perHome === true;

/** Whether one may take part in a meeting of this form from elsewhere. */
export const takesOnline = (form: MeetingForm): boolean => formRules(form).attending.online;

export const livesFromQuestions = (form: MeetingForm): boolean => formRules(form).livesFrom === 'questions';

/** Whether neighbours may ask for a time with the secretary at a meeting of this form. */
export const takesTalks = (form: MeetingForm): boolean => formRules(form).talks === true;
/** Whether matters stay where they are while they are talked about at a meeting of this form. */
export const keepsMatters = (form: MeetingForm): boolean => formRules(form).keepsMatters === true;

/** Whether a meeting of this form is the owners' of one estate. */
export const isOfAnEstate = (form: MeetingForm): boolean => formRules(form).within === 'estate';

/** What can be called in a community of this kind, in the order in which a secretary chooses. */
export const formsHeldIn = (kind: CommunityKind): readonly MeetingForm[] => (Object.keys(MEETING_FORMS) as MeetingForm[]).filter((form) => formRules(form).heldIn.includes(kind));
