import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PaperSheet } from '@silin/shared';
import { PhotoShelf, type ShelvedPhoto } from '../../documents';

type Row = Readonly<{ rollEntryId: string; code: string; alias: string }>;
export type ShownSheet = Readonly<{ sheet: PaperSheet; hasPhoto: boolean }>;
const SHEETS = `
  SELECT e.rollEntryId, c.code, e.alias FROM roll_entry e JOIN paper_code c ON c.rollEntryId = e.rollEntryId
  WHERE e.pollId = ? AND e.rollEntryId IN (?) ORDER BY e.position`;

/** Opened ballots with the photos beside them. */
@Injectable()
export class PaperSheets {
  constructor(private readonly photos: PhotoShelf) {}

  /** In the order of the roll; the opened ballot before its envelope. */
  async of(em: EntityManager, pollId: string, rollEntryIds: readonly string[]): Promise<readonly ShownSheet[]> {
    if (rollEntryIds.length === 0) return [];
    const rows = await em.query<Row[]>(SHEETS, [pollId, rollEntryIds]);
    const shelf = await this.photos.ofSubjects(em, 'paper_ballot', rollEntryIds);
    return rows.map((row) => asShown(row, shelf.get(row.rollEntryId) ?? []));
  }
}

function asShown({ rollEntryId, code, alias }: Row, photos: readonly ShelvedPhoto[]): ShownSheet {
  const opened = photos.filter(({ purpose }) => purpose === 'opened');
  const shown = [...opened, ...photos.filter(({ purpose }) => purpose !== 'opened')].map(({ photoId, url, width, height }) => ({
    ...{ photoId, url, width, height },
  }));
  return { sheet: { rollEntryId, code, alias, photos: shown }, hasPhoto: opened.length > 0 };
}
