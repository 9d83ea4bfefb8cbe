import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { driverFault } from './transient-errors';

const DUPLICATE_KEY = 1062;
/** MariaDB names the key alone, MySQL its table before it. */
const NAMED_KEY = /for key '(?:[^'.]+\.)?([^'.]+)'$/;

export function isDuplicateKey(error: unknown): boolean {
  return driverFault(error).errno === DUPLICATE_KEY;
}

/** Whether it was the unique index on just these columns that refused the row. */
export function isDuplicateOf<T extends ObjectLiteral>(
  em: EntityManager,
  error: unknown,
  entity: EntityTarget<T>,
  columns: readonly (keyof T & string)[],
): boolean {
  if (!isDuplicateKey(error)) return false;
  const [, refusing] = NAMED_KEY.exec(driverFault(error).sqlMessage ?? '') ?? [];
  const wanted = em.connection.getMetadata(entity).indices.find((index) => {
    const names = index.columns.map((column) => column.propertyName);
    return index.isUnique && names.length === columns.length && names.every((name, place) => name === columns[place]);
  });
  if (!wanted) throw new Error(`no unique index on ${columns.join(', ')}`);
  return refusing === wanted.name;
}
