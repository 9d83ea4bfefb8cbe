import type { DataSource } from 'typeorm';

type Queue = Readonly<{ length: number }>;
/** What mysql2's pool keeps; its own counters, which it offers under no other name. */
type Pool = Readonly<{ _allConnections?: Queue; _freeConnections?: Queue; _connectionQueue?: Queue }>;

export function poolUse(dataSource: DataSource): Record<'busy' | 'free' | 'waited_for', number> {
  const { pool } = dataSource.driver as unknown as { pool?: Pool };
  const free = pool?._freeConnections?.length ?? 0;
  return { busy: (pool?._allConnections?.length ?? 0) - free, free, waited_for: pool?._connectionQueue?.length ?? 0 };
}
