import fs from 'node:fs';
import path from 'node:path';
import { profileFolder } from '../machine/checkout.mjs';
import { obtainOffice } from './office.mjs';
import { runJest, runNodeTests, testEnvironment } from './runners.mjs';

const FOLDER = path.join(profileFolder('test'), 'papers');
const SPEC = ['--selectProjects', 'int', '--runTestsByPath', 'test/papers-samples.e2e-spec.ts'];

/** On request: the samples of docs/ made anew; every paper opened as somebody in an office would open it. */
export function paperSteps(found, count, log) {
  const needs = ['dependencies', 'database'];
  const spec = (name, env) => () =>
    runJest(name, 'apps/api', SPEC, { count, env: testEnvironment({ TEST_DATABASE_ADMIN_URL: found.database.adminUrl, ...env }) });
  const steps = [
    { name: 'samples', needs, run: spec('samples', { WRITE_SAMPLES: '1' }) },
    { name: 'papers-office', needs: [], run: () => obtainOffice(log) },
    {
      name: 'papers-printed',
      needs,
      run: () => (fs.rmSync(FOLDER, { recursive: true, force: true }), spec('papers-printed', { PAPERS_FOLDER: FOLDER })()),
    },
    {
      name: 'papers-opened',
      needs: ['papers-office', 'papers-printed'],
      run: () => runNodeTests('papers-opened', ['scripts/papers/opened.papers.mjs'], { count, env: { PAPERS_FOLDER: FOLDER } }),
    },
  ];
  // Not beside one another, nor beside api-int: each makes the database of worker 1.
  return steps.map((one) => ({ ...one, after: ['api-int', 'samples'].filter((name) => name !== one.name), onRequest: true }));
}
