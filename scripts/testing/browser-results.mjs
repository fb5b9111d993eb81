// A reporter of @web/test-runner that writes each test's result, and how long each file took, to a file of JSON.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** The results of a suite and its nested suites. */
function resultsIn(suite, about, titles = []) {
  const own = suite.tests.map(({ name, passed, skipped, error }) => ({
    ...about,
    test: [...titles, name].join(' › '),
    outcome: skipped ? 'skipped' : passed ? 'passed' : 'failed',
    ...(!skipped && !passed && { message: error?.message ?? 'no message' }),
  }));
  return [...own, ...suite.suites.flatMap((inner) => resultsIn(inner, about, [...titles, inner.name]))];
}

/** The results of one file in one browser, including failures to load or outside of tests, which have no failed test. */
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

/** Measures how long each file takes in each browser, from the start of its page to its results: milliseconds by name. */
export function timesOf(sessions) {
  const begin = performance.now();
  const [starts, ends] = [new Map(), new Map()];
  sessions.on('session-status-updated', ({ id, status }) => {
    if (status === 'INITIALIZING') starts.set(id, performance.now());
    if (status === 'FINISHED') ends.set(id, performance.now());
  });
  // The first files start before the reporter is notified, and the run ends before it is notified of the last file.
  const time = ({ id }) => (ends.get(id) ?? performance.now()) - (starts.get(id) ?? begin);
  const name = ({ testFile, browser }) => `${relative('', testFile)} (${browser.name.toLowerCase()})`;
  return () => Object.fromEntries([...sessions.all()].map((session) => [name(session), time(session)]));
}

export function browserResults(path) {
  let times;
  return {
    start({ sessions }) {
      times = timesOf(sessions);
    },
    onTestRunFinished({ sessions }) {
      writeFileSync(path, JSON.stringify({ results: [...sessions].flatMap(resultsOf), times: times() }));
    },
  };
}
