import type { EntityManager } from 'typeorm';
import { SerialEntity } from './serial.entity';

/** The next number of a series, without gaps: the row stays locked until the caller's transaction ends. */
export async function nextSerial(em: EntityManager, series: string): Promise<number> {
  await em.query('INSERT INTO serial (series, last) VALUES (?, 1) ON DUPLICATE KEY UPDATE last = last + 1', [series]);
  const row = await em.findOneByOrFail(SerialEntity, { series });
  return row.last;
}
