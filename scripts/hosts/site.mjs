// Pages with every widget, and what readers see on them.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const EMBED = 'dist/embed/';
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
};
const LIMIT = 15_000;
const TAGS = [...readFileSync('src/registry.ts', 'utf8').matchAll(/'(iom-[\w-]+)':/g)].map(([, tag]) => tag);
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Partner</title><language>en</language>
<item><title>The ferry runs again – ຂ່າວ</title><link>https://partner.example/1</link><guid>1</guid><pubDate>Mon, 06 Nov 2023 10:00:00 GMT</pubDate></item></channel></rss>`;

const attributesOf = (tag) =>
  tag === 'iom-hotline-card' ? 'number="+000 0000 0000" name="An example"' : 'office="lao-pdr"';
const widgets = (lang) => [
  ...TAGS.map((tag) => `<${tag} ${attributesOf(tag)} lang="${lang}"></${tag}>`),
  `<iom-news-feed src="/feed.xml" lang="${lang}">Our news</iom-news-feed>`,
];
const WIDGETS = ['en', 'lo', 'vi'].flatMap(widgets).join('\n');
export const SCRIPT = '<script src="/embed/embed.js" async></script>';

/** Runs in the page: state and text of every widget, and whether it shows what it will. */
const LOOK = () => {
  const textOf = (node) => {
    if (node.nodeType === 3) return node.data;
    if (/^(?:style|script)$/.test(node.localName)) return '';
    const nodes = (node.shadowRoot || node).childNodes;
    let text = '';
    for (let at = 0; at < nodes.length; at++) text += textOf(nodes[at]);
    return text;
  };
  const found = [];
  const all = document.querySelectorAll('*');
  for (let at = 0; at < all.length; at++) {
    const { localName } = all[at];
    if (localName.slice(0, 4) !== 'iom-') continue;
    found[found.length] =
      `${localName} ${all[at].getAttribute('lang')}, ${all[at].getAttribute('state')}: ${textOf(all[at]).replace(/\s+/g, ' ')}`;
  }
  return found;
};

/** Serves pages and the built files, each as `change(code, name)` has it. */
export async function startHost() {
  let page = '';
  let change = (body) => body;
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const name = /^\/embed\/([\w.-]+)$/.exec(pathname)?.[1];
    const known = { '/page.html': page, '/feed.xml': FEED }[pathname];
    const isThere = name ? existsSync(EMBED + name) : known !== undefined;
    response.writeHead(isThere ? 200 : 404, {
      'content-type': `${TYPES[extname(pathname)] ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(isThere ? (name ? change(readFileSync(EMBED + name), name) : known) : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  let plain;

  async function visit(browser, { head = '', script = SCRIPT, changed, body = WIDGETS } = {}, isDone) {
    page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}</head><body>${body}${script}</body></html>`;
    change = changed ?? ((code) => code);
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    const errors = [];
    tab.on('pageerror', (error) => errors.push(`error in the page: ${error?.message ?? error}`));
    await tab.goto(`${origin}/page.html`);
    const end = Date.now() + LIMIT;
    let found;
    do {
      await new Promise((resolve) => setTimeout(resolve, 100));
      found = await tab.evaluate(LOOK);
    } while (!isDone(found) && Date.now() < end);
    await context.close();
    return { found, errors };
  }

  return {
    /** What differs from the same page without the tool. */
    async compare(browser, options) {
      const isReady = (found) =>
        !found.some((each) => /, (?:loading|idle): |^iom-(?!language-menu|quick-exit)[\w-]+ \w+, null: /.test(each));
      plain ??= (await visit(browser, {}, isReady)).found;
      const { found, errors } = await visit(browser, options, (now) =>
        now.every((each, index) => each === plain[index]),
      );
      const differences = plain.flatMap((each, index) =>
        each === found[index] ? [] : `${found[index]?.slice(0, 150)} instead of ${each.slice(0, 150)}`,
      );
      return [
        ...errors,
        ...differences.slice(0, 3),
        ...(differences.length > 3 ? [`and ${differences.length - 3} more`] : []),
      ];
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
