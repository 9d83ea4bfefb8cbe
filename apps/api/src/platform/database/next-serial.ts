import type { EntityManager, EntityTarget } from 'typeorm';
import { isDuplicateOf } from './duplicate-key';
import { SerialEntity } from './serial.entity';

/** Counted per community and year, as 「2026-017」. */
type Numbered = { communityId: string; year: number; serial: number };
type Series = Readonly<Pick<Numbered, 'communityId' | 'year'>>;
const CATCH_UPS = 3;

/** The next number of a series, without gaps: the row stays locked until the caller's transaction ends. */
export async function nextSerial(em: EntityManager, series: string): Promise<number> {
  await em.query('INSERT INTO serial (series, last) VALUES (?, 1) ON DUPLICATE KEY UPDATE last = last + 1', [series]);
  const row = await em.findOneByOrFail(SerialEntity, { series });
  return row.last;
}

/**
 * Writes a row under the next number of its community and year. Where rows stand under numbers that the series has not given out
 * (restored or brought in from elsewhere), the series catches up with them and counts on. Any other duplicate is the caller's.
 */
export async function underNextSerial<T extends Numbered>(
  em: EntityManager,
  entity: EntityTarget<T>,
  { communityId, year }: Series,
  insert: (serial: number) => Promise<unknown>,
): Promise<void> {
  const series = `${em.connection.getMetadata(entity).tableName}:${communityId}:${year}`;
  for (let caughtUp = 0; ; caughtUp += 1) {
    const serial = await nextSerial(em, series);
    try {
      await insert(serial);
      return;
    } catch (error) {
      // A statement that meets a duplicate leaves the rest of its transaction standing.
      if (caughtUp >= CATCH_UPS || !isDuplicateOf<Numbered>(em, error, entity, ['communityId', 'year', 'serial'])) throw error;
      await em.update(SerialEntity, { series }, { last: await lastGiven(em, entity, { communityId, year }) });
    }
  }
}

async function lastGiven<T extends Numbered>(em: EntityManager, entity: EntityTarget<T>, series: Series): Promise<number> {
  const query = em.createQueryBuilder(entity, 'numbered').select('MAX(numbered.serial)', 'last');
  const row = await query
    .where('numbered.communityId = :communityId AND numbered.year = :year', series)
    .getRawOne<{ last: number | string }>();
  return Number(row?.last ?? 0);
}
