import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { runChild } from './children.mjs';
import { Refusal } from './refusal.mjs';

const LOCK_WAIT_MS = 300_000;
let listsAreFresh = false;

function isDebian() {
  try {
    return /^ID=debian$/m.test(fs.readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Debian packages are installed for the person only where that needs no question: on Debian, as root. */
export const canInstallDebianPackages = () => isDebian() && process.getuid?.() === 0;

/** Installs Debian packages without recommended ones; none of those we name starts a service. */
export async function installDebianPackages(packages, log) {
  if (!listsAreFresh) {
    log('apt-get update');
    await apt(['update']);
    listsAreFresh = true;
  }
  log(`apt-get install ${packages.join(' ')}`);
  await apt(['install', '-y', '--no-install-recommends', ...packages]);
}

/** The option makes apt wait for dpkg's lock; the lock of the package lists has no such option, so we wait ourselves. */
async function apt(args) {
  const deadline = performance.now() + LOCK_WAIT_MS;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  for (;;) {
    const { code, output } = await runChild('apt-get', 'apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      graceMs: 60_000,
    });
    if (code === 0) return;
    if (/dpkg was interrupted/.test(output)) await runChild('dpkg', 'dpkg', ['--configure', '-a'], { env, graceMs: 60_000 });
    else if (!/Could not get lock|Unable to lock/.test(output)) throw failed(args, output);
    if (performance.now() > deadline) throw failed(args, output);
    await pause(1000);
  }
}

function failed(args, output) {
  return new Refusal(`apt-get ${args.join(' ')} failed: ${output.trim().split('\n').slice(-3).join(' ')}`);
}
