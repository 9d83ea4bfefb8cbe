/* Prints docs/api/openapi.json from the built API and the contract's types; --check only says whether it is stale. */
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { contractSchemas } from './contract-schemas.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { AppModule } = require('../dist/app.module.js');
const { answeredTypes, controllersOf, describeApi, OPENAPI_FILE, routesOf } = require('../dist/openapi/index.js');
const { version } = require('../package.json');

const settings = { app: { mode: 'demo' } }; // the mode decides which modules there are; nothing is started
const routes = routesOf(await controllersOf(AppModule.with({ settings, clock: undefined })));
const text = `${JSON.stringify(describeApi(routes, contractSchemas(answeredTypes(routes)), version), null, 2)}\n`;

if (process.argv.includes('--check')) {
  const isStale = !existsSync(OPENAPI_FILE) || readFileSync(OPENAPI_FILE, 'utf8') !== text;
  console.log(
    isStale ? 'docs/api/openapi.json is stale: run node scripts/generated-docs.mjs' : `docs/api/openapi.json: ${routes.length} routes`,
  );
  process.exitCode = isStale ? 1 : 0;
} else {
  mkdirSync(dirname(OPENAPI_FILE), { recursive: true });
  writeFileSync(OPENAPI_FILE, text);
  console.log(`docs/api/openapi.json: ${routes.length} routes`);
}
