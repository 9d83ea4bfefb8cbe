import { parseArgs } from 'node:util';
import { stopPrivateServer } from '../database/private-server.mjs';
import { profileFolder } from '../machine/checkout.mjs';
import { endLeftovers, recordChildrenIn } from '../machine/children.mjs';
import { holdExclusively } from '../machine/exclusive.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { runUntilStopped } from '../machine/until-stopped.mjs';
import { step } from '../setup/steps.mjs';
import { planSteps } from './plan.mjs';
import { chooseSteps, runSteps } from './run-steps.mjs';
import { closingLine } from './tallies.mjs';

const LANES = 2;
const own = profileFolder('test');
let closed = false;
const write = (text) => closed || process.stdout.write(text);
const indent = (text) => text.replaceAll(/^(?=.)/gm, '    ');

await runUntilStopped(runEverything);

async function runEverything(life) {
  const tallies = [];
  const log = (line) => write(indent(`${line.trimEnd()}\n`));
  const all = planSteps({ count: (tally) => tallies.push(tally), log });
  const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } });
  if (values.list) return void write(`${all.map(({ name }) => name).join('\n')}\n`);
  const steps = pick(all, values.only);
  await takeTheTestProfile(life);
  const began = performance.now();
  const outcome = await runSteps(steps.map(reported), { lanes: LANES });
  if (outcome.failed) report(outcome);
  write(`${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  write(`${closingLine(tallies, outcome.failed?.name)}\n`);
  closed = true; // steps that are ended now have nothing to add to the last line
  return outcome.failed ? 1 : 0;
}

function pick(all, only) {
  if (only === undefined) return all;
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

function report({ failed, unfinished }) {
  const { name, error } = failed;
  write(`\n${indent(error instanceof Refusal ? error.message : error.stack)}\n\nfailed: ${name}\n`);
  if (unfinished.length > 0) write(`not run to the end: ${unfinished.join(', ')}\n`);
}
