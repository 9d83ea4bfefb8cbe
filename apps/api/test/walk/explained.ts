import type { DataSource } from 'typeorm';
import { LIFECYCLES, replay, type Aggregate, type RecordedStep } from '@silin/shared';

type Event = RecordedStep & Readonly<{ aggregate: Aggregate; aggregateId: string }>;
type Thing = Readonly<{ id: string; state: string }>;
const AGGREGATES = Object.keys(LIFECYCLES) as Aggregate[];

const EVENTS = `SELECT aggregate, aggregateId, action, fromState, toState, actorParty FROM event
  WHERE aggregate IN (?) AND toState IS NOT NULL ORDER BY eventId`;

/** Everything that stands in another state than its events lead to, in words; nothing when all of it is explained. */
export async function unexplained(db: DataSource): Promise<string[]> {
  const events: Event[] = await db.query(EVENTS, [AGGREGATES]);
  const byThing = new Map<string, Event[]>();
  for (const event of events) byThing.set(event.aggregateId, [...(byThing.get(event.aggregateId) ?? []), event]);
  const found: string[] = [];
  for (const aggregate of AGGREGATES) {
    const things: Thing[] = await db.query(`SELECT ${aggregate}Id AS id, state FROM ${aggregate}`);
    for (const { id, state } of things) {
      const told = (byThing.get(id) ?? []).filter((event) => event.aggregate === aggregate);
      const replayed = replay(aggregate, told);
      if (!replayed.ok) found.push(`${aggregate} ${id}: ${replayed.fault} at ${JSON.stringify(told[replayed.at])}`);
      else if (replayed.state !== state) found.push(`${aggregate} ${id} stands in ${state}, its events lead to ${replayed.state}`);
    }
  }
  return found;
}

/** What must agree beside the states. Each finds the ids of matters for which it does not. */
const AGREEMENTS: Readonly<Record<string, string>> = {
  /* Those that came along with a matter that was merged, or with a question, were recorded there. */
  'as many endorsements as were given here and not taken back': `
    SELECT i.issueId FROM issue i WHERE NOT EXISTS (SELECT 1 FROM question q WHERE q.issueId = i.issueId)
      AND (SELECT COUNT(*) FROM endorsement e WHERE e.issueId = i.issueId AND e.carriedFromId IS NULL)
      <> (SELECT COALESCE(SUM(CASE v.action WHEN 'endorse' THEN 1 WHEN 'unendorse' THEN -1 ELSE 0 END), 0) FROM event v WHERE v.aggregate = 'issue' AND v.aggregateId = i.issueId)`,
  'sent back as often as residents did': `
    SELECT i.issueId FROM issue i WHERE i.sentBackCount
      <> (SELECT COUNT(*) FROM event v WHERE v.aggregate = 'issue' AND v.aggregateId = i.issueId AND v.action = 'sendBack')`,
  'a delivered matter has delivered work': `
    SELECT i.issueId FROM issue i WHERE i.state = 'delivered' AND NOT EXISTS (SELECT 1 FROM task t WHERE t.issueId = i.issueId AND t.state = 'delivered')`,
  'a closed matter has no work under way': `
    SELECT i.issueId FROM issue i WHERE i.state = 'closed' AND EXISTS (SELECT 1 FROM task t WHERE t.issueId = i.issueId AND t.state <> 'closed')`,
  'a matter in hand has work, one that is not has none': `
    SELECT i.issueId FROM issue i WHERE (i.state = 'executing') <> EXISTS (SELECT 1 FROM task t WHERE t.issueId = i.issueId AND t.state IN ('assigned','disputed','in_progress'))
      AND i.state <> 'parked'`,
  'a matter on an agenda stands on one of a meeting to come': `
    SELECT i.issueId FROM issue i WHERE i.state = 'on_agenda' AND NOT EXISTS (SELECT 1 FROM agenda_item a JOIN meeting m ON m.meetingId = a.meetingId
      WHERE a.issueId = i.issueId AND a.endedAt IS NULL AND m.state IN ('planned','announced','in_session'))`,
  'nobody voted twice or from outside the roll': `
    SELECT b.pollId FROM ballot b LEFT JOIN roll_entry r ON r.pollId = b.pollId AND r.rollEntryId = b.rollEntryId WHERE r.rollEntryId IS NULL`,
};

/** The agreements that do not hold, with one id each. */
export async function disagreements(db: DataSource): Promise<string[]> {
  const found: string[] = [];
  for (const [name, sql] of Object.entries(AGREEMENTS)) {
    const [row] = await db.query(`${sql} LIMIT 1`);
    if (row) found.push(`not so: ${name} (${Object.values(row)[0]})`);
  }
  return found;
}
