import type { DataSource } from 'typeorm';
import { DemoClockEntity } from '../modules/demo';
import { HISTORY_DAYS } from './tell-history';

/** What a person is told in a sentence. */
export class HistoryRefusal extends Error {}

const CLOCK_ID = 1;
const DAY_MS = 86_400_000;

/** Winds the clock of a demo back in which nothing has ever been: nobody's present becomes past. */
export async function begin({ manager }: DataSource): Promise<void> {
  const [row] = await manager.query<{ units: string | number }[]>('SELECT COUNT(*) AS units FROM org_unit');
  const isUsed = Number(row?.units ?? 0) > 0 || (await manager.existsBy(DemoClockEntity, {}));
  if (isUsed)
    throw new HistoryRefusal(
      'This database is in use already: a history is told from its beginning. `npm run demo:history -- --reset` deletes this demo and begins again.',
    );
  await manager.insert(DemoClockEntity, { clockId: CLOCK_ID, offsetMs: String(-HISTORY_DAYS * DAY_MS) });
}
