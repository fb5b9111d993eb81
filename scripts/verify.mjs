// Runs all steps of CI in order, even after a failure; the example apps of the frameworks only with CI=true.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { missing } from './wordpress/host.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const bin = (path) => [process.execPath, `node_modules/${path}`];
const script = (name, ...args) => [process.execPath, `scripts/${name}.mjs`, ...args];

const steps = [
  ['format', [...bin('oxfmt/bin/oxfmt'), '--check', '.']],
  ['lint', bin('oxlint/bin/oxlint')],
  ['lists', script('lists', '--check')],
  ['types', [...bin('typescript/bin/tsc'), '--noEmit']],
  ['build', ['npm', 'run', 'build']],
  ['manifest', script('manifest', '--check')],
  ['tests', script('test', '--no-build'), 'counts'],
  ['sizes', script('sizes')],
  ['package', script('check-package'), 'counts'],
  // Takes two to four minutes and downloads five frameworks, so it runs in CI only.
  ...(process.env.CI ? [['frameworks', script('frameworks'), 'counts']] : []),
  // Takes two minutes and downloads the bundlers, so it runs in CI only.
  ...(process.env.CI ? [['toolchains', script('toolchains'), 'counts']] : []),
  // Downloads two browsers, so it runs in CI only.
  ...(process.env.CI ? [['old browsers', script('old-browsers', '80', '106'), 'counts']] : []),
  // Takes three minutes, where WordPress and a data base are installed; installing them would take as long.
  ...(process.env.CI && missing().length === 0 ? [['wordpress', script('wordpress'), 'counts']] : []),
];

/** Prints the output of a step, and resolves to its exit code, its last line, and the lines with failed or flaky tests. */
function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const failures = [];
    let lastLine = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(line);
      if (line) lastLine = line;
      if (line.startsWith('FAILED  ') || line.startsWith('FLAKY ')) failures.push(line);
    });
    child.on('error', (error) => resolve({ code: error.message, lastLine, failures }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal, lastLine, failures }));
  });
}

/** Maximum failures of a step to repeat at the end, where logs are not truncated. */
const MOST_FAILURES = 20;

const total = { passed: 0, failed: 0 };
const summary = [];
const problems = [];

for (const [name, command, counts] of steps) {
  console.log(`\n=== ${name}: ${command.slice(command[0] === process.execPath ? 1 : 0).join(' ')}`);
  const start = performance.now();
  const { code, lastLine, failures } = await run(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const [, passed, failed] = (counts && /^(\d+) passed, (\d+) failed$/.exec(lastLine)) || [lastLine, 0, 0];
  total.passed += Number(passed);
  total.failed += code === 0 ? Number(failed) : Math.max(Number(failed), 1);
  problems.push(...failures.slice(0, MOST_FAILURES));
  const outcome = code === 0 ? 'ok    ' : 'FAILED';
  summary.push(`${outcome} ${name.padEnd(10)} ${seconds.padStart(6)} s${counts ? `  ${lastLine}` : ''}`);
}

console.log(['', ...summary, ...problems].join('\n'));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
