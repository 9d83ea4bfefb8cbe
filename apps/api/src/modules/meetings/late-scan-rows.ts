import type { EntityManager } from 'typeorm';
import type { MeetingView, Scanned } from '@silin/shared';
import { LateScanEntity } from './late-scan.entity';

/** Since when somebody waits, and what they scanned. */
export type Waiting = Readonly<{ cameAt: Date; scanned: Scanned }>;

/** Nobody has said yet whether they are here, and they have not come in by another way. */
export async function waitingIn(em: EntityManager, meetingId: string): Promise<Map<string, Waiting>> {
  const rows = await em.query<(Waiting & { personId: string })[]>(
    `SELECT l.personId, l.cameAt, l.scanned FROM late_scan l
     WHERE l.meetingId = ? AND l.refusedAt IS NULL
       AND NOT EXISTS (SELECT 1 FROM check_in c WHERE c.meetingId = l.meetingId AND c.personId = l.personId)`,
    [meetingId],
  );
  return new Map(rows.map(({ personId, cameAt, scanned }) => [personId, { cameAt, scanned }]));
}

/** For somebody who is not in. */
export async function lateScanOf(em: EntityManager, meetingId: string, personId: string): Promise<MeetingView['myLateScan']> {
  const scan = await em.findOneBy(LateScanEntity, { meetingId, personId });
  if (!scan) return null;
  return scan.refusedAt ? 'refused' : 'waiting';
}

/** How many nobody has confirmed, by what they scanned. */
export async function unconfirmedIn(em: EntityManager, meetingId: string): Promise<Readonly<Record<Scanned, number>>> {
  const scans = [...(await waitingIn(em, meetingId)).values()];
  const count = (scanned: Scanned) => scans.filter((one) => one.scanned === scanned).length;
  return { screen: count('screen'), door: count('door') };
}
