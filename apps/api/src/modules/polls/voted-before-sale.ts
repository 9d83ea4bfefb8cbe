import type { EntityManager } from 'typeorm';
import { dayOf, parkingLabel, type ParkingKind, type PollView } from '@silin/shared';
import { homeLabel } from '../communities';
import { homesOf } from './my-entries';

type Sale = Readonly<{
  rollEntryId: string;
  alias: string;
  onDay: string;
  enteredAt: Date;
  homes: unknown;
  parking: unknown;
  castAt: Date;
}>;
type Bought = Readonly<{ since: string; kind: ParkingKind | null; buildingName: string; unitName: string; roomName: string }>;
const SALES = `
  SELECT h.rollEntryId, h.alias, h.onDay, h.enteredAt, r.homes, r.parking, b.castAt FROM roll_handover h
    JOIN roll_entry r ON r.rollEntryId = h.rollEntryId
    JOIN ballot b ON b.pollId = h.pollId AND b.rollEntryId = h.rollEntryId
  WHERE h.pollId = ? ORDER BY r.position`;
const BOUGHT = `
  SELECT o.since, NULL AS kind, h.buildingName, h.unitName, h.roomName FROM ownership o JOIN home h ON h.homeId = o.homeId
  WHERE o.personId = ? AND o.since <= ? AND (o.until IS NULL OR o.until > ?)
  UNION ALL
  SELECT o.since, u.kind, u.buildingName, u.unitName, u.roomName FROM parking_ownership o JOIN parking_unit u ON u.parkingId = o.parkingId
  WHERE o.personId = ? AND o.since <= ? AND (o.until IS NULL OR o.until > ?)`;

/** As a buyer is told it: what they own now was voted for by whoever owned it then. That it was, never how. */
export async function votedBeforeSale(
  em: EntityManager,
  { pollId, personId, today, own }: Readonly<{ pollId: string; personId: string | null; today: string; own: readonly string[] }>,
): Promise<PollView['votedBeforeSale']> {
  if (personId === null) return [];
  const sales = (await em.query<Sale[]>(SALES, [pollId])).filter((sale) => !own.includes(sale.rollEntryId) && isOfFormer(sale));
  if (sales.length === 0) return [];
  const bought = await em.query<Bought[]>(BOUGHT, [personId, today, today, personId, today, today]);
  const mine = new Set(bought.map(({ kind, ...at }) => `${at.since} ${kind === null ? homeLabel(at) : parkingLabel({ ...at, kind })}`));
  const isMine = ({ onDay, homes, parking }: Sale) => {
    const parts = [...homesOf(homes), ...homesOf(parking)];
    return parts.some(({ label }) => mine.has(`${onDay} ${label}`));
  };
  return sales.filter(isMine).map(({ rollEntryId, alias, onDay }) => ({ rollEntryId, alias, onDay }));
}

const isOfFormer = ({ castAt, enteredAt, onDay }: Sale) => castAt <= enteredAt || dayOf(castAt) < onDay;
