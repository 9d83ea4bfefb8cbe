import { randomUUID } from 'node:crypto';
import { instantAt, type MeetingView, type TalkList } from '@silin/shared';
import { inDays, post, REASON, type Deed } from './deed';

const receptions = (where: string) => `SELECT meetingId AS id FROM meeting WHERE form = 'secretary_meeting' AND ${where}`;
const BOOKED = `SELECT t.talkId AS id FROM talk t JOIN meeting m ON m.meetingId = t.meetingId WHERE t.state = 'booked'`;
const SET = `EXISTS (SELECT 1 FROM talk_hours h WHERE h.meetingId = meeting.meetingId)`;
const TALK = { by: ['secretary'], table: 'talk', among: `${BOOKED} AND m.state = 'in_session'` } as const;
const key = () => ({ requestKey: randomUUID() });

const receive: Deed['do'] = (ground, walker) => {
  const { crowd, dice } = ground;
  const { communityId, venueId } = crowd.community;
  const startsAt = instantAt(inDays(ground, 4 + dice.below(20)), '15:00').toISOString();
  const what = { form: 'secretary_meeting', title: '有话单独跟书记说', venueId, startsAt, items: [], announce: true };
  return crowd.as(walker, 'POST', `/communities/${communityId}/meetings`, { ...key(), ...what });
};

const setTimes: Deed['do'] = async ({ crowd }, walker, id) => {
  const { body } = await crowd.as<MeetingView>(walker, 'GET', `/meetings/${id}`);
  return crowd.as(walker, 'POST', `/meetings/${id}/talk-hours`, { from: body.startsAt, until: body.endsAt, minutesEach: 10 });
};

/** Any of its times, whether it is free or not. */
const book: Deed['do'] = async ({ crowd, dice }, walker, id) => {
  const { body } = await crowd.as<TalkList>(walker, 'GET', `/meetings/${id}/talks`);
  const startsAt = body.times?.[dice.below(body.times.length || 1)]?.startsAt ?? '2026-12-20T11:00:00.000Z';
  return crowd.as(walker, 'POST', `/meetings/${id}/talks`, { ...key(), startsAt });
};

/** Times with the secretary, taken, given back and ended. */
export const TALK_DEEDS: readonly Deed[] = [
  {
    name: 'receive people one by one',
    weight: 1,
    by: ['secretary'],
    among: `SELECT orgUnitId AS id FROM org_unit WHERE kind = 'community'`,
    table: 'meeting',
    do: receive,
  },
  {
    name: 'set times',
    weight: 2,
    by: ['secretary', 'committee'],
    among: receptions(`state = 'announced' AND NOT ${SET}`),
    table: 'meeting',
    do: setTimes,
  },
  {
    name: 'take a time',
    weight: 4,
    by: ['resident'],
    among: receptions(`state IN ('announced', 'in_session') AND ${SET}`),
    table: 'meeting',
    do: book,
  },
  {
    name: 'give a time back',
    weight: 1,
    by: ['resident', 'gridWorker'],
    among: BOOKED,
    table: 'talk',
    do: post((id) => `/talks/${id}/give-back`),
  },
  { ...TALK, name: 'note a talk', weight: 3, do: post((id) => `/talks/${id}/answer`, key) },
  {
    ...TALK,
    name: 'say in a talk that it cannot be',
    weight: 1,
    do: post(
      (id) => `/talks/${id}/not-possible`,
      () => ({ ...key(), ...REASON() }),
    ),
  },
  {
    ...TALK,
    name: 'promise in a talk',
    weight: 1,
    do: post(
      (id) => `/talks/${id}/promise`,
      (ground) => ({
        ...key(),
        assigneeOrgUnitId: ground.crowd.community.propertyId,
        dueOn: inDays(ground, 9),
        publicText: '请物业上门查一遍漏点',
      }),
    ),
  },
  { ...TALK, by: ['secretary', 'committee'], name: 'miss a talk', weight: 2, do: post((id) => `/talks/${id}/miss`, key) },
];
