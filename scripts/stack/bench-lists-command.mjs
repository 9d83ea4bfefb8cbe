import { freshDatabase } from '../database/fresh-database.mjs';
import { runCommand } from '../machine/refusal.mjs';
import { benched, onBenchServer, sizesAsked } from './bench-server.mjs';

/** A record of three months, of two years and of twenty: what is under way is the same in all. */
const SIZES = [1000, 10_000, 100_000];

await runCommand(() =>
  onBenchServer(async (adminUrl) => {
    const databases = [];
    for (const matters of sizesAsked(SIZES)) databases.push({ matters, url: await freshDatabase(adminUrl, `bench_lists_${matters}`) });
    return benched('lists.mjs', databases);
  }),
);
