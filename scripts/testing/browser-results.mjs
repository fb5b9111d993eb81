// A reporter of @web/test-runner that writes each test's result, and how long each file took, to a file of JSON.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** The results of a suite and of those in it. */
function resultsIn(suite, about, titles = []) {
  const own = suite.tests.map(({ name, passed, skipped, error }) => ({
    ...about,
    test: [...titles, name].join(' › '),
    outcome: skipped ? 'skipped' : passed ? 'passed' : 'failed',
    ...(!skipped && !passed && { message: error?.message ?? 'no message' }),
  }));
  return [...own, ...suite.suites.flatMap((inner) => resultsIn(inner, about, [...titles, inner.name]))];
}

/** The results of one file in one browser. A file that fails to load, or outside of any test, has no failed test to show for it. */
export function resultsOf({ browser, testFile, testResults, errors, passed }) {
  const about = { runner: browser.name.toLowerCase(), file: relative('', testFile) };
  const results = testResults ? resultsIn(testResults, about) : [];
  const isBroken = results.every(({ outcome }) => outcome !== 'failed') && (results.length === 0 || !passed);
  if (!isBroken) return results;
  return [
    ...results,
    { ...about, test: about.file, outcome: 'failed', message: errors?.[0]?.message ?? 'no tests in it' },
  ];
}

export const browserResults = (path) => ({
  onTestRunFinished({ sessions }) {
    const all = [...sessions];
    const times = {};
    for (const { browser, testFile, testResults } of all) {
      const sum = (suite) =>
        [...suite.tests.map(({ duration = 0 }) => duration), ...suite.suites.map(sum)].reduce((a, b) => a + b, 0);
      if (testResults) times[`${relative('', testFile)} (${browser.name.toLowerCase()})`] = sum(testResults);
    }
    writeFileSync(path, JSON.stringify({ results: all.flatMap(resultsOf), times }));
  },
});
