import { parseArgs } from 'node:util';
import { stopPrivateServer } from '../database/private-server.mjs';
import { profileFolder } from '../machine/checkout.mjs';
import { endLeftovers, recordChildrenIn } from '../machine/children.mjs';
import { holdExclusively } from '../machine/exclusive.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { runUntilStopped } from '../machine/until-stopped.mjs';
import { step } from '../setup/steps.mjs';
import { planSteps } from './plan.mjs';
import { chooseSteps, runSteps, usualSteps } from './run-steps.mjs';
import { closingLine } from './tallies.mjs';

const LANES = 2;
const own = profileFolder('test');
let command = { stopping: false };
const write = (text) => command.stopping || process.stdout.write(text); // what is ended now has nothing to add to the last line
const indent = (text) => text.replaceAll(/^(?=.)/gm, '    ');

await runUntilStopped(runEverything);

async function runEverything(life) {
  command = life;
  const tallies = [];
  const log = (line) => write(indent(`${line.trimEnd()}\n`));
  const all = planSteps({ count: (tally) => tallies.push(tally), log });
  const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } });
  if (values.list) return void write(`${all.map(({ name }) => name).join('\n')}\n`);
  const steps = pick(all, values.only);
  await takeTheTestProfile(life);
  const began = performance.now();
  const { failed, notRun } = await runSteps(steps.map(reported), { lanes: LANES });
  report(failed, notRun);
  write(`${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  write(`${closingLine(tallies, failed.length)}\n`);
  return failed.length > 0 ? 1 : 0;
}

function pick(all, only) {
  if (only === undefined) return usualSteps(all);
  const { chosen, unknown } = chooseSteps(all, only.split(','));
  if (unknown !== undefined) throw new Refusal(`There is no step called ${unknown}; npm test -- --list names them.`);
  return chosen;
}

async function takeTheTestProfile(life) {
  if (!(await holdExclusively(own))) throw new Refusal('Another npm test of this checkout is already running.');
  life.atEnd = () => stopPrivateServer({ profile: 'test', spareKept: true });
  recordChildrenIn(`${own}/run`);
  await endLeftovers(`${own}/run`);
}

/** Each step with its time; below it the closing lines of its runner, kept together although two steps run at once. */
function reported({ name, run, ...rest }) {
  const timed = () => step(name, async () => remarkOf(await run()), { write });
  return { ...rest, name, run: timed };
}

function remarkOf(outcome) {
  const text = typeof outcome === 'string' ? outcome : (outcome?.remark ?? '');
  return text.includes('\n') ? `\n${indent(text)}` : text;
}

function report(failed, notRun) {
  for (const { name, error } of failed) write(`\nfailed: ${name}\n${indent(error instanceof Refusal ? error.message : error.stack)}\n`);
  if (notRun.length > 0) write(`\nnot run, because what they need failed: ${notRun.join(', ')}\n`);
}
