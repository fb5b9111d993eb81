// Serves the pages that a test writes, and the built script from any folder, on two ports: two origins.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const EMBED = fileURLToPath(new URL('../../dist/embed/', import.meta.url));

const TYPES = { js: 'text/javascript', woff2: 'font/woff2' };

/** The bytes of a file of dist/embed, by name. */
export const embedFile = (name) => readFileSync(EMBED + name);

if (!existsSync(`${EMBED}embed.js`)) throw new Error('dist/embed/embed.js is not there: run "npm run build" first.');

/**
 * Resolves to a site: `page(html, { type, headers })` gives the address of a new page, `requests` lists every request as
 * `{ origin, path, status }`, the script comes from `folder`, and files whose name matches `site.denied` are answered with 404.
 */
export async function startSite(folder = EMBED) {
  const site = { requests: [], denied: undefined };
  const pages = new Map();

  const answer = (path) => {
    if (path === '/favicon.ico') return { status: 204 };
    if (pages.has(path)) return { status: 200, ...pages.get(path) };
    const [, name, extension] = /\/embed\/([\w.-]+\.(js|woff2))$/.exec(path) ?? [];
    if (!name || site.denied?.test(name) || !existsSync(folder + name))
      return { status: 404, type: 'text/plain', body: 'not found' };
    return { status: 200, type: TYPES[extension], body: readFileSync(folder + name) };
  };
  const listen = async () => {
    const server = createServer(({ url, headers }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      const { status, type, body, headers: more } = answer(pathname);
      if (pathname !== '/favicon.ico') site.requests.push({ origin: `http://${headers.host}`, path: pathname, status });
      response.writeHead(status, {
        ...(type && { 'content-type': `${type}; charset=utf-8` }),
        'access-control-allow-origin': '*',
        ...more,
      });
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
    page(body, { type = 'text/html', headers } = {}) {
      const path = `/page-${pages.size + 1}`;
      pages.set(path, { body, type, headers });
      return pageOrigin + path;
    },
    async close() {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      );
    },
  });
}
