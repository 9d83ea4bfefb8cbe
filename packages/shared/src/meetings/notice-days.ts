import { formRules, MEETING_FORMS, type MeetingForm } from './forms';

type Figures = Readonly<Record<string, number>>;

/** Where a community keeps its own days of notice for a form. */
export const noticeSetting = (form: MeetingForm): string => `noticeDays.${form}`;

/** Full days of notice: the community's own figure within the bounds of the form, else the form's. */
export function noticeDaysOf(form: MeetingForm, settings: Figures): number {
  const { days, least, most } = formRules(form).notice;
  const own = settings[noticeSetting(form)];
  if (own === undefined || !Number.isInteger(own)) return days;
  return Math.min(most, Math.max(least, own));
}

/** Names of settings that say days of notice, for whoever checks what a community may set. */
export const NOTICE_SETTINGS: readonly string[] = (Object.keys(MEETING_FORMS) as MeetingForm[]).map(noticeSetting);
