import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../machine/checkout.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { runUntilStopped } from '../machine/until-stopped.mjs';
import { build } from '../setup/builds.mjs';
import { installPackages } from '../setup/packages.mjs';
import { step } from '../setup/steps.mjs';
import { addressesIn, releaseFaults, releaseNote } from './release-rules.mjs';

const PHONE = path.join(ROOT, 'apps/miniprogram');
const DIST = path.join(PHONE, 'dist/weapp');
const RELEASE = path.join(PHONE, 'dist/weapp-release');

await runUntilStopped(async () => {
  const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  await step('dependencies', installPackages);
  await step('build shared', () => build('shared'));
  const shared = createRequire(path.join(ROOT, 'apps/api/package.json'))('@silin/shared');
  const faults = releaseFaults({ env: process.env, dirty: git('status', '--porcelain'), shared });
  if (faults.length > 0) throw new Refusal(['Not released:', ...faults.map((fault) => `  - ${fault}`)].join('\n'));
  const origin = shared.publicOrigin(process.env.API_ORIGIN);
  process.env.API_ORIGIN = origin;
  await step('build weapp', () => build('weapp'));
  const sizes = await step('what was built', () => lookThrough(origin));
  fs.rmSync(RELEASE, { recursive: true, force: true });
  fs.cpSync(DIST, path.join(RELEASE, 'dist/weapp'), { recursive: true });
  writeProject(process.env.WECHAT_APP_ID);
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const appId = process.env.WECHAT_APP_ID;
  const note = releaseNote({
    version,
    commit: git('rev-parse', 'HEAD'),
    committedAt: git('log', '-1', '--format=%cI'),
    origin,
    appId,
    sizes,
  });
  fs.writeFileSync(path.join(RELEASE, 'release.json'), `${JSON.stringify(note, null, 2)}\n`);
  process.stdout.write(`released ${path.relative(process.cwd(), RELEASE)}\n${JSON.stringify(note)}\n`);
});

/** What ships calls one address, and none of this machine. */
function lookThrough(origin) {
  const files = fs
    .readdirSync(DIST, { recursive: true })
    .map(String)
    .filter((name) => fs.statSync(path.join(DIST, name)).isFile());
  const scripts = files.filter((name) => name.endsWith('.js')).map((name) => fs.readFileSync(path.join(DIST, name), 'utf8'));
  const { own, local } = addressesIn(scripts, origin);
  if (!own) throw new Refusal(`The build does not call ${origin}.`);
  if (local.length > 0) throw new Refusal(`The build calls this machine: ${local.join(', ')}.`);
  return files.reduce((sums, name) => {
    const root = /^packages\/[^/]+/.exec(name.split(path.sep).join('/'))?.[0] ?? 'main';
    return { ...sums, [root]: (sums[root] ?? 0) + fs.statSync(path.join(DIST, name)).size };
  }, {});
}

/** A project of its own: WeChat DevTools or miniprogram-ci opens this folder, and the one for development stays as it is. */
function writeProject(appid) {
  const project = JSON.parse(fs.readFileSync(path.join(PHONE, 'project.config.json'), 'utf8'));
  const released = { ...project, appid, setting: { ...project.setting, urlCheck: true } };
  fs.writeFileSync(path.join(RELEASE, 'project.config.json'), `${JSON.stringify(released, null, 2)}\n`);
}
