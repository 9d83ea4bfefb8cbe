/* node scripts/build.mjs [shared] [api] [h5] [weapp]: builds what changed; without names everything. */
import { Refusal, runCommand } from './machine/refusal.mjs';
import { BUILDS, build } from './setup/builds.mjs';
import { installPackages } from './setup/packages.mjs';
import { step } from './setup/steps.mjs';

await runCommand(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BUILDS);
  const unknown = names.find((name) => !(name in BUILDS));
  if (unknown) throw new Refusal(`There is no build called ${unknown}: ${Object.keys(BUILDS).join(', ')}.`);
  await step('dependencies', installPackages);
  for (const name of names) await step(`build ${name}`, () => build(name));
});
