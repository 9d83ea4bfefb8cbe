import type { EntityManager } from 'typeorm';

/** One range of an index as the database reads it: rows that fulfil `where`, in the order of `order`. `place` is where a row stands among all ranges. */
export type IndexRange = Readonly<{ where: string; parameters: readonly unknown[]; place: string; order: string }>;
type Asked = Readonly<{ table: string; id: string; direction: 'ASC' | 'DESC'; limit: number }>;

/**
 * The first ids of several ranges, merged. `state IN (…) ORDER BY movedAt` would sort every row of all states; so each state is read
 * for itself, no further than one page, and only these rows are put in order. Ids alone, because then the index has everything: asked for
 * whole rows, MariaDB walks to a deep page from the top.
 */
export async function mergedIds(
  em: EntityManager,
  { table, id, direction, limit }: Asked,
  ranges: readonly IndexRange[],
): Promise<string[]> {
  if (ranges.length === 0) return [];
  const one = ({ where, place, order }: IndexRange) =>
    `(SELECT ${id} AS id, ${place} AS place FROM ${table} WHERE ${where} ORDER BY ${order} ${direction}, ${id} ${direction} LIMIT ?)`;
  const rows = await em.query<{ id: string }[]>(
    `SELECT x.id FROM (${ranges.map(one).join(' UNION ALL ')}) x ORDER BY x.place ${direction}, x.id ${direction} LIMIT ?`,
    [...ranges.flatMap(({ parameters }) => [...parameters, limit]), limit],
  );
  return rows.map((row) => row.id);
}
