/*
 * What is printed from the code, mostly pages under docs/: node scripts/generated-docs.mjs writes them, --check says which are stale.
 * A package prints its own with scripts/print-*.mjs; scripts/check-*.mjs hold a hand-written page against the code.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './machine/checkout.mjs';
import { runChild } from './machine/children.mjs';
import { Refusal } from './machine/refusal.mjs';
import { runUntilStopped } from './machine/until-stopped.mjs';

const PACKAGES = ['packages/shared', 'apps/api', 'apps/miniprogram'];
const checking = process.argv.includes('--check');

await runUntilStopped(async () => {
  const printers = PACKAGES.flatMap((folder) => scriptsOf(folder, /^print-.*\.mjs$/));
  const checks = PACKAGES.flatMap((folder) => scriptsOf(folder, /^check-.*\.mjs$/));
  if (printers.length === 0) throw new Refusal('No package prints a page: the check looked in the wrong place.');
  let stale = 0;
  for (const script of [...printers, ...(checking ? checks : [])]) {
    const { code, output } = await runChild(script, process.execPath, [script, ...(checking ? ['--check'] : [])]);
    process.stdout.write(output);
    if (code !== 0) stale += 1;
  }
  return stale > 0 ? 1 : 0;
});

function scriptsOf(folder, pattern) {
  const scripts = path.join(ROOT, folder, 'scripts');
  const names = fs.existsSync(scripts) ? fs.readdirSync(scripts).filter((name) => pattern.test(name)) : [];
  return names.sort().map((name) => path.join(folder, 'scripts', name));
}
