const ServerZoneEnvironment = require('../jest.server-zone.cjs')
const { readDurations, writeDurations } = require('./durations.cjs')

/**
 * One test that fails has found the mutant; the others need not be asked. Those that take long are asked last: a mutant that a quick one
 * finds costs no property its tries.
 */
module.exports = class UntilFoundEnvironment extends ServerZoneEnvironment {
  found = false
  durations = new Map()

  async handleTestEvent(event, state) {
    if (event.name === 'run_start') quickFirst(state.rootDescribeBlock, readDurations())
    if (event.name === 'test_fn_failure') this.found = true
    if (event.name === 'test_start' && this.found) event.test.mode = 'skip'
    if (event.name === 'test_done' && event.test.duration !== null) this.durations.set(nameOf(event.test), event.test.duration)
    if (event.name === 'run_finish' && !this.found) writeDurations(this.durations)
  }
}

function nameOf({ name, parent }) {
  return parent ? `${nameOf(parent)} ${name}` : ''
}

/** Within its block only: what is made ready before a block holds for its tests. Returns how long the block takes. */
function quickFirst(block, durations) {
  const took = new Map(block.children.map((child) => [child, child.type === 'describeBlock' ? quickFirst(child, durations) : (durations[nameOf(child)] ?? 0)]))
  block.children.sort((a, b) => took.get(a) - took.get(b))
  return [...took.values()].reduce((sum, ms) => sum + ms, 0)
}
