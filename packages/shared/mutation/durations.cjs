const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const path = require('node:path')

const FILE = path.join(__dirname, '../.local/mutation/durations.json')

/** Milliseconds of each test by its full name, of the run before there were mutants; nothing while that run has not ended. */
exports.readDurations = () => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {})

/** Once: a run with a mutant in it may leave out tests, or take long over them. */
exports.writeDurations = (durations) => {
  if (existsSync(FILE)) return
  const finished = `${FILE}.${process.pid}`
  writeFileSync(finished, JSON.stringify(Object.fromEntries(durations)))
  renameSync(finished, FILE)
}
