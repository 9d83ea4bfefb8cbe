import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { until } from './waiting.mjs';

/**
 * Holds `name` for this process. The lock is a listening socket, so the kernel gives it back however the holder dies;
 * on Linux it is abstract and leaves no file at all.
 * @returns a function that lets go, or undefined while somebody else holds it
 */
export async function holdExclusively(name) {
  const id = createHash('sha256').update(name).digest('hex').slice(0, 24);
  const abstract = process.platform === 'linux';
  const address = abstract ? `\0silin-${id}` : path.join(os.tmpdir(), `silin-${id}.sock`);
  const server = (await listen(address)) ?? (abstract ? undefined : await listenOverStaleFile(address));
  if (!server) return undefined;
  server.unref();
  return () => new Promise((resolve) => server.close(resolve));
}

/** The same, waiting for the holder to finish. */
export async function waitForExclusive(name, { withinMs = 600_000 } = {}) {
  const release = await until(() => holdExclusively(name), { withinMs, everyMs: 100 });
  if (!release) throw new Error(`another process has held ${name} for ${Math.round(withinMs / 1000)} s`);
  return release;
}

function listen(address) {
  const server = net.createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

async function listenOverStaleFile(address) {
  const held = await new Promise((resolve) => {
    const socket = net.connect(address, () => resolve(true)).on('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
  if (held) return undefined;
  fs.rmSync(address, { force: true });
  return listen(address);
}
