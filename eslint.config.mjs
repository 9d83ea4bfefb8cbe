import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import unicorn from 'eslint-plugin-unicorn';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPED = ['packages/shared/src/**/*.ts', 'apps/api/{src,test}/**/*.ts', 'apps/miniprogram/{src,types,config,e2e}/**/*.{ts,tsx}'];
const TESTS = ['**/*.{spec,int-spec,e2e-spec,journey}.{ts,tsx}', '**/*.test.mjs', 'apps/api/test/**', 'apps/miniprogram/e2e/**'];

/** The clock is an input: only platform/clock reads it, and says so there with a suppression and its reason. */
const CLOCK_READS = [
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Date.now()'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
].map(([selector, what]) => ({
  selector,
  message: `${what} reads the machine’s clock: take the instant as a parameter, or from platform/clock.`,
}));

const SQL_CLOCK = [
  'Literal[value=/\\b(NOW|CURDATE|CURTIME|SYSDATE|UTC_TIMESTAMP)\\s*\\(/i]',
  'TemplateElement[value.raw=/\\b(NOW|CURDATE|CURTIME|SYSDATE|UTC_TIMESTAMP)\\s*\\(/i]',
].map((selector) => ({ selector, message: 'The database’s clock is not ours: pass the instant as a parameter.' }));

const RANDOM = {
  selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
  message: 'shared is pure: pass what is drawn as a parameter.',
};

const NOT_IN_SHARED = {
  patterns: [
    {
      group: [
        'node:*',
        '@nestjs/*',
        '@tarojs/*',
        'react',
        'react-dom',
        'react/*',
        'typeorm',
        'class-validator',
        'class-transformer',
        'reflect-metadata',
      ],
      message: 'shared runs in WeChat as well as in the API: it imports only itself.',
    },
    { group: ['fs', 'path', 'crypto', 'os', 'util', 'process', 'events', 'buffer'], message: 'shared does not know Node.' },
  ],
};

const codeLines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '**/.local/', '**/.swc/', 'docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  comments.recommended,
  {
    plugins: { unicorn },
    rules: {
      '@eslint-community/eslint-comments/require-description': 'error',
      '@eslint-community/eslint-comments/no-unused-disable': 'off', // ESLint reports these itself
      'unicorn/filename-case': ['error', { case: 'kebabCase' }],
      'unicorn/prefer-node-protocol': 'error',
      'max-lines': codeLines(300),
      'max-lines-per-function': codeLines(40),
      eqeqeq: 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'fetch',
          'performance',
          'setTimeout',
          'setImmediate',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'AbortController',
          'AbortSignal',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.{cjs,js}'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' } },
  },
  // What runs in the page and what runs beside it stand next to each other here: neither list of globals would be true.
  { files: ['apps/miniprogram/e2e/**/*.{mjs,cjs,js}'], rules: { 'no-undef': 'off' } },
  // Specs of build scripts belong to no TypeScript project.
  {
    files: ['apps/miniprogram/scripts/**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: TYPED,
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: TYPED,
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      // In the API, Nest reads constructor parameters at run time; the rule knows that from emitDecoratorMetadata.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-unused-vars': 'off',
    },
  },
  {
    files: ['packages/shared/src/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', NOT_IN_SHARED],
      'no-restricted-syntax': ['error', ...CLOCK_READS, RANDOM],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'wx', 'setTimeout', 'setInterval', 'fetch'],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...CLOCK_READS, ...SQL_CLOCK], 'no-console': 'error' },
  },
  {
    files: ['apps/miniprogram/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error', 'max-lines-per-function': codeLines(80) },
  },
  // A page is markup from top to bottom, a suite a list of cases, a build configuration a table: the file’s limit holds for both.
  {
    files: ['apps/miniprogram/src/{pages,packages}/**/*.tsx', 'apps/miniprogram/config/**', ...TESTS],
    rules: { 'max-lines-per-function': 'off' },
  },
);
