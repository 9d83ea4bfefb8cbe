import 'reflect-metadata';
import { schemaDiff } from '../src/platform/database';
import { SCHEMA } from '../src/schema';
import { aDatabase } from './support/test-database';

it('makes by migrations exactly the tables that the entities describe', async () => {
  const database = await aDatabase();
  try {
    expect(await schemaDiff(database.url, SCHEMA)).toEqual([]);
  } finally {
    await database.drop();
  }
});
