import type { EntityManager } from 'typeorm';
import type { MeetingView } from '@silin/shared';
import { LateScanEntity } from './late-scan.entity';

/** Since when each of them waits: nobody has said yet whether they are here, and they have not come in by another way. */
export async function waitingIn(em: EntityManager, meetingId: string): Promise<Map<string, Date>> {
  const rows = await em.query<{ personId: string; cameAt: Date }[]>(
    `SELECT l.personId, l.cameAt FROM late_scan l
     WHERE l.meetingId = ? AND l.refusedAt IS NULL
       AND NOT EXISTS (SELECT 1 FROM check_in c WHERE c.meetingId = l.meetingId AND c.personId = l.personId)`,
    [meetingId],
  );
  return new Map(rows.map(({ personId, cameAt }) => [personId, cameAt]));
}

/** For somebody who is not in. */
export async function lateScanOf(em: EntityManager, meetingId: string, personId: string): Promise<MeetingView['myLateScan']> {
  const scan = await em.findOneBy(LateScanEntity, { meetingId, personId });
  if (!scan) return null;
  return scan.refusedAt ? 'refused' : 'waiting';
}
