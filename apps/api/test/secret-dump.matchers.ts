import type { DataSource } from 'typeorm';

/** A row as `SELECT *` shows it, every value as text. */
export type Row = Readonly<Record<string, string>>;
export type Dump = Readonly<Record<string, readonly Row[]>>;
/** Something by which voters, or choices, can be put in an order. */
export type Ordering<T> = Readonly<{ by: string; rows: readonly T[] }>;
export type Voter = Readonly<{ ids: readonly string[]; chose: string; answerBytes: number; logLine: string }>;

const asText = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
const asRow = (row: object): Row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asText(value)]));

/** Everything a dump holds, table by table, in the order in which the database hands it out. */
export async function dumpOf(db: DataSource): Promise<Dump> {
  const tables = await db.query<{ name: string }[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
  );
  const dump: Record<string, readonly Row[]> = {};
  for (const { name } of tables) dump[name] = (await db.query<object[]>(`SELECT * FROM \`${name}\``)).map(asRow);
  return dump;
}

/** As the database hands a table out along each of its indexes. */
export async function alongIndexes(db: DataSource, table: string): Promise<readonly Ordering<Row>[]> {
  const indexes = await db.query<{ name: string }[]>(
    'SELECT DISTINCT index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ?',
    [table],
  );
  const found: Ordering<Row>[] = [];
  for (const { name } of indexes) {
    const rows = await db.query<object[]>(`SELECT * FROM \`${table}\` FORCE INDEX (\`${name}\`)`);
    found.push({ by: `${table} along ${name}`, rows: rows.map(asRow) });
  }
  return found;
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const sortedBy = <T>(by: string, rows: readonly T[], value: (row: T) => string): Ordering<T> => ({
  by,
  rows: [...rows].sort((one, other) => compare(value(one), value(other))),
});
const padded = (size: number) => String(size).padStart(12, '0');

/** By every value of a row, and by how long it is. */
export function byValues(table: string, rows: readonly Row[]): readonly Ordering<Row>[] {
  const columns = Object.keys(rows[0] ?? {});
  return [
    ...columns.map((column) => sortedBy(`${table}.${column}`, rows, (row) => row[column] ?? '')),
    sortedBy(`size of a row of ${table}`, rows, (row) => padded(JSON.stringify(row).length)),
  ];
}

/** Voters by what any table, the log or the answer says of them: how much of it there is, and where it stands. */
export function byMentions(voters: readonly Voter[], dump: Dump): readonly Ordering<Voter>[] {
  const tables = Object.entries(dump).map(([table, rows]) => {
    const texts = rows.map((row) => JSON.stringify(row));
    const of = ({ ids }: Voter) => texts.flatMap((text, at) => (ids.some((id) => text.includes(id)) ? [{ at, size: text.length }] : []));
    return { table, mentions: new Map(voters.map((voter) => [voter, of(voter)])) };
  });
  const told = tables.filter(({ mentions }) => [...mentions.values()].some((found) => found.length > 0));
  return [
    ...told.map(({ table, mentions }) =>
      sortedBy(`place in ${table}`, voters, (voter) => (mentions.get(voter) ?? []).map(({ at }) => padded(at)).join()),
    ),
    ...told.map(({ table, mentions }) =>
      sortedBy(`size in ${table}`, voters, (voter) => padded((mentions.get(voter) ?? []).reduce((sum, { size }) => sum + size, 0))),
    ),
    sortedBy('size of the answer', voters, ({ answerBytes }) => padded(answerBytes)),
    sortedBy('size of the log line', voters, ({ logLine }) => padded(logLine.length)),
    sortedBy('the log line', voters, ({ logLine }) => logLine),
    { by: 'the order of the votes', rows: voters },
  ];
}

/** Both put in an order and laid side by side: of how many voters that tells the choice. */
export function hits(voters: readonly Voter[], codes: readonly string[]): number {
  return voters.filter(({ chose }, at) => chose === codes[at]).length;
}
