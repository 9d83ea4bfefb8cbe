import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { freshDatabase } from '../database/fresh-database.mjs';
import { profileFolder } from '../machine/checkout.mjs';
import { startChild } from '../machine/children.mjs';
import { lastLines } from '../machine/last-lines.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { foldersOf } from '../stack/profile.mjs';

/**
 * Brings the product up as a person would (npm start, on a database of its own and, if none is wished, any free port) and hands its address to `walk`.
 * What it prints stays in .local/test/log/start-<profile>.log.
 */
export async function withRunningProduct({ adminUrl, profile, port = 0 }, walk) {
  fs.rmSync(foldersOf(profile).files, { recursive: true, force: true });
  const databaseUrl = await freshDatabase(adminUrl, `silin_${profile.replaceAll('-', '_')}`);
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), TZ: 'UTC' };
  delete env.npm_lifecycle_event; // its parent is this run, not npm
  const child = startChild(`start ${profile}`, process.execPath, ['scripts/start.mjs', '--profile', profile], { env, graceMs: 60_000 });
  const said = keepWhatItSays(child, profile);
  try {
    const ended = child.ended.then(({ code, signal }) => {
      return new Refusal(`npm start ended (${signal ?? code}) before it was ready:\n${lastLines(said(), 30)}`);
    });
    const outcome = await Promise.race([readyLine(child), ended]);
    if (outcome instanceof Refusal) throw outcome;
    return await walk(outcome);
  } finally {
    await child.stop();
  }
}

function keepWhatItSays(child, profile) {
  const file = path.join(profileFolder('test'), 'log', `start-${profile}.log`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '');
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => fs.appendFileSync(file, chunk));
  return () => fs.readFileSync(file, 'utf8');
}

function readyLine(child) {
  return new Promise((resolve) => {
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^ready (http:\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
}
