import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../machine/checkout.mjs';
import { runChild } from '../machine/children.mjs';
import { waitForExclusive } from '../machine/exclusive.mjs';
import { lastLines } from '../machine/last-lines.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { contentStamp, isStamped, writeStamp } from './stamps.mjs';

export const PNPM = 'pnpm@10.34.8';
const MANIFESTS = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'apps/api/package.json',
  'apps/miniprogram/package.json',
  'packages/shared/package.json',
];
const INSTALLED = ['node_modules', 'apps/api/node_modules', 'apps/miniprogram/node_modules', 'packages/shared/node_modules'];

/** Exactly what the lock file says, through a pinned pnpm that nobody has to install. */
export async function installPackages() {
  const release = await waitForExclusive(path.join(ROOT, 'node_modules'));
  try {
    const stamp = contentStamp(MANIFESTS);
    if (isStamped('packages', stamp) && INSTALLED.every((folder) => fs.existsSync(path.join(ROOT, folder)))) return 'unchanged';
    // Somebody's NODE_ENV=production would leave out what builds and tests need.
    const { NODE_ENV: _ignored, ...env } = process.env;
    const args = ['--yes', PNPM, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false'];
    const { code, output } = await runChild('dependencies', 'npx', args, { env });
    if (code !== 0) throw new Refusal(`Dependencies could not be installed:\n${lastLines(output)}`);
    writeStamp('packages', stamp);
    return 'installed';
  } finally {
    await release();
  }
}
