// npm run test:unit [-- <files>]: runs the tests in Node that need neither a build nor a browser, against the sources.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { writeLists } from './lists.mjs';
import { nodeFiles, runNodeFiles } from './testing/node-runner.mjs';
import { printSummary } from './testing/summary.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Imports and paths in test files that start a browser, a process or a thread, or need a build. */
const MORE_THAN_UNIT = [
  /\/(?:browser|site|run|copy|wire|server)\.mjs'/,
  /'node:(?:child_process|worker_threads)'/,
  /\bdist\/embed\b|'\/dist\/|\b(?:json|files)\('dist\b/,
  /renderWidget/,
];
const isUnit = (file) => {
  const code = readFileSync(file, 'utf8');
  return !MORE_THAN_UNIT.some((pattern) => pattern.test(code));
};

/** Duration of each file in the last run. The slowest start first, so that no processor idles at the end. */
const TIMES = 'reports/unit-times.json';
const known = existsSync(TIMES) ? JSON.parse(readFileSync(TIMES, 'utf8')) : {};

writeLists();
const asked = process.argv.slice(2);
const files = asked.length ? asked : nodeFiles().filter(isUnit);
files.sort((a, b) => (known[b] ?? 0) - (known[a] ?? 0));
process.env.NODE_OPTIONS = `--import=${new URL('testing/from-source.mjs', import.meta.url)}`;
const run = await runNodeFiles(files, { concurrency: availableParallelism() });
mkdirSync('reports', { recursive: true });
writeFileSync(TIMES, JSON.stringify({ ...known, ...run.times }));
printSummary(run);
