const path = require('node:path')
const { everySpec } = require('./bundle.cjs')

const spec = everySpec()

module.exports = {
  rootDir: path.dirname(spec),
  // Absolute: the runner of mutants puts an environment of its own around it.
  testEnvironment: path.join(__dirname, 'environment.cjs'),
  testMatch: [spec],
  transform: {},
  watchman: false,
}
