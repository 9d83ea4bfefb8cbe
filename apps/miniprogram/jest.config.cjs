const common = {
  testEnvironment: 'node',
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1', '^@silin/shared$': '<rootDir>/../../packages/shared/src/index.ts' },
  // Published as modules only.
  transformIgnorePatterns: ['/node_modules/(?!(\\.pnpm/)?@stablelib)'],
  transform: {
    '^.+(\\.tsx?|/@stablelib/.+\\.js)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
      },
    ],
  },
}
const inBrowser = { ...common, roots: ['<rootDir>/e2e'] }

module.exports = {
  testTimeout: 60_000,
  // The steps of a journey are one story on one clock.
  maxWorkers: 1,
  projects: [
    { ...common, displayName: 'pure', roots: ['<rootDir>/src', '<rootDir>/scripts'], testMatch: ['**/*.spec.ts'] },
    { ...inBrowser, displayName: 'journeys', testMatch: ['**/*.journey.ts', '**/*.weapp.ts'] },
    { ...inBrowser, displayName: 'weapp-host', testMatch: ['**/host/test/*.spec.ts'] },
    { ...inBrowser, displayName: 'pictures', testMatch: ['**/*.pictures.ts'] },
  ],
}
