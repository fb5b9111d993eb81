// Builds, then runs the node tests and the browser tests; the last line has the totals of all runners.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const NONE = { passed: 0, failed: 0, skipped: 0, problems: [] };
const temp = mkdtempSync(join(tmpdir(), 'tests-'));
const results = [];

const run = (command, args, env) =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status;

function record(name, counts, note) {
  results.push({ name, ...NONE, ...counts, note });
}

/** A runner that fails, or dies without counts, must never look like one in which nothing failed. */
function recordRun(name, status, counts) {
  if (!counts) record(name, { failed: 1 }, `ended with ${status} and reported no counts`);
  else if (status !== 0 && counts.failed === 0) record(name, { ...counts, failed: 1 }, `ended with ${status}`);
  else record(name, counts);
}

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

function build() {
  if (process.argv.includes('--no-build') || process.env.SKIP_BUILD === '1') return;
  const status = run('npm', ['run', 'build']);
  if (status !== 0) record('build', { failed: 1 }, `ended with ${status}`);
}

function nodeTests() {
  const all = existsSync('test') ? readdirSync('test', { recursive: true }) : [];
  const files = all.filter((file) => file.endsWith('.test.mjs')).sort();
  if (!files.length) return record('node', NONE, 'no test/**/*.test.mjs');
  const counts = join(temp, 'node.json');
  const reporters = ['spec', 'stdout', './scripts/node-counts.mjs', counts].map(
    (value, i) => `--test-reporter${i % 2 ? '-destination' : ''}=${value}`,
  );
  const status = run(process.execPath, ['--test', ...reporters, ...files.map((file) => join('test', file))]);
  return recordRun('node', status, read(counts));
}

function browserTests() {
  const counts = join(temp, 'browsers.json');
  const runner = fileURLToPath(new URL('../node_modules/@web/test-runner/dist/bin.js', import.meta.url));
  const status = run(process.execPath, [runner], { WTR_COUNTS: counts });
  const browsers = Object.entries(read(counts) ?? {});
  if (!browsers.length) return recordRun('browsers', status, undefined);
  const anyFailed = browsers.some(([, { failed }]) => failed > 0);
  for (const [name, own] of browsers) {
    recordRun(name.toLowerCase(), anyFailed ? 0 : status, own);
  }
  return undefined;
}

build();
nodeTests();
browserTests();
rmSync(temp, { recursive: true, force: true });

console.log('');
for (const { name, failed, problems, note } of results)
  for (const problem of failed && note ? [...problems, note] : problems) console.log(`FAILED  ${name}: ${problem}`);
const total = { passed: 0, failed: 0 };
for (const { name, note, ...counts } of results) {
  // Nothing is skipped here: a test that does not run proves nothing.
  const failed = counts.failed + counts.skipped;
  const skips = counts.skipped ? `, of these ${counts.skipped} skipped: skipped or todo tests are not allowed` : '';
  console.log(`${name}: ${counts.passed} passed, ${failed} failed${skips}${note ? ` (${note})` : ''}`);
  total.passed += counts.passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
