import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseSteps, runSteps, usualSteps } from './run-steps.mjs';
import { closingLine, tallyTap } from './tallies.mjs';

/** Steps that note when they begin and end; `until` lets a test decide when one ends. */
function recorder() {
  const notes = [];
  const aStep = (name, { needs, until = Promise.resolve(), fails } = {}) => ({
    name,
    needs,
    run: async () => {
      notes.push(`+${name}`);
      await until;
      notes.push(`-${name}`);
      if (fails) throw new Error(fails);
    },
  });
  return { notes, aStep };
}

test('keeps the order in one lane, except where a need comes first', async () => {
  const { notes, aStep } = recorder();
  await runSteps([aStep('docs', { needs: ['build'] }), aStep('lint'), aStep('build')], { lanes: 1 });
  assert.deepEqual(notes, ['+lint', '-lint', '+build', '-build', '+docs', '-docs']);
});

test('comes after a step that is run too, and does not ask for it', async () => {
  const { notes, aStep } = recorder();
  const second = { ...aStep('second'), after: ['first', 'not chosen'] };
  await runSteps([second, aStep('first')], { lanes: 2 });
  assert.deepEqual(notes, ['+first', '-first', '+second', '-second']);
  assert.deepEqual(chooseSteps([second, aStep('first')], ['second']).chosen, [second]);
});

test('never runs more at once than there are lanes', async () => {
  let running = 0;
  let most = 0;
  const aStep = (name) => ({
    name,
    run: async () => {
      most = Math.max(most, (running += 1));
      await new Promise(setImmediate);
      running -= 1;
    },
  });
  await runSteps(['a', 'b', 'c', 'd', 'e'].map(aStep), { lanes: 2 });
  assert.equal(most, 2);
});

test('goes on after a failure with all that does not need it, and names both', async () => {
  const { notes, aStep } = recorder();
  const next = { ...aStep('next'), after: ['broken'] };
  const steps = [aStep('broken', { fails: 'why' }), aStep('built', { needs: ['broken'] }), aStep('shipped', { needs: ['built'] }), next];
  const { failed, notRun } = await runSteps(steps, { lanes: 2 });
  assert.deepEqual(
    failed.map(({ name, error }) => [name, error.message]),
    [['broken', 'why']],
  );
  assert.deepEqual(notRun, ['built', 'shipped']);
  assert.deepEqual(notes, ['+broken', '-broken', '+next', '-next']);
});

test('says so when a need is nobody’s', async () => {
  await assert.rejects(runSteps([{ name: 'a', needs: ['b'], run: () => undefined }], { lanes: 2 }), /nobody does what these need: a/);
});

test('a chosen step brings what it needs, a family brings its members', () => {
  const { aStep } = recorder();
  const steps = [aStep('base'), aStep('types-a', { needs: ['base'] }), aStep('types-b'), aStep('lint')];
  const names = (wanted) => chooseSteps(steps, wanted).chosen.map(({ name }) => name);
  assert.deepEqual(names(['types']), ['base', 'types-a', 'types-b']);
  assert.deepEqual(names(['lint']), ['lint']);
  assert.equal(chooseSteps(steps, ['lnt']).unknown, 'lnt');
});

test('what comes only on request stays out of the usual run', () => {
  const { aStep } = recorder();
  const pictures = { ...aStep('pictures'), onRequest: true };
  assert.deepEqual(
    usualSteps([aStep('lint'), pictures]).map(({ name }) => name),
    ['lint'],
  );
  assert.deepEqual(chooseSteps([aStep('lint'), pictures], ['pictures']).chosen, [pictures]);
});

test('the closing line adds everything up, and is never green after a failed check', () => {
  const tallies = [
    { passed: 3, failed: 0 },
    { passed: 4, failed: 2 },
  ];
  assert.equal(closingLine(tallies, 0), '7 passed, 2 failed');
  assert.equal(closingLine([tallies[0]], 1), '3 passed, 1 failed');
  assert.equal(closingLine(tallies, 1), '7 passed, 2 failed');
});

test('reads node’s own report', () => {
  assert.deepEqual(tallyTap('1..3\n# tests 3\n# pass 1\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0\n'), {
    passed: 1,
    failed: 1,
    skipped: 1,
  });
});
