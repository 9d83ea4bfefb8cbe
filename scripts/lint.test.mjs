import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { ROOT } from './machine/checkout.mjs';

/*
 * Rules that need types are switched off here: they want the file in a project. What is tried is what this repository adds
 * of its own: the clock, purity of shared, reasons of suppressions, names and lengths.
 */
const untyped = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: Object.fromEntries(
    [
      'no-floating-promises',
      'no-misused-promises',
      'await-thenable',
      'return-await',
      'switch-exhaustiveness-check',
      'only-throw-error',
      'consistent-type-imports',
    ].map((name) => [`@typescript-eslint/${name}`, 'off']),
  ),
};
const eslint = new ESLint({ cwd: ROOT, overrideConfig: [untyped] });

async function rulesBroken(filePath, text) {
  const [{ messages }] = await eslint.lintText(text, { filePath: path.join(ROOT, filePath) });
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

const shared = 'packages/shared/src/voting/tried.ts';
const api = 'apps/api/src/modules/issues/tried.ts';

const REFUSED = [
  ['shared reads the clock', shared, 'export const at = () => Date.now();\n', 'no-restricted-syntax'],
  ['shared makes the present', shared, 'export const at = () => new Date();\n', 'no-restricted-syntax'],
  ['shared draws lots', shared, 'export const draw = () => Math.random();\n', 'no-restricted-syntax'],
  ['shared imports Node', shared, "export * from 'node:crypto';\n", 'no-restricted-imports'],
  ['shared imports Nest', shared, "export * from '@nestjs/common';\n", 'no-restricted-imports'],
  ['the API reads the clock', api, 'export const at = () => new Date();\n', 'no-restricted-syntax'],
  ['a query asks the database for the time', api, "export const sql = 'SELECT NOW()';\n", 'no-restricted-syntax'],
  [
    'a suppression without its reason',
    api,
    '// eslint-disable-next-line no-console\nconsole.log(1);\n',
    '@eslint-community/eslint-comments/require-description',
  ],
  ['any', api, 'export const loose: any = 1;\n', '@typescript-eslint/no-explicit-any'],
  ['a name in camel case', 'apps/api/src/modules/issues/issueText.ts', 'export {};\n', 'unicorn/filename-case'],
  ['a function of 41 lines', api, `export function long() {\n${'  void 0;\n'.repeat(39)}}\n`, 'max-lines-per-function'],
  [
    'a file of 301 lines',
    api,
    'export const line = 1;\n'.replace('line', 'line0') + Array.from({ length: 300 }, (_, n) => `export const l${n} = 1;\n`).join(''),
    'max-lines',
  ],
];

for (const [what, file, text, rule] of REFUSED) {
  test(`refuses: ${what}`, async () => assert.ok((await rulesBroken(file, text)).includes(rule), (await rulesBroken(file, text)).join()));
}

test('lets a given instant, a formatted one and a reasoned suppression pass', async () => {
  const text = `export const later = (now: Date) => new Date(now.getTime() + 1);
// eslint-disable-next-line no-console -- the one line a person reads
console.log(later);
`;
  assert.deepEqual(await rulesBroken(api, text), []);
});
