import type { Connection } from 'mysql2/promise';
import { quoted, type TableShape } from './table-shape';

/** As the server writes them out, so that nothing is rounded or moved to another time zone on the way; bytes in base64. */
export type StoredRow = readonly (string | null)[];

type Field = Readonly<{ name: string; buffer: () => Buffer | null }>;
type Streaming = { connection: { query: (options: object) => { stream: () => AsyncIterable<StoredRow> } } };

/** Every row in the order of its key, without holding more than a few of them. */
export function rowsIn(connection: Connection, { name, columns, binary, key }: TableShape): AsyncIterable<StoredRow> {
  const list = (names: readonly string[]) => names.map(quoted).join(', ');
  const bytes = new Set(binary);
  const typeCast = (field: Field) => field.buffer()?.toString(bytes.has(field.name) ? 'base64' : 'utf8') ?? null;
  const sql = `SELECT ${list(columns)} FROM ${quoted(name)} ORDER BY ${list(key)}`;
  // The promise API gathers all rows; the connection beneath it streams them.
  return (connection as unknown as Streaming).connection.query({ sql, rowsAsArray: true, typeCast }).stream();
}

export const lineOf = (row: StoredRow) => `${JSON.stringify(row)}\n`;

const ROWS_AT_ONCE = 500;
const BYTES_AT_ONCE = 1_000_000;

/** Puts rows into a table, many per statement. */
export class TableFiller {
  private held: (string | Buffer | null)[][] = [];
  private bytes = 0;
  private readonly isBinary: readonly boolean[];

  constructor(
    private readonly connection: Connection,
    private readonly shape: TableShape,
  ) {
    this.isBinary = shape.columns.map((column) => shape.binary.includes(column));
  }

  async add(line: string): Promise<void> {
    const row = JSON.parse(line) as StoredRow;
    this.held.push(row.map((value, place) => (value !== null && this.isBinary[place] ? Buffer.from(value, 'base64') : value)));
    this.bytes += line.length;
    if (this.held.length >= ROWS_AT_ONCE || this.bytes >= BYTES_AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.held.length === 0) return;
    const columns = this.shape.columns.map(quoted).join(', ');
    await this.connection.query(`INSERT INTO ${quoted(this.shape.name)} (${columns}) VALUES ?`, [this.held]);
    this.held = [];
    this.bytes = 0;
  }
}
