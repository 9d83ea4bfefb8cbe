import { randomUUID } from 'node:crypto';
import type { HandsDesk } from '@silin/shared';
import { post, REASON, type Deed, type Ground } from './deed';
import type { Walker } from './crowd';

const HOST = { by: ['secretary', 'committee'], table: 'agenda_item' } as const;
const running = (where = '1 = 1') =>
  `SELECT a.agendaItemId AS id FROM agenda_item a JOIN meeting m ON m.meetingId = a.meetingId
   WHERE m.state = 'in_session' AND a.startedAt IS NOT NULL AND a.endedAt IS NULL AND ${where}`;
const COUNTED = `EXISTS (SELECT 1 FROM poll p WHERE p.agendaItemId = a.agendaItemId AND p.method = 'hands' AND p.state = 'counting')`;

const deskOf = async (ground: Ground, walker: Walker, id: string) =>
  (await ground.crowd.as<HandsDesk>(walker, 'GET', `/agenda-items/${id}/hands`)).body;

/** Those of the room in some order; sometimes one too many. */
function someHands({ dice }: Ground, mayRaise: number) {
  const approve = dice.below(mayRaise + 1);
  const reject = dice.below(mayRaise - approve + 1);
  return { approve, reject, abstain: dice.often(0.1) ? 1 : 0, notRaised: mayRaise - approve - reject };
}

const countHands: Deed['do'] = async (ground, walker, id) => {
  const { mayRaise } = await deskOf(ground, walker, id);
  const request = { requestKey: randomUUID(), question: '照这个办法办，行不行？', hands: someHands(ground, mayRaise ?? 0) };
  return ground.crowd.as(walker, 'POST', `/agenda-items/${id}/hands`, request);
};

const correctHands: Deed['do'] = async (ground, walker, id) => {
  const { mayRaise, counted } = await deskOf(ground, walker, id);
  const replaces = counted?.count.version ?? 1;
  const request = { ...REASON(), requestKey: randomUUID(), replaces, hands: someHands(ground, mayRaise ?? 0) };
  return ground.crowd.as(walker, 'POST', `/agenda-items/${id}/hands/correct`, request);
};

const announceHands: Deed['do'] = async (ground, walker, id) => {
  const { counted } = await deskOf(ground, walker, id);
  return ground.crowd.as(walker, 'POST', `/agenda-items/${id}/hands/announce`, { version: counted?.count.version ?? 1 });
};

/** Whoever has signed in at this meeting, or nobody. */
const someoneHere = async ({ test, dice }: Ground, agendaItemId: string): Promise<string> => {
  const rows: { personId: string }[] = await test.db.query(
    'SELECT c.personId FROM check_in c JOIN agenda_item a ON a.meetingId = c.meetingId WHERE a.agendaItemId = ? ORDER BY c.personId',
    [agendaItemId],
  );
  return rows[dice.below(Math.max(1, rows.length))]?.personId ?? randomUUID();
};

/** As a host does it to somebody in the room. */
const toSomeone =
  (path: (personId: string) => string, body: (personId: string) => object = () => ({})): Deed['do'] =>
  async (ground, walker, id) => {
    const personId = await someoneHere(ground, id);
    return ground.crowd.as(walker, 'POST', `/agenda-items/${id}/${path(personId)}`, body(personId));
  };

const ATTENDEE = { by: ['resident', 'property'], table: 'agenda_item', among: running() } as const;
const HANDLER = { by: ['gridWorker', 'secretary'], table: 'agenda_item', among: running() } as const;

/** What is done in the room while an item runs. */
export const ROOM_DEEDS: readonly Deed[] = [
  { ...HOST, name: 'count hands', weight: 6, among: running(), do: countHands },
  { ...HOST, name: 'correct hands', weight: 2, among: running(COUNTED), do: correctHands },
  { ...HOST, name: 'announce hands', weight: 6, among: running(COUNTED), do: announceHands },
  {
    ...HOST,
    name: 'set hands aside',
    weight: 1,
    among: running(COUNTED),
    do: post((id) => `/agenda-items/${id}/hands/set-aside`, REASON),
  },
  { ...ATTENDEE, name: 'recuse oneself', weight: 2, do: post((id) => `/agenda-items/${id}/recusals/mine`, REASON) },
  { ...ATTENDEE, name: 'take it back', weight: 1, do: post((id) => `/agenda-items/${id}/recusals/mine/lift`) },
  { ...ATTENDEE, name: 'ask to speak', weight: 4, do: post((id) => `/agenda-items/${id}/queue`) },
  { ...ATTENDEE, name: 'leave the queue', weight: 1, do: post((id) => `/agenda-items/${id}/queue/leave`) },
  {
    ...HANDLER,
    name: 'recuse somebody',
    weight: 1,
    do: toSomeone(
      () => 'recusals',
      (personId) => ({ ...REASON(), personId }),
    ),
  },
  { ...HANDLER, name: 'lift a recusal', weight: 1, do: toSomeone((personId) => `recusals/${personId}/lift`) },
  {
    ...HANDLER,
    name: 'put somebody in line',
    weight: 1,
    do: toSomeone(
      () => 'queue/on-behalf',
      (personId) => ({ personId }),
    ),
  },
  { ...HANDLER, name: 'call a speaker', weight: 2, do: toSomeone((personId) => `queue/${personId}/call`) },
];
