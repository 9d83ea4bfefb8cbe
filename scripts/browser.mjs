/* node scripts/browser.mjs: the browser and font of the journeys; installs them on Debian as root, prints the browser's path. */
import { obtainBrowser } from './testing/browser.mjs';
import { runUntilStopped } from './machine/until-stopped.mjs';

await runUntilStopped(async () => {
  const { executablePath } = await obtainBrowser((line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${executablePath}\n`);
});
