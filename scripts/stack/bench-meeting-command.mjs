import { freshDatabase } from '../database/fresh-database.mjs';
import { runCommand } from '../machine/refusal.mjs';
import { benched, onBenchServer } from './bench-server.mjs';

await runCommand(() =>
  onBenchServer(async (adminUrl, { pid }) =>
    benched('meeting.mjs', [{ url: await freshDatabase(adminUrl, 'bench_meeting'), databasePid: pid }]),
  ),
);
