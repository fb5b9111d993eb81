// npm run test:repeat -- <files> [--times 20] [--load 4]: runs test files again and again, and prints how often each test failed.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runBrowserFiles } from './testing/browser-runner.mjs';
import { runNodeFiles } from './testing/node-runner.mjs';
import { failureRates, isTestFile } from './testing/results.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '20' }, load: { type: 'string', default: '0' } },
});
const [times, load] = [values.times, values.load].map(Number);
const isCount = (value, least) => Number.isInteger(value) && value >= least;
const wrong = files.filter((file) => !isTestFile(file));
if (!files.length || wrong.length || !isCount(times, 1) || !isCount(load, 0)) {
  console.error('npm run test:repeat -- <files> [--times 20] [--load 4]');
  console.error('  files    test/**/*.test.mjs or test/**/*.test.ts, as built before: run "npm run build" first');
  console.error('  --times  how often each file runs; 20 unless given');
  console.error('  --load   processes that keep a processor busy meanwhile; 0 unless given');
  if (wrong.length) console.error(`No test file: ${wrong.join(', ')}`);
  process.exit(2);
}

const busy = Array.from({ length: load }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
const stop = () => busy.forEach((child) => child.kill());
process.on('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const inNode = files.filter((file) => file.endsWith('.mjs'));
const inBrowsers = files.filter((file) => file.endsWith('.ts'));
const runs = [];
for (let run = 1; run <= times; run++) {
  console.log(`\nRun ${run} of ${times}`);
  const results = [];
  if (inNode.length) results.push(...(await runNodeFiles(inNode)).results);
  if (inBrowsers.length) results.push(...(await runBrowserFiles(inBrowsers)).results);
  runs.push(results);
}

const rates = failureRates(runs);
console.log('');
for (const { file, test, runner, failures, message } of rates) {
  console.log(`failed ${failures} of ${times}: ${file}: ${test} (${runner}): ${message.split('\n', 1)[0]}`);
}
console.log(
  `${files.length} files, ${times} times, ${load} busy processes: ${rates.length} tests failed at least once`,
);
process.exit(rates.length ? 1 : 0);
