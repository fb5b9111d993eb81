// All of CI, in order; the example apps of the frameworks only with CI=true. A step that fails does not keep the next ones from running.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const bin = (path) => [process.execPath, `node_modules/${path}`];
const script = (name, ...args) => [process.execPath, `scripts/${name}.mjs`, ...args];

const steps = [
  ['format', [...bin('oxfmt/bin/oxfmt'), '--check', '.']],
  ['lint', bin('oxlint/bin/oxlint')],
  ['types', [...bin('typescript/bin/tsc'), '--noEmit']],
  ['build', ['npm', 'run', 'build']],
  ['manifest', script('manifest', '--check')],
  ['tests', script('test', '--no-build'), 'counts'],
  ['sizes', script('sizes')],
  ['package', script('check-package'), 'counts'],
  // Two to four minutes, and five frameworks from the registry: not for every run at home.
  ...(process.env.CI ? [['frameworks', script('frameworks'), 'counts']] : []),
];

/** Shows what the step prints, and resolves to its exit code, its last line, and those that name what failed or is flaky. */
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

/** Of one step, at the end: what a log keeps of a long run is its end. */
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
