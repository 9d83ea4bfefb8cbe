import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { PAGE_LIMITS, type Page } from '@silin/shared';
import { ProblemError } from './problem-error';

export type Cursor = Readonly<{ at: Date; id: string }>;

export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

export function decodeCursor(text: string | undefined): Cursor | null {
  if (text === undefined || text === '') return null;
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString());
  if (!match) throw new ProblemError('request.invalid', { fields: [{ field: 'cursor', rule: 'cursor' }] });
  return { at: new Date(Number(match[1])), id: match[2] ?? '' };
}

/**
 * Newest first after the cursor, in the expanded form the optimiser can use: `a <= ? AND (a < ? OR b < ?)`.
 * Fetches one row more than asked to know whether a next page exists.
 */
export function keysetDescending<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  at: string,
  id: string,
  cursor: Cursor | null,
  size: number,
): SelectQueryBuilder<T> {
  if (cursor) {
    query.andWhere(`${at} <= :keysetAt`, { keysetAt: cursor.at }).andWhere(
      new Brackets((either) => {
        either.where(`${at} < :keysetAt`).orWhere(`${id} < :keysetId`, { keysetId: cursor.id });
      }),
    );
  }
  return query
    .orderBy(at, 'DESC')
    .addOrderBy(id, 'DESC')
    .limit(size + 1);
}

export const pageSize = (size: number | undefined) => Math.min(size ?? PAGE_LIMITS.size, PAGE_LIMITS.sizeMax);

/** Cuts the extra row off and makes the next cursor from the last row shown. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  size: number,
  position: (row: Row) => Cursor,
  item: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > size && last ? encodeCursor(position(last)) : null };
}
