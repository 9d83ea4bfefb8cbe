import { dayOf, type Day } from '../calendar/day';
import { formRules, type MeetingForm } from './forms';

/** The article by which a meeting of this form may be called at short notice in special circumstances; null where none says so. */
export const urgentSource = (form: MeetingForm): string | null => formRules(form).notice.urgent?.source ?? null;

/** Reasons as they are given most, to begin with. */
export const URGENT_USUAL = [
  { word: '台风、暴雨要来', text: '台风、暴雨要来，要赶在前头把人和东西安排好。' },
  { word: '水电房屋出险情', text: '水管、电路或房屋出了险情，等不了十天。' },
  { word: '上级限了日子', text: '上级文件限了日子，过了日子这件事就办不成。' },
] as const satisfies readonly Readonly<{ word: string; text: string }>[];

/** `kept`: on a lawful day; `urgent`: before it, with the reason that the law asks for. */
export type NoticeGiven = 'kept' | 'urgent' | 'too_short';
type Given = Readonly<{ earliestOn: Day; startsAt: Date; now: Date; reason?: string | null | undefined }>;

/** How a notice stands that goes out now. Nothing is called for a time that has come already, whatever the reason. */
export function noticeGiven(form: MeetingForm, { earliestOn, startsAt, now, reason }: Given): NoticeGiven {
  if (startsAt <= now) return 'too_short';
  if (dayOf(startsAt) >= earliestOn) return 'kept';
  return urgentSource(form) !== null && reason ? 'urgent' : 'too_short';
}
