import fs from 'node:fs';

/** What a Jest report (--json) counts. A suite that could not be loaded is a failure; so is a test that somebody switched off. */
export function tallyJest(file) {
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The same from node:test's TAP, whose closing lines are “# pass 12”. */
export function tallyTap(text) {
  const figure = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return { passed: figure('pass'), failed: figure('fail') + figure('cancelled'), skipped: figure('skipped') + figure('todo') };
}

/** The last line of npm test. A check that is not a test (types, lint, a build) counts when it fails, so that red is never “0 failed”. */
export function closingLine(tallies, failedSteps) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  return `${passed} passed, ${Math.max(failed, failedSteps)} failed`;
}
