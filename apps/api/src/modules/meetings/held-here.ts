import { formRules, type CommunityKind, type MeetingForm } from '@silin/shared';
import { ProblemError } from '../../platform/http';

/** A village holds no meeting of a city community's law, nor the other way round. @throws ProblemError meeting.form_not_here */
export function assertHeldIn(form: MeetingForm, kind: CommunityKind): void {
  if (!formRules(form).heldIn.includes(kind)) throw new ProblemError('meeting.form_not_here', { form });
}
