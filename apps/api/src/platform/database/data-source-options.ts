import { createConnection } from 'mysql2/promise';
import type { DataSourceOptions } from 'typeorm';
import type { EntityTarget, ObjectLiteral, MigrationInterface } from 'typeorm';

export type Schema = Readonly<{
  entities: readonly (EntityTarget<ObjectLiteral> & object)[];
  migrations: readonly (new () => MigrationInterface)[];
}>;

/** MariaDB and MySQL share a protocol but not all types; TypeORM must be told which one answers. */
export async function serverKind(url: string): Promise<'mariadb' | 'mysql'> {
  const connection = await createConnection({ uri: url, connectTimeout: 10_000 });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return /mariadb/i.test(String((rows as { version: string }[])[0]?.version)) ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

/** Options of the one data source: UTC on the wire, portable collation, migrations only. */
export async function dataSourceOptions(url: string, schema: Schema, poolSize = 10): Promise<DataSourceOptions> {
  return {
    type: await serverKind(url),
    url,
    entities: [...schema.entities] as never,
    migrations: [...schema.migrations],
    synchronize: false,
    migrationsTransactionMode: 'each',
    timezone: 'Z',
    charset: 'utf8mb4_unicode_520_ci',
    supportBigNumbers: true,
    bigNumberStrings: true,
    poolSize,
    logging: false,
  };
}
