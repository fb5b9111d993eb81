// Prints the summary of a run: the slowest files, failed and flaky tests, and the totals.
import { count, slowest } from './results.mjs';

/** Prints the totals of all runners as the last line, and sets the exit code. */
export function printSummary({ results, times, flaky = [] }) {
  console.log('\nSlowest files:');
  for (const { name, seconds } of slowest(times)) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  console.log('');
  for (const { runner, file, test, outcome, message } of results.filter(({ outcome }) => outcome !== 'passed')) {
    const why = outcome === 'skipped' ? 'skipped or todo tests are not allowed' : message;
    console.log(`FAILED  ${runner}: ${file}: ${test}: ${why.split('\n', 1)[0]}`);
  }
  for (const { file, test, runner, message } of flaky) {
    console.log(`FLAKY ${file}: ${test} (${runner}): ${message.split('\n', 1)[0]}`);
  }
  for (const runner of new Set(results.map((result) => result.runner))) {
    const own = count(results.filter((result) => result.runner === runner));
    console.log(`${runner}: ${own.passed} passed, ${own.failed} failed`);
  }
  const total = count(results);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
}
