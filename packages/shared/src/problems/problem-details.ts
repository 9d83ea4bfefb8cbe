import type { Electorate } from '../membership/electorates';
import type { Party } from '../membership/parties';
import type { Need } from '../lifecycle/define-lifecycle';
import type { Channel } from '../voting/rule-pack';

type NoFacts = Readonly<Record<string, never>>;
export type FieldFault = Readonly<{ field: string; rule: string; limit?: number }>;

/** Every refusal the product can give, with the facts a caller needs to explain it. */
export type ProblemDetails = {
  // platform
  'request.malformed': NoFacts;
  'request.invalid': { fields: readonly FieldFault[] };
  'request.too_large': { limitBytes: number };
  'request.too_many': { retryAfterSeconds: number };
  'not_found': NoFacts;
  'unexpected': { requestId: string };
  'busy': NoFacts;
  // session
  'session.missing': NoFacts;
  'session.expired': NoFacts;
  'session.ended': NoFacts;
  'session.refresh_reused': NoFacts;
  'wechat.code_invalid': NoFacts;
  'wechat.user_blocked': NoFacts;
  'wechat.unavailable': NoFacts;
  'demo.only_local': NoFacts;
  // permission
  'permission.unverified': NoFacts;
  'permission.role_needed': { roles: readonly string[] };
  'consent.needed': { document: string; version: number };
  // any lifecycle
  'action.wrong_state': { state: string; action: string };
  'action.not_allowed': { needs: readonly Party[] };
  'action.incomplete': { needs: readonly Need[] };
  'action.changed_meanwhile': NoFacts;
  // people
  'claim.already_pending': { sentOn: string };
  'claim.too_many': { perDay: number };
  'claim.already_decided': NoFacts;
  'claim.home_unknown': NoFacts;
  'claim.other_person': NoFacts;
  'register.file_unreadable': { why: 'not_a_sheet' | 'empty' | 'columns_missing' | 'too_many_rows' | 'too_large'; columns?: readonly string[]; limit?: number };
  'register.has_bad_rows': { badRows: number };
  'register.already_confirmed': NoFacts;
  // photos
  'photo.not_an_image': NoFacts;
  'photo.too_large': { limitBytes: number };
  'photo.too_many_pixels': { limitPixels: number };
  'photo.unknown': { photoIds: readonly string[] };
  'photo.link_expired': NoFacts;
  // issues
  'issue.own_endorsement': NoFacts;
  'issue.not_endorsable': { state: string };
  'issue.nothing_public': NoFacts;
  // meetings
  'meeting.notice_too_short': { earliestOn: string; noticeDays: number };
  'meeting.issue_not_available': { issueIds: readonly string[] };
  'meeting.venue_taken': { from: string; to: string };
  'meeting.too_early': { startsAt: string };
  'meeting.item_open': { agendaItemId: string };
  'meeting.poll_open': { pollId: string };
  'meeting.unfinished_items': { agendaItemIds: readonly string[] };
  'meeting.form_has_no_vote': { form: string };
  'checkin.code_expired': NoFacts;
  'checkin.closed': { state: string };
  'checkin.needed': NoFacts;
  'minutes.not_attendee': NoFacts;
  'minutes.version_changed': { version: number };
  // polls
  'poll.not_on_roll': { pollId: string; electorate: Electorate };
  'poll.wrong_electorate': { needs: Electorate };
  'poll.not_open': { state: string; opensAt: string | null; closesAt: string | null };
  'poll.results_closed': { closesAt: string | null };
  'poll.empty_roll': NoFacts;
  'ballot.already_cast': { pollId: string; castAt: string; channel: Channel };
  'ballot.unknown_choice': { choices: readonly string[] };
  // resolutions, tasks
  'resolution.not_passed': { pollId: string };
  'resolution.not_effective': { effectiveOn: string | null };
  'resolution.exists': { resolutionId: string };
  'task.assignee_unknown': NoFacts;
  'task.due_in_past': { today: string };
  'task.delivery_needs_photos': { before: number; after: number };
  'task.already_rated': NoFacts;
  'task.staff_cannot_judge': NoFacts;
};
export type ProblemCode = keyof ProblemDetails;

/** The one JSON shape of every refusal. `sentence` is plain Chinese and says what to do next. */
export type Problem<C extends ProblemCode = ProblemCode> = Readonly<{
  code: C;
  facts: ProblemDetails[C];
  sentence: string;
  requestId: string;
}>;
