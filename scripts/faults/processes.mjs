import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../machine/checkout.mjs';

/** A script of apps/api/faults with a channel to us; what it logs is written, as in production, and read by nobody. */
function started(file, options) {
  const child = spawn(process.execPath, [path.join(ROOT, 'apps/api/faults', file), JSON.stringify(options)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const ready = new Promise((resolve, reject) => {
    child.once('message', resolve);
    void ended.then(({ code, signal }) => reject(new Error(`${file} ended with ${signal ?? code}`)));
  });
  return { child, ready, ended };
}

/** Voters and open polls: `people` with their tokens and entries, `polls` by id. */
export async function filledEstate(options) {
  const { ready, ended } = started('fill.mjs', options);
  const estate = await ready;
  await ended;
  return estate;
}

/** API processes side by side on one database, as behind a balancer. */
export class ApiProcesses {
  slots = [];

  constructor(options) {
    this.options = options;
  }

  async start(count) {
    await Promise.all(Array.from({ length: count }, (_, slot) => this.open(slot)));
  }

  async open(slot) {
    const { child, ready, ended } = started('api-process.mjs', this.options);
    this.slots[slot] = { child, ended, port: undefined };
    const { port } = await ready;
    this.slots[slot].port = port;
  }

  /** Those that answer, as far as a balancer knows. */
  ports = () => this.slots.flatMap(({ port }) => (port === undefined ? [] : [port]));

  /** kill -9, and another one in its place. */
  async killAndReplace(slot) {
    const { child, ended } = this.slots[slot];
    child.kill('SIGKILL');
    await ended;
    this.slots[slot].port = undefined;
    await this.open(slot);
  }

  async stop() {
    for (const { child } of this.slots) child.kill('SIGKILL');
    await Promise.all(this.slots.map(({ ended }) => ended));
  }
}
