import type { EntityManager } from 'typeorm';
import { DELIVERY_WAYS, STAFF_DELIVERY_WAYS, type Channel } from '@silin/shared';
import { homesOf } from '../my-entries';

export type EntryToPrint = Readonly<{
  alias: string;
  building: string;
  homes: number;
  code: string;
  brought: boolean;
  came: string | null;
}>;
type Row = Readonly<{
  position: number;
  alias: string;
  buildingName: string | null;
  homes: unknown;
  code: string;
  channel: Channel | null;
  brought: number | string;
}>;
/** Ways by which the paper itself came into the home. */
const BROUGHT = STAFF_DELIVERY_WAYS.filter((way) => DELIVERY_WAYS[way].counts);
/** Few enough to be forgotten again soon, however long the roll. */
const PAGE = 500;
const ENTRIES = `
  SELECT e.position, e.alias, e.buildingName, e.homes, c.code, b.channel,
    EXISTS (SELECT 1 FROM ballot_delivery d WHERE d.rollEntryId = e.rollEntryId AND d.way IN (?)) AS brought FROM roll_entry e
    JOIN paper_code c ON c.rollEntryId = e.rollEntryId LEFT JOIN ballot b ON b.pollId = e.pollId AND b.rollEntryId = e.rollEntryId
  WHERE e.pollId = ? AND e.position > ? AND (? = '' OR e.buildingName = ?) ORDER BY e.position LIMIT ${PAGE}`;

/** In the order of the roll: rooms and codes, and whether a vote has come in; never how. */
export async function* entriesToPrint(em: EntityManager, pollId: string, building = ''): AsyncGenerator<EntryToPrint> {
  for (let after: number | undefined = 0; after !== undefined;) {
    const page: Row[] = await em.query(ENTRIES, [BROUGHT, pollId, after, building, building]);
    for (const { alias, buildingName, homes, code, channel, brought } of page) {
      yield {
        alias,
        building: buildingName ?? '',
        homes: homesOf(homes).length,
        code,
        brought: Number(brought) > 0,
        came: channel && (channel === 'paper' ? '已收' : '已投'),
      };
    }
    after = page.at(PAGE - 1)?.position;
  }
}
