const ServerZoneEnvironment = require('../jest.server-zone.cjs')

/** One test that fails has found the mutant; the others need not be asked. */
module.exports = class UntilFoundEnvironment extends ServerZoneEnvironment {
  found = false

  async handleTestEvent(event) {
    if (event.name === 'test_fn_failure') this.found = true
    if (event.name === 'test_start' && this.found) event.test.mode = 'skip'
  }
}
