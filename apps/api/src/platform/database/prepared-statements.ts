import { Injectable } from '@nestjs/common';
import type { Pool, QueryError } from 'mysql2';
import { DataSource, QueryFailedError } from 'typeorm';

export type Parameter = string | number | boolean | Date | null;
/** What TypeORM's driver for MySQL's protocol holds: the one pool that everything goes through. */
type Pooled = Readonly<{ pool: Pool }>;

/**
 * Statements of the few paths that whole estates take at once: prepared once per connection and sent without what TypeORM does around a
 * query. Each is a transaction by itself. Whatever is more than that goes through an EntityManager.
 */
@Injectable()
export class PreparedStatements {
  constructor(private readonly dataSource: DataSource) {}

  /** Rows of a SELECT, or what a change says of itself. @throws QueryFailedError as TypeORM does, for `isDuplicateKey` and `isTransient` */
  run<T>(sql: string, parameters: readonly Parameter[]): Promise<T> {
    const { pool } = this.dataSource.driver as unknown as Pooled;
    // The driver's own promises note the stack at every call, for the few that fail.
    return new Promise((resolve, reject) => {
      pool.execute(sql, [...parameters], (error: QueryError | null, result: unknown) => {
        if (error) reject(new QueryFailedError(sql, [], error));
        else resolve(result as T);
      });
    });
  }
}
