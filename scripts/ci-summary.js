// usage: node scripts/ci-summary.js VITEST_JSON passed|failed [CHECK THAT FAILED]...
// Prints the closing line of .ci/run and exits with a failure unless everything passed.
import { existsSync, readFileSync } from 'node:fs';

const [report = '', tests = 'failed', ...failedChecks] = process.argv.slice(2);

/** Counts from vitest's JSON report. A test file that could not be loaded has no tests, and counts as one failure. */
function counts() {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + unloaded.length,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

const { passed, failed: failedTests, skipped } = counts();
// `npm test` can fail without a failed test: the build breaks, an error is thrown outside every test, a browser does not start.
if (tests !== 'passed' && failedTests === 0) failedChecks.unshift('npm test');
if (failedChecks.length > 0) console.log(`Did not pass: ${failedChecks.join(', ')}`);

const failed = failedTests + failedChecks.length;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
