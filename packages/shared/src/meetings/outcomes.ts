import type { AgendaOutcome } from '../contract/meeting';
import { policyOf, type ResolutionKind } from '../resolutions/publication-policy';
import { packOfForm, type MeetingForm } from './forms';

/** What is written down of what a meeting of this form agreed to; null where nothing is voted on. */
export function resolutionKindOf(form: MeetingForm): ResolutionKind | null {
  const pack = packOfForm(form);
  return pack ? policyOf(pack).id : null;
}

/** Whether what is carried at a meeting of this form binds. */
export const decidesAt = (form: MeetingForm): boolean => packOfForm(form)?.effect === 'binding';

const OUTCOMES = {
  talked: { agreed: '谈成了', not_adopted: '没谈成', left_open: '先留着' },
  decided: { agreed: '通过了', not_adopted: '没通过', left_open: '先留着' },
} as const satisfies Record<string, Record<AgendaOutcome, string>>;

/** What became of an item, short enough to stand beside its title. */
export const outcomeWord = (form: MeetingForm, outcome: AgendaOutcome): string => OUTCOMES[decidesAt(form) ? 'decided' : 'talked'][outcome];
