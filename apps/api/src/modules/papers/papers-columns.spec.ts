import { getMetadataArgsStorage } from 'typeorm';
import { fieldsOfPapers } from '@silin/shared';
import { SCHEMA } from '../../schema';

/** The columns of every table, as the entities declare them. */
function columnsOfSchema(): ReadonlySet<string> {
  const { tables, columns } = getMetadataArgsStorage();
  return new Set(
    SCHEMA.entities.flatMap((entity) => {
      const table = tables.find(({ target }) => target === entity)?.name ?? '';
      return columns.filter(({ target }) => target === entity).map(({ propertyName }) => `${table}.${propertyName}`);
    }),
  );
}

describe('where the fields of papers come from', () => {
  const known = columnsOfSchema();

  it('is a column that there is', () => {
    expect(known.size).toBeGreaterThan(300);
    const named = fieldsOfPapers().flatMap(({ from }) => from);
    expect(named.filter((column) => !known.has(column))).toEqual([]);
  });
});
