// Serves the pages of a test, and the built script from any folder, on two ports, which are two origins.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { VERSION } from 'iom-widgets';
import { answerFault } from '../support/fault-server.mjs';

const EMBED = fileURLToPath(new URL('../../dist/embed/', import.meta.url));

const TYPES = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain',
  woff2: 'font/woff2',
};

/** The bytes of a file of dist/embed, by name. */
export const embedFile = (name) => readFileSync(EMBED + name);

if (!existsSync(`${EMBED}embed.js`)) throw new Error('dist/embed/embed.js is missing: run "npm run build" first.');

/** Another version of the library, and its folder. */
export const OLD = { version: '0.0.9', folder: '/old' };

/**
 * Resolves to a site: `page(html, { type, headers, path })` returns the address of a new page, `requests` lists every request
 * as `{ origin, path, status }`, files whose name matches `site.denied` are answered with 404, and those that match
 * `site.held` wait until it is cleared by `site.release()`; `site.bad`, `{ files, answer(bytes, path) }`, gives files that match
 * another answer; `site.headersOf(name)` gives all headers of the script's files;
 * the fault server handles `/faults/…`. The script is in `folder`; `OLD.folder` has another version of the library.
 */
export async function startSite(folder = EMBED) {
  const site = { requests: [], denied: undefined, held: undefined, bad: undefined, headersOf: undefined };
  const pages = new Map();
  const waiting = [];
  let faults = 0;

  const answer = (path) => {
    if (path === '/favicon.ico') return { status: 204 };
    if (pages.has(path)) return { status: 200, ...pages.get(path) };
    const [, name, extension] = /\/embed\/([\w.-]+\.(css|html|js|json|txt|woff2))$/.exec(path) ?? [];
    if (!name || site.denied?.test(name) || !existsSync(folder + name))
      return { status: 404, type: 'text/plain', body: 'not found' };
    const body = readFileSync(folder + name);
    if (site.bad?.files.test(name)) return { status: 200, type: TYPES[extension], ...site.bad.answer(body, path) };
    const old = path.startsWith(OLD.folder) ? body.toString().replaceAll(VERSION, OLD.version) : body;
    return { status: 200, type: TYPES[extension], body: old, only: site.headersOf?.(name) };
  };
  const turn = async (path) => {
    while (site.held?.test(path.split('/').at(-1))) await new Promise((resolve) => waiting.push(resolve));
  };
  const listen = async () => {
    const server = createServer(async (request, response) => {
      if (answerFault(request, response)) return;
      const { url, headers } = request;
      const { pathname } = new URL(url, 'http://localhost');
      const { status, type, body, headers: more, only } = answer(pathname);
      if (pathname !== '/favicon.ico') site.requests.push({ origin: `http://${headers.host}`, path: pathname, status });
      await turn(pathname);
      const usual = { ...(type && { 'content-type': `${type}; charset=utf-8` }), 'access-control-allow-origin': '*' };
      response.writeHead(status, only ?? { ...usual, ...more });
      response.end(body);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return server;
  };

  const servers = [await listen(), await listen()];
  const [pageOrigin, scriptOrigin] = servers.map((server) => `http://127.0.0.1:${server.address().port}`);
  return Object.assign(site, {
    pageOrigin,
    scriptOrigin,
    page(body, { type = 'text/html', headers, path = `/page-${pages.size + 1}` } = {}) {
      pages.set(path, { body, type, headers });
      return pageOrigin + path;
    },
    /** Resolves to an address of the page's origin with this behaviour of the fault server; `become` changes it. */
    async fault(behaviour) {
      const path = `/faults/embed-${++faults}`;
      const become = (next) => fetch(`${pageOrigin}${path}?become=${encodeURIComponent(next)}`);
      await become(behaviour);
      return { path, become };
    },
    release() {
      site.held = undefined;
      for (const go of waiting.splice(0)) go();
    },
    async close() {
      site.release();
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      );
    },
  });
}
