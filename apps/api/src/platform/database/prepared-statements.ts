import { Injectable } from '@nestjs/common';
import type { Pool } from 'mysql2';
import type { Pool as PromisePool } from 'mysql2/promise';
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
  private pool: PromisePool | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** Rows of a SELECT, or what a change says of itself. @throws QueryFailedError as TypeORM does, for `isDuplicateKey` and `isTransient` */
  async run<T>(sql: string, parameters: readonly Parameter[]): Promise<T> {
    this.pool ??= (this.dataSource.driver as unknown as Pooled).pool.promise();
    try {
      const [result] = await this.pool.execute(sql, [...parameters]);
      return result as T;
    } catch (reason) {
      throw new QueryFailedError(sql, [], reason as Error);
    }
  }
}
