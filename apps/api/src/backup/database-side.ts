import { createConnection, type Connection } from 'mysql2/promise';
import { driverFault } from '../platform/database';
import { BackupRefusal } from './manifest';

/** A connection on which every value means the same whatever the server's own settings are. */
export async function connectTo(url: string): Promise<Connection> {
  try {
    const connection = await createConnection({ uri: url, charset: 'utf8mb4_unicode_520_ci', connectTimeout: 10_000 });
    await connection.query("SET SESSION time_zone = '+00:00'");
    return connection;
  } catch (error) {
    throw new BackupRefusal(`The database of DATABASE_URL does not answer (${driverFault(error).code ?? 'unknown fault'}).`);
  }
}

/** What a moment's backup sees: the rows of one instant, whatever is written meanwhile. */
export async function beginSnapshot(connection: Connection): Promise<void> {
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
  await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
}
