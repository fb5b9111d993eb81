// Results of the test runners: one per test. Merges the results of two runs of a file.

/**
 * @typedef {object} Result A test, or a file that failed outside of its tests.
 * @property {string} runner `node`, or the name of a browser.
 * @property {string} file Path from the repository root.
 * @property {string} test Titles of the test and its suites, joined by ` › `.
 * @property {'passed' | 'failed' | 'skipped'} outcome
 * @property {string} [message] Why it failed.
 */

/** With more failed files than this, the tests are not flaky, and running them again would only take time. */
export const MOST_RERUNS = 8;

/** Whether a result is of a test file, and not of a build or a runner. */
export const isTestFile = (file) => /\.test\.(mjs|ts)$/.test(file);

const sameFile = (a) => (b) => a.runner === b.runner && a.file === b.file;
const sameTest = (a) => (b) => sameFile(a)(b) && a.test === b.test;
const hasFailed = ({ outcome }) => outcome === 'failed';

/** The files with a failed test, each once, as `{ runner, file }`. */
export function failedFiles(results) {
  const failed = results.filter(hasFailed);
  return failed
    .filter((result, index) => failed.findIndex(sameFile(result)) === index)
    .map(({ runner, file }) => ({ runner, file }));
}

/**
 * Merges the first run of all files with the second run of those that failed. The second run of a file replaces the first.
 * A test is flaky if it failed in the first run and not in the second; its message is that of the failure. A failure outside of
 * a test (an aborted file, a hook) is flaky if nothing in its file failed again.
 *
 * @param {Result[]} first
 * @param {Result[]} second
 */
export function mergeRuns(first, second) {
  const ranAgain = (result) => second.some(sameFile(result));
  const passedAgain = (result) => {
    const again = second.find(sameTest(result));
    return again ? !hasFailed(again) : !second.some((other) => sameFile(result)(other) && hasFailed(other));
  };
  return {
    results: [...first.filter((result) => !ranAgain(result)), ...second],
    flaky: first.filter((result) => hasFailed(result) && ranAgain(result) && passedAgain(result)),
  };
}

/** Counts results. A skipped test proves nothing, and so counts as failed. */
export function count(results) {
  const passed = results.filter(({ outcome }) => outcome === 'passed').length;
  return { passed, failed: results.length - passed };
}

/** How often each test failed in several runs, most often first: `{ runner, file, test, failures, runs, message }`. */
export function failureRates(runs) {
  const failures = runs.flat().filter(hasFailed);
  return failures
    .filter((result, index) => failures.findIndex(sameTest(result)) === index)
    .map((result) => ({ ...result, failures: failures.filter(sameTest(result)).length, runs: runs.length }))
    .sort((a, b) => b.failures - a.failures);
}

/** The `most` slowest files, slowest first, as `{ name, seconds }`. */
export const slowest = (times, most = 10) =>
  Object.entries(times)
    .map(([name, ms]) => ({ name, seconds: ms / 1000 }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, most);
