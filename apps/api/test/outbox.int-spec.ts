import { DataSource } from 'typeorm';
import { dataSourceOptions, SerialEntity, Transactions } from '../src/platform/database';
import { Log } from '../src/platform/logging';
import { Outbox, OutboxMessageEntity, OutboxWorker } from '../src/platform/outbox';
import { SCHEMA } from '../src/schema';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let outbox: Outbox;
let worker: OutboxWorker;
/** As in a second process: with connections of its own. */
let other: OutboxWorker;
let otherSource: DataSource;
/** How often the handler still fails, after it has had its effect. */
let failures = 0;

beforeAll(async () => {
  test = await aTestApp();
  outbox = test.app.get(Outbox);
  worker = test.app.get(OutboxWorker);
  otherSource = await new DataSource(await dataSourceOptions(test.databaseUrl, SCHEMA, 4)).initialize();
  other = new OutboxWorker(otherSource, new Transactions(otherSource), outbox, test.clock, test.app.get(Log));
  outbox.on<{ series: string }>('test.count', async (em, { series }) => {
    await em.query('INSERT INTO serial (series, last) VALUES (?, 1) ON DUPLICATE KEY UPDATE last = last + 1', [series]);
    if (failures > 0) {
      failures -= 1;
      throw new TypeError('the handler failed');
    }
  });
});
afterAll(async () => {
  await otherSource.destroy();
  await test.close();
});
beforeEach(async () => {
  failures = 0;
  await test.db.manager.deleteAll(OutboxMessageEntity);
  await test.db.manager.deleteAll(SerialEntity);
});

const leave = (series: string, availableAt?: Date) => outbox.add(test.db.manager, 'test.count', { series }, availableAt);
const leaveMany = async (count: number) => {
  for (let index = 0; index < count; index += 1) await leave(`effect-${index}`);
};
const effects = async () =>
  (await test.db.manager.find(SerialEntity, { order: { series: 'ASC' } })).map(({ series, last }) => [series, last]);
const only = async () => (await test.db.manager.find(OutboxMessageEntity))[0];
const after = (seconds: number) => test.clock.setOffset(test.clock.offset + seconds * 1_000);

describe('two workers', () => {
  it('give every message its effect once between them', async () => {
    await leaveMany(90);
    const finished = await Promise.all([worker.drain(), other.drain(), worker.drain(), other.drain()]);
    expect(finished.reduce((sum, one) => sum + one, 0)).toBe(90);
    const all = await effects();
    expect(all).toHaveLength(90);
    expect(all.filter(([, times]) => times !== 1)).toEqual([]);
  });

  it('pass by what the other is just claiming instead of waiting for it', async () => {
    await leaveMany(3);
    const [first] = await test.db.manager.find(OutboxMessageEntity, { order: { messageId: 'ASC' }, take: 1 });
    await otherSource.transaction('READ COMMITTED', async (em) => {
      const held = { where: { messageId: first?.messageId ?? '' }, lock: { mode: 'pessimistic_write' } } as const;
      await em.findOneOrFail(OutboxMessageEntity, held);
      const claimed = await worker.claim();
      expect(claimed).toHaveLength(2);
      expect(claimed.map((message) => message.messageId)).not.toContain(first?.messageId);
    });
  });

  it('do not both finish what both believe to hold', async () => {
    await leave('effect');
    const slow = await other.claim();
    after(31);
    const taken = await worker.claim();
    const outcomes = await Promise.all([...slow.map((one) => other.finish(one)), ...taken.map((one) => worker.finish(one))]);
    expect(outcomes).toEqual([false, true]);
    expect(await effects()).toEqual([['effect', 1]]);
  });
});

describe('a worker that was killed between claim and finish', () => {
  it('holds its messages until the claim runs out, then another finishes them once', async () => {
    await leave('effect');
    const [dead] = await other.claim();
    expect(await worker.drain()).toBe(0);
    after(29);
    expect(await worker.drain()).toBe(0);
    expect(await effects()).toEqual([]);
    after(1);
    expect(await worker.drain()).toBe(1);
    expect(await effects()).toEqual([['effect', 1]]);
    expect(dead && (await other.finish(dead))).toBe(false);
    expect(await effects()).toEqual([['effect', 1]]);
  });

  it('leaves no effect behind when it died inside the handler', async () => {
    await leave('effect');
    const [claimed] = await other.claim();
    const runner = otherSource.createQueryRunner();
    await runner.startTransaction('READ COMMITTED');
    await outbox.handlerOf('test.count')?.(runner.manager, claimed?.payload as never, claimed?.messageId ?? '');
    const [row] = (await runner.query('SELECT CONNECTION_ID() AS id')) as { id: string }[];
    await test.db.query(`KILL ${Number(row?.id)}`);
    await runner.release();
    after(31);
    expect(await worker.drain()).toBe(1);
    expect(await effects()).toEqual([['effect', 1]]);
  });
});

describe('a handler that fails', () => {
  it('has no effect, is tried again later and later, and then takes place once', async () => {
    failures = 2;
    await leave('effect');
    expect(await worker.drain()).toBe(0);
    expect(await effects()).toEqual([]);
    expect(await only()).toMatchObject({ attempts: 1, doneAt: null, claimedBy: null, lastFault: 'TypeError' });
    expect(await worker.drain()).toBe(0);
    after(1);
    expect(await worker.drain()).toBe(0);
    expect((await only())?.attempts).toBe(2);
    after(4);
    expect(await worker.drain()).toBe(0);
    expect((await only())?.attempts).toBe(2);
    after(1);
    expect(await worker.drain()).toBe(1);
    expect(await effects()).toEqual([['effect', 1]]);
  });

  it('does not hold up the others', async () => {
    failures = 1;
    await leaveMany(3);
    expect(await worker.drain()).toBe(2);
  });

  it('keeps a message that nobody knows how to handle', async () => {
    await outbox.add(test.db.manager, 'test.nobody', {});
    expect(await worker.drain()).toBe(0);
    expect(await only()).toMatchObject({ attempts: 1, doneAt: null });
  });
});

describe('after downtime', () => {
  it('catches up with everything that has become due, and with nothing else', async () => {
    const now = test.clock.now().getTime();
    const due = (index: number) => new Date(now + index * 60_000);
    for (let index = 1; index <= 45; index += 1) await leave(`due-${String(index).padStart(2, '0')}`, due(index));
    await leave('later', due(10_000));
    await worker.drain();
    expect(await effects()).toEqual([]);
    await test.pass({ days: 3 });
    const all = await effects();
    expect(all).toHaveLength(45);
    expect(all.every(([series, times]) => series !== 'later' && times === 1)).toBe(true);
  });

  it('sends nothing of a change that was undone', async () => {
    const undone = test.app.get(Transactions).run(async (em) => {
      await outbox.add(em, 'test.count', { series: 'effect' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await worker.drain()).toBe(0);
    expect(await effects()).toEqual([]);
  });
});
