import { getMetadataArgsStorage } from 'typeorm';
import { fieldsOfPapers, FOUR_STEPS_RECORD, type PaperPart } from '@silin/shared';
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
    const ofMatter = Object.values<PaperPart>(FOUR_STEPS_RECORD.parts).flatMap(({ fields }) => Object.values(fields));
    const named = [...fieldsOfPapers(), ...ofMatter].flatMap(({ from }) => from);
    expect(named.filter((column) => !known.has(column))).toEqual([]);
  });
});
