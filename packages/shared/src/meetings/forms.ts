import { COUNCIL } from './forms/council.form';
import { ROAST } from './forms/roast.form';
import { SECRETARY_MEETING } from './forms/secretary-meeting.form';
import { TEAHOUSE } from './forms/teahouse.form';
import type { MeetingFormRules } from './meeting-form';

/** Every form, one file each; in the order in which a secretary chooses. */
export const MEETING_FORMS = {
  council: COUNCIL,
  secretary_meeting: SECRETARY_MEETING,
  roast: ROAST,
  teahouse: TEAHOUSE,
} as const satisfies Record<string, MeetingFormRules>;
export type MeetingForm = keyof typeof MEETING_FORMS;

/** A form by its code, whichever it is. */
export const formRules = (form: MeetingForm): MeetingFormRules => MEETING_FORMS[form];

export const livesFromQuestions = (form: MeetingForm): boolean => formRules(form).livesFrom === 'questions';
