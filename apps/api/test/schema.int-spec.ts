import 'reflect-metadata';
import { migrate, schemaDiff } from '../src/platform/database';
import { SCHEMA } from '../src/schema';
import { schemaStatements } from './support/schema-copy';
import { aDatabase, anEmptyDatabase } from './support/test-database';

it('makes by migrations exactly the tables that the entities describe, and tests on the very same ones', async () => {
  const [migrated, given] = [await anEmptyDatabase(), await aDatabase()];
  try {
    await migrate(migrated.url, SCHEMA);
    expect(await schemaDiff(migrated.url, SCHEMA)).toEqual([]);
    const statements = await schemaStatements(migrated.url);
    expect(statements.length).toBeGreaterThan(50);
    expect(await schemaStatements(given.url)).toEqual(statements);
    // Nothing is left for it to do.
    await migrate(given.url, SCHEMA);
    expect(await schemaStatements(given.url)).toEqual(statements);
  } finally {
    await migrated.drop();
    await given.drop();
  }
});
