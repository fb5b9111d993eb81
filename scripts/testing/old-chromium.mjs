// Old builds of Chromium, which npm packages contain, and a connection to one over a pipe: current drivers do not support them.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** The package that contains each version of Chromium for Linux on x64. */
export const BUILDS = {
  71: 'chrome-aws-lambda@1.9.0',
  78: 'chrome-aws-lambda@1.20.4',
  80: 'chrome-aws-lambda@2.1.1',
  83: 'chrome-aws-lambda@3.1.1',
  86: 'chrome-aws-lambda@5.3.1',
  92: 'chrome-aws-lambda@10.1.0',
  103: '@sparticuz/chromium@103.0.0',
  106: '@sparticuz/chromium@106.0.2',
  119: '@sparticuz/chromium@119.0.2',
  138: '@sparticuz/chromium@138.0.2',
};

const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars --no-first-run --remote-debugging-pipe';
const CACHE = 'node_modules/.cache/old-chromium';
const LIMIT = 60_000;

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Returns the path of a build; downloads and unpacks it unless it is in the cache. */
export function build(version) {
  const folder = join(process.cwd(), CACHE, String(version));
  const binary = join(folder, 'chromium');
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, 'unpack-'));
  run('tar', ['xzf', run('npm', ['pack', '--silent', BUILDS[version]], work).split('\n').at(-1)], work);
  for (const file of readdirSync(work, { recursive: true }).filter((name) => name.endsWith('.br'))) {
    const name = basename(file);
    // The other archives are libraries of another system.
    if (/^chromium[^/]*\.br$/.test(name)) writeFileSync(join(work, 'binary'), unpacked(join(work, file)));
    if (!name.startsWith('swiftshader')) continue;
    writeFileSync(join(work, 'swiftshader.tar'), unpacked(join(work, file)));
    run('tar', ['xf', join(work, 'swiftshader.tar')], folder);
  }
  chmodSync(join(work, 'binary'), 0o755);
  renameSync(join(work, 'binary'), binary);
  rmSync(work, { recursive: true });
  return binary;
}

const unpacked = (file) => brotliDecompressSync(readFileSync(file));

/** Starts a browser. `send(method, params, session)` speaks the DevTools protocol; `listeners` get its events. */
export async function launch(binary) {
  const profile = mkdtempSync(join(tmpdir(), 'old-chromium-'));
  const child = spawn(binary, [...FLAGS.split(' '), `--user-data-dir=${profile}`], {
    cwd: dirname(binary),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , input, output] = child.stdio;
  const pending = new Map();
  const listeners = new Set();
  let rest = '';
  const fail = (reason) => pending.forEach(({ reject }) => reject(new Error(reason)));
  for (const stream of [input, output, child]) stream.on('error', ({ message }) => fail(message));
  child.on('exit', () => fail('The browser has ended.'));
  output.setEncoding('utf8').on('data', (data) => {
    const messages = (rest + data).split('\0');
    rest = messages.pop();
    for (const message of messages.map((text) => JSON.parse(text))) {
      const call = pending.get(message.id);
      if (!call) listeners.forEach((listener) => listener(message));
      else if (message.error) call.reject(new Error(message.error.message));
      else call.resolve(message.result);
    }
  });
  let last = 0;
  const send = async (method, params = {}, sessionId = undefined) => {
    const id = ++last;
    let timer;
    try {
      return await new Promise((resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`${method}: no answer`)), LIMIT);
        pending.set(id, { resolve, reject });
        input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    } finally {
      clearTimeout(timer);
      pending.delete(id);
    }
  };
  const close = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    // Its helpers end a moment later, and still write.
    for (let tries = 0; tries < 30; tries++)
      try {
        return rmSync(profile, { recursive: true, force: true });
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
  };
  return { send, listeners, close };
}

/** Opens an address 360 px wide, and returns `{ evaluate, faults, requests, screenshot, close }`. */
export async function openPage({ send, listeners }, url) {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const call = (method, params) => send(method, params, sessionId);
  const faults = [];
  const requests = [];
  const listener = ({ sessionId: from, method, params }) => {
    if (from !== sessionId) return;
    if (method === 'Runtime.exceptionThrown') {
      const { exception, text } = params.exceptionDetails;
      faults.push(exception?.description?.split('\n')[0] ?? text);
    }
    if (method === 'Runtime.consoleAPICalled' && ['warning', 'error'].includes(params.type))
      faults.push(params.args.map(({ value, description }) => value ?? description).join(' '));
    if (method === 'Network.requestWillBeSent') requests.push(params.request.url);
  };
  listeners.add(listener);
  for (const domain of ['Page', 'Runtime', 'Network']) await call(`${domain}.enable`);
  await call('Emulation.setDeviceMetricsOverride', { width: 360, height: 4000, deviceScaleFactor: 1, mobile: true });
  await call('Page.navigate', { url });
  return {
    faults,
    requests,
    async evaluate(expression) {
      const { result, exceptionDetails } = await call('Runtime.evaluate', { expression, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    screenshot: async () => Buffer.from((await call('Page.captureScreenshot', { format: 'png' })).data, 'base64'),
    async close() {
      listeners.delete(listener);
      await send('Target.closeTarget', { targetId });
    },
  };
}
