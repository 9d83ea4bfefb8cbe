const config = require('./jest.config.cjs');

/** The tests of the count alone, in the environment that tells the mutation run which test covered what. */
module.exports = { ...config, testEnvironment: '@stryker-mutator/jest-runner/jest-env/node', roots: ['<rootDir>/src/voting'] };
