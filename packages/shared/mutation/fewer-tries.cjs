const fc = require('../node_modules/fast-check')

const TRIES = 20
const SEED = 20260901

/** Properties are tried less often than in `npm test`, always on the same examples, and what fails is not made smaller: nobody reads it. */
const assert = (property, parameters = {}) =>
  fc.assert(property, { seed: SEED, ...parameters, numRuns: Math.min(parameters.numRuns ?? TRIES, TRIES), endOnFailure: true })

module.exports = { ...fc, __esModule: true, assert, default: { ...fc.default, assert } }
