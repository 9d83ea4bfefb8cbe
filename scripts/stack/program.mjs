import path from 'node:path';
import { ROOT } from '../machine/checkout.mjs';
import { startChild } from '../machine/children.mjs';
import { runUntilStopped } from '../machine/until-stopped.mjs';
import { build } from '../setup/builds.mjs';
import { installPackages } from '../setup/packages.mjs';
import { step } from '../setup/steps.mjs';

export const apiProgram = (name) => path.join(ROOT, 'apps/api/dist', name);

/** Whatever the API needs to run, from a fresh clone on; progress goes to stderr. */
export async function setUpApi(builds = ['shared', 'api']) {
  await step('dependencies', installPackages);
  for (const name of builds) await step(`build ${name}`, () => build(name));
}

/** Runs one of the API's programs as if it were the command itself: its words, its exit code, from the folder where it was called. */
export async function runProgram(name, args, { env = process.env } = {}) {
  await runUntilStopped(async () => {
    await setUpApi();
    const child = startChild(name, process.execPath, [apiProgram(name), ...args], {
      env,
      cwd: process.env.INIT_CWD ?? process.cwd(),
      stdio: 'inherit',
      graceMs: 60_000,
    });
    const { code, signal } = await child.ended;
    return signal ? 1 : code;
  });
}
