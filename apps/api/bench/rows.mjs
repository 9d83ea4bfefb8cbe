import { NOW } from './app.mjs';

export const DAY_MS = 86_400_000;
const CHUNK = 2000;

const pad = (number, width) => String(number).padStart(width, '0');
export const idOf = (kind, number) => `00000000-${pad(kind, 4)}-7000-8000-${pad(number, 12)}`;
export const before = (days) => new Date(NOW.getTime() - days * DAY_MS);
export const day = (date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

export async function insert(db, table, columns, count, rowOf) {
  for (let from = 0; from < count; from += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, index) => rowOf(from + index));
    await db.query(`INSERT INTO ${table} (${columns.map((column) => `\`${column}\``).join(', ')}) VALUES ?`, [rows]);
  }
}
