import { createConnection } from 'mysql2/promise';
import { bringToNewest } from './schema-copy';

const adminUrl = (): string => {
  const url = process.env.TEST_DATABASE_ADMIN_URL;
  if (!url)
    throw new Error(
      'TEST_DATABASE_ADMIN_URL is not set; `npm test` sets it, or: export TEST_DATABASE_ADMIN_URL=$(node scripts/database/serve.mjs --profile test --url)',
    );
  return url;
};

async function asAdmin(...statements: string[]): Promise<void> {
  const connection = await createConnection({ uri: adminUrl() });
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}

export type TestDatabase = Readonly<{ url: string; drop: () => Promise<void> }>;

/** A fresh database with the newest schema, of this file's own; `drop` removes it. */
export async function aDatabase(): Promise<TestDatabase> {
  const database = await anEmptyDatabase();
  await bringToNewest(database.url);
  return database;
}

/** The same before any migration has run. */
export async function anEmptyDatabase(): Promise<TestDatabase> {
  const name = `t_${process.env.JEST_WORKER_ID ?? '1'}_${process.pid}_${process.hrtime.bigint().toString(36)}`;
  await asAdmin(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name}`) };
}
