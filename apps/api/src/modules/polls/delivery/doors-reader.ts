import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  DELIVERY_WAYS,
  doorMark,
  doorPlaceOf,
  doorPlan,
  OWNERS_RULES_DEFAULTS,
  SILENT_READINGS,
  type DeliveryWay,
  type DoorMark,
  type DoorView,
  type DoorsQuery,
  type DoorsView,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { found, notFound } from '../../../platform/http';
import { homesOf } from '../my-entries';
import { convenes } from '../poll-offers';
import { PollEntity } from '../poll.entity';
import { deliversIn, lastReminder } from './deliveries.service';

type Row = Readonly<{ rollEntryId: string; homes: unknown; voted: number | string; ways: string | null }>;
type Sums = Readonly<Record<'voted' | 'reached' | 'posted' | 'entries', number | string | null>>;
const REACHING = (Object.keys(DELIVERY_WAYS) as DeliveryWay[]).filter((way) => DELIVERY_WAYS[way].counts);

const VOTED = 'EXISTS (SELECT 1 FROM ballot b WHERE b.pollId = r.pollId AND b.rollEntryId = r.rollEntryId)';
// Who owns parking alone has no door to knock at.
const BUILDINGS = `
  SELECT buildingName FROM roll_entry WHERE pollId = ? AND buildingName IS NOT NULL AND JSON_LENGTH(homes) > 0 GROUP BY buildingName ORDER BY MIN(position)`;
// An entry is listed with its first home; its others may be in this building too.
const ENTRIES = `
  SELECT r.rollEntryId, r.homes, ${VOTED} AS voted,
    (SELECT GROUP_CONCAT(d.way ORDER BY d.way) FROM ballot_delivery d WHERE d.rollEntryId = r.rollEntryId) AS ways
  FROM roll_entry r WHERE r.pollId = ? AND (r.buildingName = ? OR r.homes LIKE ?) ORDER BY r.position`;
const FIGURES = `
  SELECT SUM(f.voted) AS voted, SUM(CASE WHEN f.voted = 0 AND f.reached = 1 THEN 1 ELSE 0 END) AS reached,
    SUM(CASE WHEN f.voted = 0 AND f.reached = 0 AND f.posted = 1 THEN 1 ELSE 0 END) AS posted, COUNT(*) AS entries
  FROM (
    SELECT ${VOTED} AS voted,
      EXISTS (SELECT 1 FROM ballot_delivery d WHERE d.rollEntryId = r.rollEntryId AND d.way IN (?)) AS reached,
      EXISTS (SELECT 1 FROM ballot_delivery d WHERE d.rollEntryId = r.rollEntryId AND d.way NOT IN (?)) AS posted
    FROM roll_entry r WHERE r.pollId = ?
  ) f`;
const asPattern = (building: string) => `%"${building.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Door by door who has voted and who was reached, never how anybody voted. For whoever carries ballots. */
@Injectable()
export class DoorsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** One building at a time; the first where none is named. @throws ProblemError not_found */
  async view(pollId: string, query: DoorsQuery, actor: Actor): Promise<DoorsView> {
    const em = this.dataSource.manager;
    const poll = found(await em.findOneBy(PollEntity, { pollId }));
    if (!deliversIn(actor, poll)) throw notFound();
    const buildings = (await em.query<{ buildingName: string }[]>(BUILDINGS, [pollId])).map(({ buildingName }) => buildingName);
    const building = query.building ?? buildings[0] ?? null;
    if (building !== null && !buildings.includes(building)) throw notFound();
    const rows = building === null ? [] : await em.query<Row[]>(ENTRIES, [pollId, building, asPattern(building)]);
    const [sums] = await em.query<Sums[]>(FIGURES, [REACHING, REACHING, pollId]);
    const isOpen = poll.state === 'open';
    const underWay = isOpen || poll.state === 'announced';
    return {
      pollId,
      question: poll.question,
      building,
      buildings,
      units: building === null ? [] : planOf(rows, building),
      figures: figuresOf(sums),
      consequence: SILENT_READINGS[{ ...OWNERS_RULES_DEFAULTS, ...poll.rules }.silentBallots],
      remindedAt: (await lastReminder(em, pollId))?.toISOString() ?? null,
      offered: [...(underWay ? ['deliver'] : []), ...(isOpen && convenes(actor, poll) ? ['remind'] : [])],
    };
  }
}

const markOf = ({ voted, ways }: Row): DoorMark => doorMark(Number(voted) > 0, (ways?.split(',') ?? []) as DeliveryWay[]);

function figuresOf(sums: Sums | undefined): Record<DoorMark, number> {
  const [voted, delivered, posted, entries] = [sums?.voted, sums?.reached, sums?.posted, sums?.entries].map((sum) => Number(sum ?? 0));
  return {
    voted: voted ?? 0,
    delivered: delivered ?? 0,
    posted: posted ?? 0,
    none: (entries ?? 0) - (voted ?? 0) - (delivered ?? 0) - (posted ?? 0),
  };
}

/** Every home of the building: of an entry with homes in two buildings, each stands where it is. */
function planOf(rows: readonly Row[], building: string): DoorsView['units'] {
  const doors = rows.flatMap((row) => {
    const mark = markOf(row);
    const here = homesOf(row.homes).filter(({ label }) => label.startsWith(building));
    return here.map(({ label }) => ({ ...doorPlaceOf(label, building), item: { rollEntryId: row.rollEntryId, mark } }));
  });
  return doorPlan(doors).map(({ unit, floors }) => ({
    unit,
    floors: floors.map(({ floor, doors: on }) => ({ floor, doors: on.map(({ room, item }): DoorView => ({ room, ...item })) })),
  }));
}
