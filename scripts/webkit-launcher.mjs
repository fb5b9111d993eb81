// A test-runner launcher for the WebKitGTK engine (Debian: apt-get install webkit2gtk-driver xvfb).
// Uses the W3C WebDriver protocol with fetch, without a client library.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';

const LIBDIR = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
// A proxy that does not exist, so that test pages can reach only this machine.
const NOWHERE = '127.0.0.1:9';
/** The web process leaks memory with every page: after 60 pages it uses 2 GB and runs at half speed. */
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

  // A driver never responds if its browser did not start.
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
      // A browser that starts before its display exits silently.
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
        // Otherwise the call to open a page fails if its tests finish, and the next page opens, before it has loaded.
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
      // A page that hangs would also block the next ones.
      if (session) await call('POST', `/session/${session}/url`, { url: 'about:blank' }).catch(stop);
      return { testCoverage: undefined, errors: [] };
    },
    async stop() {
      if (session) await call('DELETE', `/session/${session}`).catch(() => {});
      stop();
    },
  };
}
