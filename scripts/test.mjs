// npm test [-- <files>] [-- --no-build]: builds, then runs all or the given tests in Node and in browsers. A file that fails runs
// once more, alone. The last line has the totals of all runners.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runBrowserFiles } from './testing/browser-runner.mjs';
import { runInLanes } from './testing/node-lanes.mjs';
import { nodeFiles, runNodeFiles } from './testing/node-runner.mjs';
import { failedFiles, isTestFile, mergeRuns, MOST_RERUNS } from './testing/results.mjs';
import { printSummary } from './testing/summary.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { 'no-build': { type: 'boolean' } },
});
const inNode = files.length ? files.filter((file) => file.endsWith('.mjs')) : nodeFiles();
const inBrowsers = files.filter((file) => file.endsWith('.ts'));
const NOTHING = { results: [], times: {} };

/** Returns a list of failed results: empty if the build succeeds or is skipped. */
function build() {
  if (values['no-build'] || process.env.SKIP_BUILD === '1') return [];
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status === 0) return [];
  return [
    {
      runner: 'build',
      file: 'vite.config.ts',
      test: 'npm run build',
      outcome: 'failed',
      message: `ended with ${status}`,
    },
  ];
}

/** Runs one file at a time. A test that passes alone is flaky. */
async function runAgain(files) {
  const results = [];
  for (const { runner, file } of files) {
    console.log(`\nOnce more, alone: ${file} (${runner})`);
    const run = runner === 'node' ? runNodeFiles([file]) : runBrowserFiles([file], { browsers: runner });
    results.push(...(await run).results);
  }
  return results;
}

/** All files share one built demo. A second lane has the processor that the browsers' run leaves when it is over. */
async function runAll() {
  spawnSync('npm', ['run', 'build:demo'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const browsers = runBrowserFiles();
  const env = { TEST_DEMO_FOLDER: resolve('dist-demo') };
  return Promise.all([runInLanes(inNode, [undefined, browsers], env), browsers]);
}

const built = build();
// In parallel, because both mostly wait.
const [node, browsers] = files.length
  ? await Promise.all([
      inNode.length ? runNodeFiles(inNode) : NOTHING,
      inBrowsers.length ? runBrowserFiles(inBrowsers) : NOTHING,
    ])
  : await runAll();
const first = [...node.results, ...browsers.results];

const failed = failedFiles(first).filter(({ file }) => isTestFile(file));
const second = failed.length <= MOST_RERUNS ? await runAgain(failed) : [];
const { results, flaky } = mergeRuns(first, second);

mkdirSync('reports', { recursive: true });
writeFileSync('reports/flaky.json', `${JSON.stringify(flaky, null, 2)}\n`);

printSummary({ results: [...built, ...results], times: { ...node.times, ...browsers.times }, flaky });
