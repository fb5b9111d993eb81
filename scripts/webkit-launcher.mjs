// A test-runner launcher for the WebKitGTK engine (Debian: apt-get install webkit2gtk-driver xvfb).
// Speaks the W3C WebDriver protocol with fetch: no client library needed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';

const LIBDIR = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
// A proxy nobody listens on: test pages reach this machine and nothing else.
const NOWHERE = '127.0.0.1:9';
/** Its one web process keeps the memory of every page that was: 2 GB and half of its speed after 60 of them. */
const MOST_PAGES = 12;

export const webkitBinary = () =>
  [`${LIBDIR}/webkit2gtk-4.1/MiniBrowser`, `${LIBDIR}/webkitgtk-6.0/MiniBrowser`].find((path) => existsSync(path));

export function webkitLauncher({ port = 4444 + (process.pid % 1000) } = {}) {
  const children = [];
  const active = new Map();
  const base = () => `http://127.0.0.1:${port}`;
  let session;
  let starting;
  let pages = 0;

  const start = (command, args, env) => {
    const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
    child.on('error', (error) => console.error(`[webkit] ${command}: ${error.message}`));
    children.push(child);
  };

  // A driver whose browser did not come up never answers.
  const call = async (method, path, body, timeout = 20_000) => {
    const json = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await fetch(base() + path, { method, ...json, signal: AbortSignal.timeout(timeout) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  };

  const until = async (probe, what) => {
    let last;
    for (let i = 0; i < 100; i++) {
      try {
        return await probe();
      } catch (error) {
        last = error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    throw new Error(`${what} did not start: ${last.message}`);
  };

  const stop = () => {
    session = undefined;
    starting = undefined;
    pages = 0;
    for (const child of children.splice(0)) child.kill('SIGKILL');
  };

  const launch = async () => {
    const binary = webkitBinary();
    if (!binary) throw new Error('WebKitGTK not found. On Debian: apt-get install webkit2gtk-driver xvfb');
    port++;
    const number = 100 + (port % 400);
    const display = process.env.DISPLAY ?? `:${number}`;
    if (!process.env.DISPLAY) {
      start('Xvfb', [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
      // A browser that starts before its display is there dies without a word.
      await until(() => access(`/tmp/.X11-unix/X${number}`), 'Xvfb');
    }
    start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    });
    await until(() => call('GET', '/status'), 'WebKitWebDriver');
    const capabilities = {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        // Else the call that opens a page fails when its tests are over, and the next page is opened, before it has loaded.
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        proxy: { proxyType: 'manual', httpProxy: NOWHERE, sslProxy: NOWHERE, noProxy: ['localhost', '127.0.0.1'] },
      },
    };
    session = (await call('POST', '/session', { capabilities }, 45_000)).sessionId;
  };

  // On a busy machine the first try may fail.
  const launchAgain = async (tries = 3) => {
    try {
      await launch();
    } catch (error) {
      for (const child of children.splice(0)) child.kill('SIGKILL');
      if (tries === 1) throw error;
      await launchAgain(tries - 1);
    }
  };

  process.on('exit', () => children.forEach((child) => child.kill()));

  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      if (pages++ === MOST_PAGES) stop();
      await (starting ??= launchAgain());
      active.set(id, url);
      await call('POST', `/session/${session}/url`, { url });
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async stopSession(id) {
      active.delete(id);
      // A page that does not let go would take the next ones with it.
      if (session) await call('POST', `/session/${session}/url`, { url: 'about:blank' }).catch(stop);
      return { testCoverage: undefined, errors: [] };
    },
    async stop() {
      if (session) await call('DELETE', `/session/${session}`).catch(() => {});
      stop();
    },
  };
}
