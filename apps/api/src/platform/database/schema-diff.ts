import { DataSource } from 'typeorm';
import { dataSourceOptions, type Schema } from './data-source-options';

/** The statements that would bring the database from what the migrations made to what the entities say; none when they agree. */
export async function schemaDiff(url: string, schema: Schema): Promise<string[]> {
  const dataSource = new DataSource(await dataSourceOptions(url, schema, 2));
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}

/** Runs what is missing; returns the names of what ran. */
export async function migrate(url: string, schema: Schema): Promise<string[]> {
  const dataSource = new DataSource(await dataSourceOptions(url, schema, 2));
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
