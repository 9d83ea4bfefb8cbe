import { freshDatabase } from '../database/fresh-database.mjs';
import { runCommand } from '../machine/refusal.mjs';
import { benched, onBenchServer, sizesAsked } from './bench-server.mjs';

/** Voters on the roll; all of them vote. The budget is that of the last, the ratio that to the one before it. */
const SIZES = [10_000, 100_000];

await runCommand(() =>
  onBenchServer(async (adminUrl) => {
    const databases = [];
    for (const voters of sizesAsked(SIZES)) databases.push({ voters, url: await freshDatabase(adminUrl, `bench_count_${voters}`) });
    return benched('count.mjs', databases);
  }),
);
