import type { EntityManager } from 'typeorm';
import { DEMO_ORG_UNITS } from './demo-org-units';
import { demoUnitId } from './demo-place';

/** What a demo leaves in a database, in words; nothing where none has ever run. */
export async function demoTraces(em: EntityManager): Promise<string[]> {
  const count = async (statement: string, values: unknown[] = []) => {
    const [row] = await em.query<{ n: string | number }[]>(statement, values);
    return Number(row?.n ?? 0);
  };
  const units = await count('SELECT COUNT(*) AS n FROM org_unit WHERE orgUnitId IN (?)', [Object.keys(DEMO_ORG_UNITS).map(demoUnitId)]);
  const accounts = await count("SELECT COUNT(*) AS n FROM user_account WHERE openid LIKE 'demo-%'");
  const clocks = await count('SELECT COUNT(*) AS n FROM demo_clock');
  return [
    ...(units > 0 ? [`${units} of its org units`] : []),
    ...(accounts > 0 ? [`${accounts} of its accounts`] : []),
    ...(clocks > 0 ? ['a clock that was moved'] : []),
  ];
}
