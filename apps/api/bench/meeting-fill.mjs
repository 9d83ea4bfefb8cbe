import { NOW } from './app.mjs';
import { COMMUNITY, ISSUE, register } from './register.mjs';
import { before, DAY_MS, idOf, insert } from './rows.mjs';

export const MEETING = idOf(60, 1);
export const ITEM = idOf(61, 1);
/** The last of the people is the secretary. */
export const sessionId = (phone) => idOf(12, phone);
export const userId = (phone) => idOf(5, phone);
const HOUR_MS = 3_600_000;

/** An evening with so many neighbours on its list, in session, its first matter under way; one more person is the secretary. */
export async function fillMeeting(db, phones) {
  const people = phones + 1;
  await register(db, people);
  await insert(db, 'session', 'sessionId userId kind startedAt lastUsedAt expiresAt'.split(' '), people, (phone) => [
    ...[sessionId(phone), userId(phone), 'phone', before(3), NOW, new Date(NOW.getTime() + 60 * DAY_MS)],
  ]);
  await insert(db, 'appointment', 'appointmentId personId orgUnitId communityId role since'.split(' '), 1, () => [
    ...[idOf(62, 1), idOf(2, phones), COMMUNITY, COMMUNITY, 'secretary', '2026-01-01'],
  ]);
  await insert(db, 'venue', 'venueId communityId kind name address capacity openHours accessible'.split(' '), 1, () => [
    ...[idOf(63, 1), COMMUNITY, 'hall', '四邻议事厅', '服务中心二楼', phones, '8:00—21:00', 1],
  ]);
  const meeting =
    'meetingId communityId requestKey form title venueId startsAt endsAt state noticeText announcedAt earliestOn convenedBy openedAt';
  await insert(db, 'meeting', meeting.split(' '), 1, () => [
    ...[MEETING, COMMUNITY, idOf(64, 1), 'council', '屋面防水，坐下谈', idOf(63, 1), NOW, new Date(NOW.getTime() + HOUR_MS)],
    ...['in_session', '各位邻居：', before(5), '2026-11-20', userId(phones), NOW],
  ]);
  await insert(db, 'agenda_item', 'agendaItemId meetingId issueId position minutes startedAt'.split(' '), 1, () => [
    ...[ITEM, MEETING, ISSUE, 1, 30, NOW],
  ]);
  await db.query('UPDATE issue SET state = ? WHERE issueId = ?', ['deliberating', ISSUE]);
  await insert(db, 'invitation', 'meetingId personId userId capacity reserved going toldAt'.split(' '), phones, (phone) => [
    ...[MEETING, idOf(2, phone), userId(phone), '居民', 0, 1, before(5)],
  ]);
  await db.query('ANALYZE TABLE session, person, ownership, account_binding, invitation, check_in');
}
