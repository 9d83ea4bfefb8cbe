module.exports = {
  testEnvironment: '<rootDir>/jest.server-zone.cjs',
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts'],
  // .swcrc keeps specs out of the build, so it is not for the tests.
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }] },
}
