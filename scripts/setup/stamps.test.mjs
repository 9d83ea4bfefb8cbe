import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { isNewEnough } from './node-version.mjs';
import { contentStamp } from './stamps.mjs';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'silin-stamps-'));
after(() => fs.rmSync(root, { recursive: true, force: true }));
const write = (name, text) => {
  fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  fs.writeFileSync(path.join(root, name), text);
};
const stamp = () => contentStamp(['app', 'lock.yaml'], root);

function behaves(label) {
  test(`${label}: the stamp follows the sources and nothing else`, () => {
    const first = stamp();
    assert.equal(stamp(), first);
    write('app/b.ts', 'new');
    const withNew = stamp();
    assert.notEqual(withNew, first, 'a new file that git does not know yet');
    write('app/b.ts', 'changed');
    assert.notEqual(stamp(), withNew, 'changed content');
    fs.rmSync(path.join(root, 'app/b.ts'));
    assert.equal(stamp(), first, 'back to what it was');
    write('app/dist/out.js', 'built');
    write('other/c.ts', 'elsewhere');
    assert.equal(stamp(), first, 'outputs and other folders');
    fs.renameSync(path.join(root, 'app/a.ts'), path.join(root, 'app/z.ts'));
    assert.notEqual(stamp(), first, 'a renamed file');
    fs.renameSync(path.join(root, 'app/z.ts'), path.join(root, 'app/a.ts'));
  });
}

write('app/a.ts', 'a');
write('lock.yaml', 'l');
behaves('without git');

test('with git', () => {
  write('.gitignore', 'dist/\n');
  execFileSync('git', ['init', '-q'], { cwd: root });
  execFileSync('git', ['add', 'app/a.ts', 'lock.yaml'], { cwd: root });
});
behaves('with git');

test('Node 20.19 is the oldest', () => {
  assert.deepEqual(['18.20.0', '20.18.3', '20.19.0', '22.0.0', '26.1.0'].map(isNewEnough), [false, false, true, true, true]);
});
