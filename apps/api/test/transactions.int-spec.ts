import { SerialEntity, Transactions } from '../src/platform/database';
import { aTestApp, type TestApp } from './support/test-app';

let test: TestApp;
let transactions: Transactions;
beforeAll(async () => {
  test = await aTestApp();
  transactions = test.app.get(Transactions);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.db.manager.deleteAll(SerialEntity);
  await test.db.manager.insert(SerialEntity, [
    { series: 'a', last: 0 },
    { series: 'b', last: 0 },
  ]);
});

const raiseByOne = 'UPDATE serial SET last = last + 1 WHERE series = ?';
const values = async () => Object.fromEntries((await test.db.manager.find(SerialEntity)).map(({ series, last }) => [series, last]));

/** Everyone waits until `count` have come; whoever comes later passes. */
function meetingPoint(count: number): () => Promise<void> {
  let open: () => void;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return async () => {
    come += 1;
    if (come >= count) open();
    await opened;
  };
}

it('runs the loser of a real deadlock again, and both changes stand once', async () => {
  const bothHoldOne = meetingPoint(2);
  let attempts = 0;
  const crossing = (first: string, second: string) =>
    transactions.run(async (em) => {
      attempts += 1;
      await em.query(raiseByOne, [first]);
      await bothHoldOne();
      await em.query(raiseByOne, [second]);
    });
  await Promise.all([crossing('a', 'b'), crossing('b', 'a')]);
  expect(await values()).toEqual({ a: 2, b: 2 });
  expect(attempts).toBe(3);
});

/** Ends the connection as soon as the server is at work on its statement. */
async function killWhileBusy(connectionId: number): Promise<void> {
  const atWork = "SELECT ID FROM information_schema.processlist WHERE ID = ? AND INFO LIKE 'SELECT SLEEP%'";
  while ((await test.db.query<unknown[]>(atWork, [connectionId])).length === 0);
  await test.db.query(`KILL ${connectionId}`);
}

it('runs the whole work again when its connection is lost under a statement', async () => {
  let attempts = 0;
  await transactions.run(async (em) => {
    attempts += 1;
    await em.query(raiseByOne, ['a']);
    if (attempts === 1) {
      const [row] = await em.query<{ id: string }[]>('SELECT CONNECTION_ID() AS id');
      // The server is made busy, not the test: the kill cuts it short.
      await Promise.all([em.query('SELECT SLEEP(20)'), killWhileBusy(Number(row?.id))]);
    }
    await em.query(raiseByOne, ['b']);
  });
  expect([attempts, await values()]).toEqual([2, { a: 1, b: 1 }]);
});

it('runs the whole work again when its connection is gone between two statements', async () => {
  let attempts = 0;
  await transactions.run(async (em) => {
    attempts += 1;
    await em.query(raiseByOne, ['a']);
    const [{ id }] = await em.query<[{ id: number }]>('SELECT CONNECTION_ID() AS id');
    if (attempts === 1) {
      await test.db.query(`KILL ${id}`);
      const alive = 'SELECT ID FROM information_schema.processlist WHERE ID = ?';
      while ((await test.db.query<unknown[]>(alive, [id])).length > 0);
    }
    await em.query(raiseByOne, ['b']);
  });
  expect(await values()).toEqual({ a: 1, b: 1 });
  expect(attempts).toBe(2);
});

it('leaves nothing of work that failed, and does not try a fault of our own again', async () => {
  let attempts = 0;
  const failing = transactions.run(async (em) => {
    attempts += 1;
    await em.query(raiseByOne, ['a']);
    throw new Error('our own fault');
  });
  await expect(failing).rejects.toThrow('our own fault');
  expect([attempts, await values()]).toEqual([1, { a: 0, b: 0 }]);
});

it('says that it is busy when the fault does not pass', async () => {
  let attempts = 0;
  const hopeless = transactions.run(async (em) => {
    attempts += 1;
    await em.query(raiseByOne, ['a']);
    throw Object.assign(new Error('Deadlock found'), { errno: 1213 });
  });
  await expect(hopeless).rejects.toMatchObject({ code: 'busy' });
  expect(attempts).toBeGreaterThan(1);
  expect(await values()).toEqual({ a: 0, b: 0 });
});
