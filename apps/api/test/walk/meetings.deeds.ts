import { randomUUID } from 'node:crypto';
import type { CheckInCode, MeetingPlan, MeetingView } from '@silin/shared';
import { post, REASON, type Deed, type Ground } from './deed';
import type { Walker } from './crowd';

const MEETING = { by: ['secretary', 'committee'], table: 'meeting' } as const;
const meetings = (where: string) => `SELECT meetingId AS id FROM meeting WHERE ${where}`;
const items = (where: string) =>
  `SELECT a.agendaItemId AS id FROM agenda_item a JOIN meeting m ON m.meetingId = a.meetingId WHERE m.state = 'in_session' AND ${where}`;
const SCAN = {
  by: ['gridWorker', 'secretary'],
  table: 'meeting',
  among: meetings(
    `state = 'in_session' AND EXISTS (SELECT 1 FROM late_scan l WHERE l.meetingId = meeting.meetingId AND l.refusedAt IS NULL)`,
  ),
} as const;
const ITEM = { by: ['secretary', 'committee'], table: 'agenda_item' } as const;

/** A few matters that wait, on one agenda: what the system proposes is what is sent. */
const plan: Deed['do'] = async ({ test, crowd, dice }, walker) => {
  const { communityId } = crowd.community;
  const waiting: { issueId: string }[] = await test.db.query(
    `SELECT issueId FROM issue WHERE communityId = ? AND state = 'accepted' ORDER BY issueId LIMIT ?`,
    [communityId, 1 + dice.below(8)],
  );
  const asked = { form: 'council', issueIds: waiting.map(({ issueId }) => issueId) };
  const proposed = await crowd.as<MeetingPlan>(walker, 'POST', `/communities/${communityId}/meetings/plan`, asked);
  if (proposed.status !== 200) return proposed;
  const { form, title, venueId, startsAt } = proposed.body;
  const chosen = proposed.body.items.map(({ issueId, minutes }) => ({ issueId, minutes }));
  const request = { requestKey: randomUUID(), form, title, venueId, startsAt, items: chosen, announce: dice.often(0.9) };
  const elsewhere = dice.often(0.5) ? { onlineHow: '腾讯会议 123-456-789' } : {};
  return crowd.as(walker, 'POST', `/communities/${communityId}/meetings`, { ...request, ...elsewhere });
};

/** The clock goes to the half hour before, if that is still to come. */
const open: Deed['do'] = async ({ test, crowd }, walker, id) => {
  const { body } = await crowd.as<MeetingView>(walker, 'GET', `/meetings/${id}`);
  const minutes = (new Date(body.startsAt).getTime() - test.clock.now().getTime()) / 60_000 - 30;
  if (body.state === 'announced' && minutes > 0) await test.pass({ minutes: Math.ceil(minutes) });
  return crowd.as(walker, 'POST', `/meetings/${id}/open`);
};

const checkIn: Deed['do'] = async (ground: Ground, walker: Walker, id: string) => {
  const [door] = ground.crowd.of('gridWorker');
  if (!door) throw new Error('nobody at the door');
  const { body } = await ground.crowd.as<CheckInCode>(door, 'GET', `/meetings/${id}/check-in-code`);
  return ground.crowd.as(walker, 'POST', `/meetings/${id}/check-ins`, { code: body.code ?? 'NOCODE' });
};

/** A code that has changed by the time it comes. */
const scanLate: Deed['do'] = async (ground: Ground, walker: Walker, id: string) => {
  const [door] = ground.crowd.of('gridWorker');
  if (!door) throw new Error('nobody at the door');
  const { body } = await ground.crowd.as<CheckInCode>(door, 'GET', `/meetings/${id}/check-in-code`);
  await ground.test.pass({ minutes: 2 });
  return ground.crowd.as(walker, 'POST', `/meetings/${id}/check-ins`, { code: body.code ?? 'NOCODE' });
};

/** Whoever waits at this meeting, or nobody any more. */
const settleScan =
  (how: 'confirm' | 'refuse'): Deed['do'] =>
  async ({ test, crowd, dice }, walker, id) => {
    const scans: { personId: string }[] = await test.db.query('SELECT personId FROM late_scan WHERE meetingId = ? ORDER BY personId', [id]);
    const personId = scans[dice.below(Math.max(1, scans.length))]?.personId ?? randomUUID();
    return crowd.as(walker, 'POST', `/meetings/${id}/late-scans/${personId}/${how}`);
  };

/** All who wait at this meeting, as one host saw them. */
const confirmScans: Deed['do'] = async ({ test, crowd }, walker, id) => {
  const scans: { personId: string }[] = await test.db.query('SELECT personId FROM late_scan WHERE meetingId = ? ORDER BY personId', [id]);
  return crowd.as(walker, 'POST', `/meetings/${id}/late-scans/confirm`, { personIds: scans.map(({ personId }) => personId) });
};

const closeScreens: Deed['do'] = ({ crowd }, walker, id) => crowd.as(walker, 'DELETE', `/meetings/${id}/screens`);

