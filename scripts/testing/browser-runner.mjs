// Runs test files in browsers with @web/test-runner.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNNER = fileURLToPath(new URL('../../node_modules/@web/test-runner/dist/bin.js', import.meta.url));

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Resolves to `{ results, times }` of `files`, or of all files. `browsers` is a comma-separated list of names. */
export async function runBrowserFiles(files = [], { browsers = process.env.BROWSERS ?? 'chromium' } = {}) {
  const temp = mkdtempSync(join(tmpdir(), 'tests-'));
  const path = join(temp, 'results.json');
  const child = spawn(process.execPath, [RUNNER, ...files], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, BROWSERS: browsers, WTR_RESULTS: path, ...(files.length === 0 && { BUNDLED: '1' }) },
  });
  const status = await new Promise((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  const { results, times } = read(path) ?? { results: [], times: {} };
  rmSync(temp, { recursive: true, force: true });
  // A runner that fails or crashes without results must not count as passed.
  const isMissing = results.length === 0 || (status !== 0 && results.every(({ outcome }) => outcome !== 'failed'));
  const failure = { runner: browsers, file: files.join(' ') || 'all files', test: 'the runner', outcome: 'failed' };
  if (isMissing) results.push({ ...failure, message: `ended with ${status}` });
  return { results, times };
}
