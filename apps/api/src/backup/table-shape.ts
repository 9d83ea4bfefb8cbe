import type { Connection } from 'mysql2/promise';
import type { TableRecord } from './manifest';

export type TableShape = Omit<TableRecord, 'rows' | 'sha256'>;

/** Kept by the migrations and by the restore themselves. */
const NOT_CONTENT = ['migrations', 'unfinished_restore'];
const BINARY = /^(binary|varbinary|tinyblob|blob|mediumblob|longblob|bit)$/;

type ColumnRow = Readonly<{ name: string; type: string; extra: string; keyed: string }>;

/** The tables of a database by name, with what of them is stored: generated columns come back by themselves. */
export async function tableShapes(connection: Connection): Promise<TableShape[]> {
  const tables = await rowsOf<{ name: string }>(
    connection,
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name",
  );
  const names = tables.map(({ name }) => name).filter((name) => !NOT_CONTENT.includes(name));
  const shapes: TableShape[] = [];
  for (const name of names) shapes.push(await shapeOf(connection, name));
  return shapes;
}

async function shapeOf(connection: Connection, name: string): Promise<TableShape> {
  const all = await rowsOf<ColumnRow>(
    connection,
    `SELECT column_name AS name, data_type AS type, extra AS extra, column_key AS keyed FROM information_schema.columns
     WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position`,
    [name],
  );
  const stored = all.filter(({ extra }) => !/GENERATED/i.test(extra) || /DEFAULT_GENERATED/i.test(extra));
  const [made] = await rowsOf<Record<string, string>>(connection, `SHOW CREATE TABLE ${quoted(name)}`);
  const namesOf = (columns: readonly ColumnRow[]) => columns.map((column) => column.name);
  const key = namesOf(all.filter(({ keyed }) => keyed === 'PRI'));
  return {
    name,
    definition: made?.['Create Table'] ?? '',
    columns: namesOf(stored),
    binary: namesOf(stored.filter(({ type }) => BINARY.test(type))),
    // A table without a key is put in order by all it holds.
    key: key.length > 0 ? key : namesOf(stored),
  };
}

export async function rowsOf<T>(connection: Connection, statement: string, values: unknown[] = []): Promise<T[]> {
  const [rows] = await connection.query(statement, values);
  return rows as T[];
}

export const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;
