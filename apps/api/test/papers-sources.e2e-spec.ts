import type { EntityManager } from 'typeorm';
import { fieldsOfPapers, PAPERS, paperRules, type Paper } from '@silin/shared';
import { MeetingEntity } from '../src/modules/meetings';
import { FactsReader } from '../src/modules/papers/facts/facts-reader';
import { filledSheets } from '../src/modules/papers/fill/fill';
import type { Actor } from '../src/platform/auth';
import { changing } from './papers.columns';
import { toldMeetings, userOf, type ToldMeetings } from './papers.builders';

let told: ToldMeetings;
let secretary: Actor;
beforeAll(async () => {
  told = await toldMeetings();
  secretary = await userOf(told.test, 'secretary');
}, 240_000);
afterAll(() => told.test.close());

const FIELDS = fieldsOfPapers().filter(({ byHand }) => byHand !== true);
const nameOf = ({ paper, part, field }: (typeof FIELDS)[number]) => `${paper}.${part}.${field}`;

/** Every value of every field, over all papers of all these meetings. */
async function valuesOf(em: EntityManager): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  for (const meetingId of [told.council, told.contested, told.roast, told.toCome]) {
    const meeting = await em.findOneByOrFail(MeetingEntity, { meetingId });
    const facts = await told.test.app.get(FactsReader).of(em, meeting, secretary, true);
    for (const paper of Object.keys(PAPERS) as Paper[])
      for (const sheet of filledSheets(paper, facts))
        for (const [part, { fields }] of Object.entries(paperRules(paper).parts))
          for (const row of [sheet.values[part] ?? []].flat())
            for (const field of Object.keys(fields))
              values.set(`${paper}.${part}.${field}`, `${values.get(`${paper}.${part}.${field}`) ?? ''}|${row[field] ?? ''}`);
  }
  return values;
}

/** The values after one column was changed everywhere; nothing of it stays. */
async function valuesAfter(statement: string): Promise<Map<string, string>> {
  const runner = told.test.db.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(statement);
    return await valuesOf(runner.manager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

describe('every field of every paper', () => {
  it('has something to say about these meetings, unless nothing of the kind happened', async () => {
    const values = await valuesOf(told.test.db.manager);
    const empty = FIELDS.filter((one) => /^\|*$/.test(values.get(nameOf(one)) ?? '')).map(nameOf);
    // Nobody objected to the minutes, they were not corrected, no notice was short, nobody sent work back, the community has no number of its own,
    // no council needs a study, and nobody adopted a proposal.
    expect(empty.sort()).toEqual([
      'ledger.tasks.sentBack',
      'minutes.confirmed.corrections',
      'minutes.confirmed.objections',
      'notice.sending.urgent',
      'publication.term.phone',
      'resolution.adopted.proposals',
      'resolution.head.studied',
    ]);
  });

  it('reads each column that it names: with another value in the record, another one stands on the paper', async () => {
    const before = await valuesOf(told.test.db.manager);
    const columns = [...new Set(FIELDS.flatMap(({ from }) => from))];
    const deaf: string[] = [];
    for (const column of columns) {
      const after = await valuesAfter(changing(told.test.db, column));
      for (const one of FIELDS.filter(({ from }) => from.includes(column)))
        if (before.get(nameOf(one)) === after.get(nameOf(one))) deaf.push(`${nameOf(one)} ← ${column}`);
    }
    expect(deaf).toEqual([]);
    expect(columns.length).toBeGreaterThan(60);
    expect(await valuesOf(told.test.db.manager)).toEqual(before);
  }, 300_000);
});