/** What is done to meetings, and through them to the matters on their agenda. */
export const MEETING_DEEDS: readonly Deed[] = [
  {
    ...MEETING,
    name: 'plan a meeting',
    weight: 5,
    among: `SELECT issueId AS id FROM issue WHERE state = 'accepted'`,
    table: 'issue',
    do: plan,
  },
  { ...MEETING, name: 'announce', weight: 3, among: meetings(`state IN ('planned','postponed')`), do: announce },
  { ...MEETING, name: 'postpone', weight: 1, among: meetings(`state = 'announced'`), do: post((id) => `/meetings/${id}/postpone`, REASON) },
  {
    ...MEETING,
    name: 'cancel',
    weight: 1,
    among: meetings(`state IN ('planned','announced','postponed')`),
    do: post((id) => `/meetings/${id}/cancel`, REASON),
  },
  { ...MEETING, name: 'open a meeting', weight: 6, among: meetings(`state = 'announced'`), do: open },
  { ...MEETING, name: 'check in', weight: 14, by: ['resident', 'property'], among: meetings(`state = 'in_session'`), do: checkIn },
  { ...MEETING, name: 'scan late', weight: 4, by: ['resident'], among: meetings(`state = 'in_session'`), do: scanLate },
  { ...SCAN, name: 'confirm a late scan', weight: 3, do: settleScan('confirm') },
  { ...SCAN, name: 'confirm all who wait', weight: 1, do: confirmScans },
  {
    ...MEETING,
    name: 'attend from elsewhere',
    weight: 3,
    by: ['resident'],
    among: meetings(`state = 'in_session'`),
    do: post((id) => `/meetings/${id}/check-ins/online`),
  },
  { ...SCAN, name: 'refuse a late scan', weight: 1, do: settleScan('refuse') },
  {
    ...SCAN,
    name: 'give a screen',
    weight: 2,
    among: meetings(`state IN ('announced', 'in_session')`),
    do: post((id) => `/meetings/${id}/screens`),
  },
  { ...SCAN, name: 'close the screens', weight: 1, among: meetings(`state = 'in_session'`), do: closeScreens },
  {
    ...ITEM,
    name: 'start an item',
    weight: 14,
    among: items('a.startedAt IS NULL AND a.endedAt IS NULL'),
    do: post((id) => `/agenda-items/${id}/start`),
  },
  { ...ITEM, name: 'leave open', weight: 3, among: items('a.endedAt IS NULL'), do: post((id) => `/agenda-items/${id}/leave-open`, REASON) },
  {
    ...ITEM,
    name: 'write a gist',
    weight: 3,
    by: ['gridWorker'],
    among: items('a.startedAt IS NOT NULL AND a.endedAt IS NULL'),
    do: post(
      (id) => `/agenda-items/${id}/gists`,
      () => ({ requestKey: randomUUID(), text: '先修一段看看' }),
    ),
  },
  {
    ...ITEM,
    name: 'call a vote',
    weight: 12,
    among: items('a.startedAt IS NOT NULL AND a.endedAt IS NULL'),
    do: post(
      (id) => `/agenda-items/${id}/polls`,
      () => ({ question: '照这个办法办，行不行？' }),
    ),
  },
  { ...MEETING, name: 'conclude', weight: 8, among: meetings(`state = 'in_session'`), do: post((id) => `/meetings/${id}/conclude`) },
  { ...MEETING, name: 'circulate minutes', weight: 4, among: meetings(`state = 'concluded'`), do: post((id) => `/meetings/${id}/minutes`) },
  {
    ...MEETING,
    name: 'confirm minutes',
    weight: 2,
    by: ['resident'],
    among: meetings(`state = 'minutes_in_confirmation'`),
    do: post(
      (id) => `/meetings/${id}/minutes/confirmations`,
      () => ({ version: 1, verdict: 'confirm' }),
    ),
  },
  {
    ...MEETING,
    name: 'object to a section',
    weight: 2,
    by: ['resident'],
    among: meetings(`state = 'minutes_in_confirmation'`),
    do: post(
      (id) => `/meetings/${id}/minutes/confirmations`,
      () => ({ version: 1, verdict: 'object', section: 1, remark: '我不是这样说的' }),
    ),
  },
  {
    ...MEETING,
    name: 'correct minutes',
    weight: 1,
    among: meetings(`state = 'minutes_in_confirmation'`),
    do: post(
      (id) => `/meetings/${id}/minutes/corrections`,
      () => ({ version: 1, section: 1, correction: '往外伸两米', reason: '听过录音' }),
    ),
  },
  {
    ...MEETING,
    name: 'keep the wording',
    weight: 2,
    among: meetings(`state = 'minutes_in_confirmation'`),
    do: keepWording,
  },
  {
    ...MEETING,
    name: 'publish minutes',
    weight: 3,
    among: meetings(`state = 'minutes_in_confirmation'`),
    do: post((id) => `/meetings/${id}/minutes/publish`),
  },
];

/** Whatever somebody has against the minutes of this meeting is answered. */
async function keepWording({ crowd }: Ground, walker: Walker, id: string) {
  const { body } = await crowd.as<MeetingView>(walker, 'GET', `/meetings/${id}`);
  const open = body.minutes?.objections.find(({ state }) => state === 'open');
  return crowd.as(walker, 'POST', `/meetings/${id}/minutes/objections/${open?.objectionId ?? id}/keep`, { answer: '会上就是这样说的' });
}

/** A meeting that was put off gets the first evening that is proposed for anything else. */
async function announce({ test, crowd }: Ground, walker: Walker, id: string) {
  const startsAt = new Date(test.clock.now().getTime() + (5 + (parseInt(id.slice(-4), 16) % 40)) * 86_400_000);
  return crowd.as(walker, 'POST', `/meetings/${id}/announce`, { startsAt: startsAt.toISOString() });
}
