import { studyNeeded, type Day, type MeetingForm, type PlannedItem } from '@silin/shared';
import { ProblemError } from '../../platform/http';

/** Before anything is put on the agenda, each matter says when. @throws ProblemError meeting.study_missing | meeting.study_in_future */
export function assertStudied(form: MeetingForm, items: readonly PlannedItem[], today: Day): void {
  if (!studyNeeded(form)) return;
  const ids = (some: readonly PlannedItem[]) => some.map(({ issueId }) => issueId);
  const missing = items.filter(({ studiedOn }) => studiedOn === undefined);
  if (missing.length > 0) throw new ProblemError('meeting.study_missing', { issueIds: ids(missing) });
  const later = items.filter(({ studiedOn }) => (studiedOn ?? today) > today);
  if (later.length > 0) throw new ProblemError('meeting.study_in_future', { issueIds: ids(later) });
}
