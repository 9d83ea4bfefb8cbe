import type { DataSource, EntityManager } from 'typeorm';

/** Stands in the database while a restore fills it, so that one that was killed is never served. */
const MARK = 'unfinished_restore';
type Asking = Pick<DataSource | EntityManager, 'query'>;

export async function isRestoreUnfinished(database: Asking): Promise<boolean> {
  const rows = await database.query('SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?', [MARK]);
  return (rows as unknown[]).length > 0;
}

export async function markRestore(database: Asking): Promise<void> {
  await database.query(`CREATE TABLE IF NOT EXISTS ${MARK} (since varchar(30) NOT NULL) ENGINE=InnoDB`);
}

export async function unmarkRestore(database: Asking): Promise<void> {
  await database.query(`DROP TABLE ${MARK}`);
}
