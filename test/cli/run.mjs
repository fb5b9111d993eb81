// Runs the built command in a separate process.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/cli/iom-widgets.js', import.meta.url));

/** Resolves to its output and exit code. */
export const run = (...args) => runWith({}, ...args);

/** Like `run`, with modules to load (`imports`), standard input (`input`), and a file or a closed pipe as output. */
export function runWith({ imports = [], input, out = 'pipe', isClosed = false }, ...args) {
  return new Promise((resolve) => {
    const nodeArgs = imports.map((module) => `--import=${module}`);
    const stdio = [input === undefined ? 'ignore' : 'pipe', out, 'pipe'];
    // A command that never ends fails its test, instead of blocking all of them.
    const child = spawn(process.execPath, [...nodeArgs, COMMAND, ...args], { stdio, timeout: 60_000 });
    const printed = { out: '', error: '' };
    if (isClosed) child.stdout.destroy();
    child.stdout?.setEncoding('utf8').on('data', (text) => (printed.out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (printed.error += text));
    child.stdin?.end(input);
    child.on('close', (code) => resolve({ ...printed, code }));
  });
}

/** Makes an empty folder, and removes it after the test. */
export function folder(t) {
  const path = mkdtempSync(join(tmpdir(), 'cli-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Serves `answer(path)`: a body, or a body with status and headers. Resolves to its address; closes after the test. */
export async function serve(t, answer) {
  const server = createServer((request, response) => {
    const given = answer(request.url, request);
    const whole = typeof given === 'string' || Buffer.isBuffer(given) ? { body: given } : given;
    const { status = 200, headers = {}, body = '' } = whole;
    response.writeHead(status, headers).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}
