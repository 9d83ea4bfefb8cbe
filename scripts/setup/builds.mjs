import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../machine/checkout.mjs';
import { runChild } from '../machine/children.mjs';
import { waitForExclusive } from '../machine/exclusive.mjs';
import { fromFirstError } from '../machine/last-lines.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { contentStamp, dropStamp, isStamped, writeStamp } from './stamps.mjs';

const COMMON = ['pnpm-lock.yaml', 'tsconfig.base.json', 'packages/shared/src'];
const within = (folder, names) => names.map((name) => `${folder}/${name}`);
const SHARED = within('packages/shared', ['package.json', '.swcrc']);
const API = within('apps/api', ['src', 'package.json', '.swcrc', 'tsconfig.json']);
const PHONE = [
  'docs/api/openapi.json',
  ...within('apps/miniprogram', ['src', 'config', 'types', 'package.json', 'babel.config.js', 'project.config.json', 'tsconfig.json']),
];

/**
 * What is built from what; `cleared` outputs are removed first, because swc leaves files of deleted sources behind;
 * `baked` variables of the environment end up in the output.
 */
export const BUILDS = {
  shared: { folder: 'packages/shared', script: 'build', output: 'dist', proof: 'index.js', inputs: SHARED, cleared: true },
  api: { folder: 'apps/api', script: 'build', output: 'dist', proof: 'main.js', inputs: API, cleared: true },
  h5: { folder: 'apps/miniprogram', script: 'build:h5', output: 'dist/h5', proof: 'index.html', inputs: PHONE, baked: ['API_ORIGIN'] },
  weapp: {
    folder: 'apps/miniprogram',
    script: 'build:weapp',
    output: 'dist/weapp',
    proof: 'app.json',
    inputs: PHONE,
    baked: ['API_ORIGIN'],
  },
};

/** Builds what its sources have changed since. */
export async function build(name) {
  const { folder, script, output, proof, inputs, cleared, baked = [] } = BUILDS[name];
  const release = await waitForExclusive(path.join(ROOT, folder, output));
  try {
    const stamp = `${contentStamp([...COMMON, ...inputs])} ${baked.map((variable) => process.env[variable] ?? '').join(' ')}`;
    const proofFile = path.join(ROOT, folder, output, proof);
    if (isStamped(`build-${name}`, stamp) && fs.existsSync(proofFile)) return 'unchanged';
    dropStamp(`build-${name}`);
    if (cleared) fs.rmSync(path.join(ROOT, folder, output), { recursive: true, force: true });
    await runScript(name, folder, script);
    if (!fs.existsSync(proofFile)) throw new Refusal(`The build of ${name} ended without ${path.relative(ROOT, proofFile)}.`);
    writeStamp(`build-${name}`, stamp);
    return 'built';
  } finally {
    await release();
  }
}

/** The package's own script; what a developer left in the environment does not change what is built. */
async function runScript(name, folder, script) {
  const { NODE_ENV: _mode, GALLERY: _gallery, ...env } = process.env;
  const { code, output } = await runChild(`build ${name}`, 'npm', ['run', '--silent', script], { cwd: path.join(ROOT, folder), env });
  if (code !== 0) throw new Refusal(`The build of ${name} failed:\n${fromFirstError(output)}`);
}
