import fs from 'node:fs';
import readline from 'node:readline';
import { freshDatabase } from '../database/fresh-database.mjs';
import { startChild } from '../machine/children.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { foldersOf } from '../stack/profile.mjs';

/**
 * Brings the product up as a person would (npm start, on a database and a port of its own) and hands its address to `walk`.
 */
export async function withRunningProduct({ adminUrl, profile, log }, walk) {
  fs.rmSync(foldersOf(profile).files, { recursive: true, force: true });
  const databaseUrl = await freshDatabase(adminUrl, `silin_${profile}`);
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', TZ: 'UTC' };
  delete env.npm_lifecycle_event; // its parent is this run, not npm
  const child = startChild(`start ${profile}`, process.execPath, ['scripts/start.mjs', '--profile', profile], { env, graceMs: 60_000 });
  child.stderr.setEncoding('utf8').on('data', log);
  try {
    const ready = readyLine(child, log);
    const ended = child.ended.then(({ code, signal }) => new Refusal(`npm start ended (${signal ?? code}) before it was ready.`));
    const outcome = await Promise.race([ready, ended]);
    if (outcome instanceof Refusal) throw outcome;
    return await walk(outcome);
  } finally {
    await child.stop();
  }
}

function readyLine(child, log) {
  return new Promise((resolve) => {
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      log(`${line}\n`);
      const address = /^ready (http:\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
}
