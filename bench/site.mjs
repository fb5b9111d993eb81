// One origin with everything that is measured, brotli 11, on this machine only.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { BUILD } from './build.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const FOLDERS = [
  ['/embed/', here('../dist/embed/')],
  ['/shoelace/cdn/', here('node_modules/@shoelace-style/shoelace/cdn/')],
  ['/webawesome/dist-cdn/', here('node_modules/@awesome.me/webawesome/dist-cdn/')],
  ['/', `${BUILD}/`],
];
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.woff2': 'font/woff2' };
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

const ACCOUNT = {
  id: '1',
  username: 'news',
  acct: 'news',
  display_name: 'News',
  avatar: 'data:,',
  url: 'https://social.example/@news',
  emojis: [],
};
/** What a Mastodon server says: one post. */
const POSTS = [
  {
    id: '1',
    created_at: '2017-11-06T00:00:00.000Z',
    url: 'https://social.example/@news/1',
    uri: 'https://social.example/@news/1',
    visibility: 'public',
    content: '<p>Workshop on shelters in Vientiane</p>',
    account: ACCOUNT,
    media_attachments: [],
    emojis: [],
    tags: [],
    mentions: [],
  },
];

/** Starts the site: `page(html)` and `file(path, text)` give addresses; every answer waits `site.delay` milliseconds. */
export async function startSite() {
  const given = new Map();
  const packed = new Map();
  let count = 0;

  const find = (path) => {
    if (given.has(path)) return given.get(path);
    if (path.startsWith('/api/'))
      return { body: path.includes('timelines') ? JSON.stringify(POSTS) : '[]', type: TYPES['.json'] };
    const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start));
    const file = folder + normalize(path.slice(prefix.length));
    return existsSync(file) && TYPES[extname(file)] && { body: readFileSync(file), type: TYPES[extname(file)] };
  };
  const answer = (path) => {
    if (!packed.has(path)) {
      const found = find(path);
      if (!found) return undefined;
      packed.set(path, { ...found, body: brotliCompressSync(found.body, QUALITY) });
    }
    return packed.get(path);
  };

  const site = { delay: 0 };
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url, 'http://localhost').pathname);
    const send = () => {
      if (!found) return response.writeHead(404).end();
      response.writeHead(200, {
        'content-type': `${found.type}; charset=utf-8`,
        'content-encoding': 'br',
        'content-length': found.body.length,
        'cache-control': 'max-age=3600',
        'timing-allow-origin': '*',
      });
      return response.end(found.body);
    };
    if (site.delay) setTimeout(send, site.delay);
    else send();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const put = (path, body, type) => {
    given.set(path, { body, type });
    answer(path); // packed now, and not while somebody waits for it
    return origin + path;
  };
  return Object.assign(site, {
    page: (html) => put(`/page-${++count}.html`, html, 'text/html'),
    file: (path, text) => put(path, text, TYPES[extname(path)]),
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
}
