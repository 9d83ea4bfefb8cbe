import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { ROOT } from './machine/checkout.mjs';

const { forbidden } = createRequire(import.meta.url)(path.join(ROOT, '.dependency-cruiser.cjs'));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'silin-imports-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const api = (name) => `apps/api/src/${name}`;
const phone = (name) => `apps/miniprogram/src/${name}`;

/** One seeded violation per rule: [importing file, imported file or package]. */
const SEEDED = {
  'shared-imports-only-itself': ['packages/shared/src/voting/a.ts', 'node:crypto'],
  'module-only-through-its-face': [api('modules/polls/a.ts'), api('modules/issues/issue.entity.ts')],
  'module-stands-on-platform': [api('modules/polls/b.ts'), api('app.module.ts')],
  'platform-knows-no-module': [api('platform/outbox/c.ts'), api('modules/issues/index.ts')],
  'entity-knows-no-caller': [api('modules/tasks/task.entity.ts'), api('modules/tasks/task.service.ts')],
  'service-knows-no-http': [api('modules/notices/notice.service.ts'), api('modules/notices/notice.controller.ts')],
  'page-imports-no-page': [phone('packages/issue/pages/d.tsx'), phone('packages/poll/pages/vote.tsx')],
  'feature-imports-no-feature': [phone('features/voting/e.ts'), phone('features/issues/rail.ts')],
  'feature-imports-no-page': [phone('features/voting/f.ts'), phone('pages/home/index.tsx')],
  'lower-layer-looks-up': [phone('session/g.ts'), phone('features/issues/rail.ts')],
  'ui-knows-no-api': [phone('ui/h.tsx'), phone('api/client.ts')],
  'platform-wraps-taro-only': [phone('platform/i.ts'), phone('session/store.ts')],
  'apps-stay-apart': [api('j.ts'), phone('api/client.ts')],
  'nothing-imports-tests': [api('platform/clock/k.ts'), 'apps/api/test/support/builders.ts'],
  resolves: [api('l.ts'), api('nowhere.ts')],
};
const LEFT_OUT = new Set([api('nowhere.ts')]);
let refused;

function write(file, text) {
  const full = path.join(folder, file);
  fs.mkdirSync(path.dirname(full), { recursive: true });
  fs.appendFileSync(full, text);
}

const importing = (from, to) => {
  const relative = path.relative(path.dirname(from), to).replace(/\.tsx?$/, '');
  return `import '${to.includes(':') ? to : relative.startsWith('.') ? relative : `./${relative}`}';\n`;
};

before(() => {
  for (const [from, to] of Object.values(SEEDED)) {
    write(from, importing(from, to));
    if (!to.includes(':') && !LEFT_OUT.has(to)) write(to, 'export {};\n');
  }
  write(api('ring-a.ts'), "import './ring-b';\n");
  write(api('ring-b.ts'), "import './ring-a';\n");
  for (const file of ['tsconfig.base.json', 'tsconfig.imports.json']) fs.copyFileSync(path.join(ROOT, file), path.join(folder, file));
  const cruise = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruise, '--config', path.join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'apps', 'packages'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  assert.ok(stdout.startsWith('{'), stderr);
  refused = JSON.parse(stdout).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
});

for (const [rule, [from, to]] of Object.entries(SEEDED)) {
  test(`${rule}: ${from} may not import ${to}`, () => {
    assert.ok(
      refused.some((one) => one.rule === rule && one.from === from),
      JSON.stringify(refused, undefined, 1),
    );
  });
}

test('no-cycles: two files may not import each other', () => {
  assert.ok(refused.some(({ rule, from }) => rule === 'no-cycles' && from.includes('ring-')));
});

test('every rule has a seeded violation here', () => {
  assert.deepEqual([...Object.keys(SEEDED), 'no-cycles'].sort(), forbidden.map(({ name }) => name).sort());
});

test('a module’s face, a platform part and a test’s own imports are allowed', () => {
  const innocent = [api('modules/issues/index.ts'), 'apps/api/test/support/builders.ts', phone('pages/home/index.tsx')];
  assert.deepEqual(
    refused.filter(({ from }) => innocent.includes(from)),
    [],
  );
});
