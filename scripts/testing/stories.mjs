import fs from 'node:fs';
import path from 'node:path';
import { ROOT, profileFolder } from '../machine/checkout.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { withRunningProduct } from './running-product.mjs';
import { runJest, testEnvironment } from './runners.mjs';

const FOLDER = 'apps/miniprogram/e2e';
const BROWSER = ['dependencies', 'database', 'browser', 'build-shared', 'build-api', 'build-h5'];
const WEAPP = [...BROWSER, 'build-weapp'];

/**
 * A step for each story on each kind of phone. Each brings up a product of its own: its own people, data and clock.
 * `*.journey.ts` is walked in a browser and in the mini-program, `*.weapp.ts` only in the mini-program; `*.pictures.ts` shows
 * every page, in the browser only when somebody asks for it.
 */
export function storySteps(found, count) {
  // Elsewhere is the mini-program that somebody has opened in DevTools.
  const weapp = process.env.WEAPP_ENDPOINT ? 'endpoint' : 'weapp';
  const step =
    (family, { project, phones, needs }) =>
    (file) => {
      const name = `${family}-${path.basename(file).replace(/\.\w+\.ts$/, '')}`;
      return { name, needs, run: () => walk({ name, project, phones, file, found, count }) };
    };
  const journeys = filesOf('.journey.ts');
  const pictures = filesOf('.pictures.ts');
  return [
    ...journeys.map(step('journeys', { project: 'journeys', phones: 'browser', needs: BROWSER })),
    ...[...journeys, ...filesOf('.weapp.ts')].map(step('weapp', { project: 'journeys', phones: weapp, needs: WEAPP })),
    ...pictures.map(step('weapp', { project: 'pictures', phones: weapp, needs: WEAPP })),
    ...pictures
      .map(step('pictures', { project: 'pictures', phones: 'browser', needs: BROWSER }))
      .map((one) => ({ ...one, onRequest: true })),
  ];
}

function filesOf(ending) {
  const names = fs.readdirSync(path.join(ROOT, FOLDER)).filter((name) => name.endsWith(ending));
  if (names.length === 0) throw new Refusal(`There are no *${ending} in ${FOLDER}.`);
  return names.sort().map((name) => path.join('e2e', name));
}

/** Where every page has been shown, the table of 体验评分 belongs to the result. */
async function walk({ name, project, phones, file, found, count }) {
  const scores = path.join(profileFolder('test'), 'log', `${name}-scores.txt`);
  fs.rmSync(scores, { force: true });
  const closing = await withRunningProduct({ adminUrl: found.database.adminUrl, profile: name, port: portFor(phones) }, (address) => {
    const told = { JOURNEY_BASE_URL: address, JOURNEY_PHONES: phones, SCORES_FILE: scores, CHROMIUM_PATH: found.browser.executablePath };
    const args = ['--selectProjects', project, '--runTestsByPath', file];
    return runJest(name, 'apps/miniprogram', args, { count, env: testEnvironment(told) });
  });
  return project === 'pictures' && fs.existsSync(scores) ? `${closing}\n${fs.readFileSync(scores, 'utf8').trimEnd()}` : closing;
}

/** A mini-program that was opened elsewhere calls the address it was built for; our host finds the product wherever it is. */
const portFor = (phones) => (phones === 'endpoint' ? Number(new URL(process.env.API_ORIGIN ?? 'http://127.0.0.1:4400').port) : 0);
