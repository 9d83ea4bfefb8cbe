const transform = {
  '^.+\\.[tj]s$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        target: 'es2022',
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
    },
  ],
};
// Jest cannot load ES modules the way Node 20.19 does by itself; these packages ship nothing else.
const ES_MODULES = ['content-disposition', 'age-encryption', '@noble/[a-z-]+', '@scure/base'];
const common = {
  transformIgnorePatterns: [
    `/node_modules/(?!\\.pnpm/)(?!(${ES_MODULES.join('|')})/)`,
    `/node_modules/\\.pnpm/(?!(${ES_MODULES.join('|').replaceAll('/', '\\+')})@)`,
  ],
  testEnvironment: 'node',
  transform,
  moduleNameMapper: { '^@silin/shared$': '<rootDir>/../../packages/shared/src/index.ts' },
};
module.exports = {
  testTimeout: 30_000,
  projects: [
    { ...common, displayName: 'unit', roots: ['<rootDir>/src'], testMatch: ['**/*.spec.ts'] },
    // Each worker makes its own database on the server named by TEST_DATABASE_ADMIN_URL.
    { ...common, displayName: 'int', roots: ['<rootDir>/test'], testMatch: ['**/*.int-spec.ts', '**/*.e2e-spec.ts'] },
    // The same files, a dozen of them at a time: what `npm test` runs (test/together).
    { ...common, displayName: 'int-together', roots: ['<rootDir>/test'], testMatch: ['**/together/group-*.ts'] },
  ],
};
