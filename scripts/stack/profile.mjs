import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { stopPrivateServer } from '../database/private-server.mjs';
import { ROOT, profileFolder } from '../machine/checkout.mjs';
import { Refusal } from '../machine/refusal.mjs';

/** Where one profile keeps its things. */
export function foldersOf(profile) {
  const own = profileFolder(profile);
  return { own, run: path.join(own, 'run'), log: path.join(own, 'log'), files: path.join(own, 'files'), db: path.join(own, 'db') };
}

/** Names become folders that --reset deletes from: nothing but a plain word. The test server is not a demo's to touch. */
export function checkProfileName(name) {
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(name) || name === 'test' || name === 'stamps') {
    throw new Refusal(`--profile is a plain word such as demo, not “${name}”.`);
  }
  return name;
}

/** Begins again: its database and its photos are deleted. */
export async function resetProfile(profile) {
  if (process.env.DATABASE_URL) throw new Refusal('--reset deletes only a database of our own: empty the one in DATABASE_URL yourself.');
  const { db, files } = foldersOf(profile);
  await stopPrivateServer({ folder: db });
  for (const folder of [db, files]) fs.rmSync(folder, { recursive: true, force: true });
}

/** What the API and the stand-in of WeChat are told through their environment. */
export function serviceEnvironment({ mode, profile, databaseUrl }) {
  const { own, files } = foldersOf(profile);
  fs.mkdirSync(files, { recursive: true, mode: 0o700 });
  const env = { ...process.env };
  for (const name of ['PORT', 'HOST', 'NODE_OPTIONS']) delete env[name];
  return {
    ...env,
    APP_MODE: mode,
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    NO_COLOR: '1',
    WECHAT_APP_ID: 'wx0000000000000000',
    WECHAT_APP_SECRET: keptSecret(own, 'wechat-secret', 16),
    APP_SECRET: keptSecret(own, 'app-secret', 32),
    STORAGE_DIR: files,
    WEB_ROOT: path.join(ROOT, 'apps/miniprogram/dist/h5'),
  };
}

/** Drawn once: sessions survive a restart, and no secret stands in the repository. */
function keptSecret(folder, name, bytes) {
  const file = path.join(folder, name);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(bytes).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}
