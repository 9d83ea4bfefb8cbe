import { join } from 'node:path';
import type { GivenEnvironment } from '../config/env-file';
import { ConfigurationError } from '../config/environment';
import { productionFaults } from '../config/production-faults';
import { SCHEMA } from '../schema';
import { databaseFaults } from './database-faults';
import { demoLeavings, storageFaults } from './storage-faults';

const CHECKOUT = join(__dirname, '../../../..');

/**
 * Everything that is wrong, at once: somebody who sets a server up does not want to learn it one start at a time.
 * @throws ConfigurationError one line per fault
 */
export async function refuseUnfit({ env, faults }: GivenEnvironment): Promise<void> {
  const said = productionFaults(env, demoLeavings(CHECKOUT));
  const has = (name: string) => Boolean(env[name]?.trim()) && !said.some((sentence) => sentence.startsWith(name));
  const all = [
    ...faults,
    ...said,
    ...(has('STORAGE_DIR') ? storageFaults(env.STORAGE_DIR?.trim() ?? '') : []),
    ...(has('DATABASE_URL') ? await databaseFaults(env.DATABASE_URL?.trim() ?? '', SCHEMA) : []),
  ];
  if (all.length > 0) throw new ConfigurationError([`Not started, ${all.length} to mend:`, ...all.map((one) => `  - ${one}`)].join('\n'));
}
