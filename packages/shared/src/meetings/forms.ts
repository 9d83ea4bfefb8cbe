import type { CommunityKind } from '../membership/community-words';
import { COUNCIL } from './forms/council.form';
import { COURIERS } from './forms/couriers.form';
import { FIVE_PARTIES } from './forms/five-parties.form';
import { HEARING } from './forms/hearing.form';
import { REPRESENTATIVES, VILLAGER_REPRESENTATIVES } from './forms/representatives.form';
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
  couriers: COURIERS,
  five_parties: FIVE_PARTIES,
  hearing: HEARING,
} as const satisfies Record<string, MeetingFormRules>;
export type MeetingForm = keyof typeof MEETING_FORMS;

/** A form by its code, whichever it is. */
export const formRules = (form: MeetingForm): MeetingFormRules => MEETING_FORMS[form];

/** By which a meeting of this form votes; undefined where it does not. */
export const packOfForm = (form: MeetingForm): RulePack | undefined => RULE_PACKS[formRules(form).rulePacks[0] ?? ''];

/** Whether the law wants the party organisation to study what is put to a meeting of this form (居民委员会组织法 2025 art. 30, 村民委员会组织法 art. 28). */
export const studyNeeded = (form: MeetingForm): boolean => packOfForm(form)?.partyStudy === 'first';

export const livesFromQuestions = (form: MeetingForm): boolean => formRules(form).livesFrom === 'questions';

/** What can be called in a community of this kind, in the order in which a secretary chooses. */
export const formsHeldIn = (kind: CommunityKind): readonly MeetingForm[] => (Object.keys(MEETING_FORMS) as MeetingForm[]).filter((form) => formRules(form).heldIn.includes(kind));
