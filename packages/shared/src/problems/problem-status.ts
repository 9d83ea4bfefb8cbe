import type { ProblemCode } from './problem-details';

/** HTTP status of each refusal. */
export const PROBLEM_STATUS: Readonly<Record<ProblemCode, number>> = {
  'request.malformed': 400, 'request.invalid': 422, 'request.too_large': 413, 'request.too_many': 429,
  'not_found': 404, 'unexpected': 500, 'busy': 503,
  'session.missing': 401, 'session.expired': 401, 'session.ended': 401, 'session.refresh_reused': 401,
  'wechat.code_invalid': 401, 'wechat.user_blocked': 403, 'wechat.unavailable': 503, 'demo.only_local': 403,
  'permission.unverified': 403, 'permission.role_needed': 403, 'consent.needed': 403,
  'action.wrong_state': 409, 'action.not_allowed': 403, 'action.incomplete': 422, 'action.changed_meanwhile': 409,
  'claim.already_pending': 409, 'claim.too_many': 429, 'claim.already_decided': 409, 'claim.home_unknown': 422, 'claim.other_person': 409,
  'register.file_unreadable': 422, 'register.has_bad_rows': 409, 'register.already_confirmed': 409,
  'photo.not_an_image': 415, 'photo.too_large': 413, 'photo.too_many_pixels': 413, 'photo.unknown': 422, 'photo.link_expired': 403,
  'issue.own_endorsement': 409, 'issue.not_endorsable': 409, 'issue.nothing_public': 422,
  'meeting.notice_too_short': 422, 'meeting.issue_not_available': 409, 'meeting.venue_taken': 409, 'meeting.too_early': 409,
  'meeting.item_open': 409, 'meeting.poll_open': 409, 'meeting.unfinished_items': 409, 'meeting.form_has_no_vote': 409,
  'checkin.code_expired': 410, 'checkin.closed': 409, 'checkin.needed': 403,
  'minutes.not_attendee': 403, 'minutes.version_changed': 409,
  'poll.not_on_roll': 403, 'poll.wrong_electorate': 409, 'poll.not_open': 409, 'poll.results_closed': 403, 'poll.empty_roll': 409,
  'ballot.already_cast': 409, 'ballot.unknown_choice': 422,
  'resolution.not_passed': 409, 'resolution.not_effective': 409, 'resolution.exists': 409,
  'task.assignee_unknown': 422, 'task.due_in_past': 422, 'task.delivery_needs_photos': 422, 'task.already_rated': 409, 'task.staff_cannot_judge': 403,
};
