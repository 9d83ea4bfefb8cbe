import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from './machine/checkout.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'recount-'));
after(() => rmSync(folder, { recursive: true }));

const TWO_HOMES = {
  rulePack: 'cn.owners.ordinary',
  roll: [
    { voter: 'A-1-101', heads: 1, areaCm2: 901_200 },
    { voter: 'A-1-102', heads: 1, areaCm2: 897_654 },
  ],
  ballots: [
    { voter: 'A-1-101', choice: 'approve' },
    { voter: 'A-1-102', choice: 'approve' },
  ],
};

function written(content, name = 'pack.json') {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const PUBLISHED = path.join(ROOT, 'docs/recount.mjs');
const recount = (...files) => spawnSync(process.execPath, [PUBLISHED, ...files], { encoding: 'utf8' });

test('a pack is counted: the result is on stdout and nothing else is', () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'recount', '--', written(TWO_HOMES)], { cwd: ROOT, encoding: 'utf8' });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  const output = JSON.parse(stdout);
  assert.deepEqual([output.valid, output.passed, output.flags], [true, true, []]);
  assert.deepEqual(output.criteria[1], {
    name: 'quorum.area',
    part: 1_798_854,
    whole: 1_798_854,
    share: '2/3',
    inclusive: true,
    met: true,
    short: 0,
  });
});

test('a file that cannot be counted is refused in one line that names the field', () => {
  const [first, second] = TWO_HOMES.roll;
  for (const [content, field] of [
    ['{', 'file'],
    [{ ...TWO_HOMES, rulePack: 'cn.owners.most' }, 'rulePack'],
    [{ ...TWO_HOMES, roll: [first, { ...second, areaCm2: 897_654.5 }] }, 'roll[1].areaCm2'],
    [{ ...TWO_HOMES, roll: [first, { ...second, voter: 'A-1-101' }] }, 'roll[1].voter'],
    [{ ...TWO_HOMES, ballots: [{ voter: 'two\nlines', choice: 'approve' }] }, 'ballots[0].voter'],
  ]) {
    const { status, stdout, stderr } = recount(written(content));
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^[^\n]+\n$/);
    assert.ok(stderr.startsWith(`${field}: `), stderr);
  }
  for (const file of [path.join(folder, 'nowhere.json'), folder]) assert.equal(recount(file).status, 2);
});

test('what was published otherwise is said, and fails', () => {
  const { status, stdout } = recount(written({ ...TWO_HOMES, published: { passed: false } }));
  assert.equal(status, 1);
  assert.deepEqual(JSON.parse(stdout).published, { agrees: false, differs: ['passed'] });
});

test('the file that is published needs nothing beside it, and reads what stands where it is called', () => {
  const alone = path.join(folder, 'recount.mjs');
  copyFileSync(PUBLISHED, alone);
  written(`\uFEFF${JSON.stringify(TWO_HOMES)}`, 'here.json');
  const { status, stdout } = spawnSync(process.execPath, [alone, 'here.json'], { cwd: folder, encoding: 'utf8', env: {} });
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).passed, true);
  const fromElsewhere = { cwd: ROOT, encoding: 'utf8', env: { INIT_CWD: folder } };
  assert.equal(spawnSync(process.execPath, [alone, 'here.json'], fromElsewhere).status, 0);
  assert.equal(spawnSync(process.execPath, [alone], { encoding: 'utf8' }).status, 2);
});
