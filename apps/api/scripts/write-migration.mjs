// Writes the migration that is missing: `DATABASE_URL=… node apps/api/scripts/write-migration.mjs <name-in-kebab-case>`.
// The database must hold all migrations so far (an empty one is made ready by migrate-main). Run after building the API.
import { createRequire } from 'node:module';
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { SCHEMA } = require('../dist/schema.js');
const { schemaDiff } = require('../dist/platform/database/index.js');

const name = process.argv[2];
const url = process.env.DATABASE_URL;
if (!name || !/^[a-z][a-z0-9-]+$/.test(name) || !url) {
  console.error('usage: DATABASE_URL=mysql://… node apps/api/scripts/write-migration.mjs <name-in-kebab-case>');
  process.exit(2);
}
const statements = await schemaDiff(url, SCHEMA);
if (statements.length === 0) {
  console.error('entities and database agree; nothing to write');
  process.exit(0);
}
const folder = fileURLToPath(new URL('../src/platform/database/migrations/', import.meta.url));
const taken = readdirSync(folder).flatMap((file) => /^(\d{4})-/.exec(file)?.[1] ?? []);
const number = String(Math.max(0, ...taken.map(Number)) + 1).padStart(4, '0');
const className =
  name
    .split('-')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('') + number;
const tables = statements.filter((sql) => sql.startsWith('CREATE TABLE')).map((sql) => /`([a-z_]+)`/.exec(sql)[1]);
const body = statements.map((sql) => `  ${JSON.stringify(sql)},`).join('\n');
// TypeORM orders migrations by the 13 digits at the end of their names.
writeFileSync(
  `${folder}${number}-${name}.ts`,
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Written by apps/api/scripts/write-migration.mjs. */
const UP: readonly string[] = [
${body}
];

export class ${className} implements MigrationInterface {
  name = '${className}${'1700000000000'.slice(0, 13 - number.length)}${number}';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('go back by restoring a backup');
  }
}
`,
);
console.log(`${number}-${name}.ts`, tables.length ? `new tables: ${tables.join(', ')}` : '');
