import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../machine/checkout.mjs';

/** Drops and creates one database on a server whose admin URL we have; the driver is the API's. */
export async function freshDatabase(adminUrl, name) {
  const requireFromApi = createRequire(path.join(ROOT, 'apps/api/package.json'));
  const { createConnection } = requireFromApi('mysql2/promise');
  const connection = await createConnection(adminUrl);
  try {
    await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
    await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci`);
  } finally {
    await connection.end();
  }
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
