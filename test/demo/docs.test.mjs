// The built pages of the documentation: no console output, no requests to other servers, no axe violations, no horizontal
// scrolling on a phone. Each widget's page has everything in the manifest.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { snippet } from 'iom-widgets/server';
import { axe } from '../e2e/axe.mjs';
import { ALL_TAGS, settled, setUp } from '../e2e/browser.mjs';
import { emptyPage } from '../e2e/pages.mjs';
import { serveSite } from './site.mjs';

const world = setUp();
let site;

before(async () => {
  site = await serveSite();
});
after(() => site?.close());

const markdown = readdirSync('docs', { recursive: true }).filter((file) => String(file).endsWith('.md'));
const PAGES = [
  ...markdown.map((file) =>
    file
      .replaceAll('\\', '/')
      .replace(/\.md$/, '.html')
      .replace(/^README/, 'index'),
  ),
  'readme.html',
  'changelog.html',
  'contributing.html',
  'security.html',
  ...ALL_TAGS.map((tag) => `widgets/${tag.slice('iom-'.length)}.html`),
];

async function visit(t, path, { width = 320, scheme = 'light' } = {}) {
  const page = await emptyPage(t, world.browser);
  await page.setViewport({ width, height: 900 });
  if (scheme === 'dark') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  const said = [];
  const foreign = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`thrown: ${error?.message ?? error}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.origin) && !url.startsWith('data:')) foreign.push(url);
  });
  await page.goto(`${site.origin}/docs/${path}`, { waitUntil: 'load' });
  if (path.startsWith('widgets/')) await settled(page);
  return { page, said, foreign };
}

for (const path of PAGES)
  test(`docs/${path}: no console output, no foreign requests, and fits on a phone`, async (t) => {
    const { page, said, foreign } = await visit(t, path);
    assert.deepEqual(said, []);
    assert.deepEqual(foreign, []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    assert.deepEqual((await axe(page)).violations, []);
  });

for (const path of ['index.html', 'guides/html.lo.html', 'theming.html', 'widgets/office-header.html'])
  test(`docs/${path}: axe finds nothing in dark colours, on a wide screen`, async (t) => {
    const { page } = await visit(t, path, { width: 1280, scheme: 'dark' });
    assert.deepEqual((await axe(page)).violations, []);
    assert.equal(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), true);
  });

test('a wide page lists its sections, and the pages before and after it', async (t) => {
  const { page } = await visit(t, 'guides/wordpress.lo.html', { width: 1280 });
  const [sections, listed] = await page.evaluate(() =>
    ['main h2', '#contents a'].map((selector) =>
      [...document.querySelectorAll(selector)].map((each) => each.textContent),
    ),
  );
  assert.ok(sections.length > 2);
  assert.deepEqual(listed, sections);
  await page.click('#contents li:last-child a');
  assert.equal(await page.evaluate(() => document.querySelector(':target').textContent), sections.at(-1));
  const inEnglish = await page.$$eval('#pages a[hreflang]', (found) =>
    found.map(({ lang, lastElementChild }) => [lang, lastElementChild?.textContent]),
  );
  assert.ok(inEnglish.length > 5);
  for (const marked of inEnglish) assert.deepEqual(marked, ['en', 'EN']);
  const links = await page.$$eval('#neighbours a', (found) => found.map(({ pathname, rel }) => [rel, pathname]));
  assert.deepEqual(links, [
    ['prev', '/docs/guides/html.lo.html'],
    ['next', '/docs/guides/drupal.lo.html'],
  ]);
});

describe('search', () => {
  const hits = async (t, path, words) => {
    const { page } = await visit(t, path, { width: 1280 });
    await page.type('#search', words);
    await page.waitForFunction(() => document.querySelector('search [role=status]').textContent);
    const links = await page.$$eval('#results a', (found) =>
      found.map(({ href, textContent }) => ({ href, textContent })),
    );
    return { page, links, status: await page.$eval('search [role=status]', ({ textContent }) => textContent) };
  };

  for (const [path, words, wanted] of [
    ['index.html', 'next_url', /guides\/feeds\.html/],
    ['widgets/news-card.html', 'color accent', /docs\/theming\.html#custom-properties/],
    ['guides/wix.lo.html', 'ຄຸກກີ', /guides\/privacy\.lo\.html/],
    ['index.vi.html', 'quyen rieng tu', /guides\/privacy\.vi\.html/],
  ])
    test(`${words} from docs/${path}`, async (t) => {
      const { page, links } = await hits(t, path, words);
      const found = links.find(({ href }) => wanted.test(href));
      assert.ok(found, JSON.stringify(links));
      const answer = await page.goto(found.href);
      assert.equal(answer.status(), 200);
    });

  test('a page comes before its sections', async (t) => {
    const { links } = await hits(t, 'index.html', 'office menu');
    assert.match(links[0].href, /widgets\/office-menu\.html/);
  });

  test('shows a message if nothing is found', async (t) => {
    const { links, status } = await hits(t, 'index.html', 'xyzzy');
    assert.deepEqual([links, status], [[], 'Nothing found.']);
  });
});

test('code of a page is copied unchanged', async (t) => {
  const { page } = await visit(t, 'guides/html.html', { width: 1280 });
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void (window.copied = text);
  });
  await page.click('pre + button');
  assert.equal(
    await page.evaluate(() => window.copied),
    await snippet({ widget: 'news-card', attributes: { office: 'lao-pdr' }, fallback: false }),
  );
});

for (const tag of ALL_TAGS)
  test(`${tag}: its page has everything in the manifest, lines to paste, examples, and notes on accessibility`, () => {
    const html = readFileSync(`${site.outDir}/docs/widgets/${tag.slice('iom-'.length)}.html`, 'utf8');
    const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
    const own = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);
    const named = [own.attributes, own.events, own.cssParts, own.slots].flatMap((list = []) =>
      list.flatMap(({ name }) => name || []),
    );
    const members = own.members
      .filter((member) => !member.attribute && !member.static)
      .map(({ name, kind }) => (kind === 'method' ? `${name}()` : name));
    assert.deepEqual(
      [...named, ...members].filter((name) => !html.includes(`<td><code>${name}</code></td>`)),
      [],
    );
    for (const id of ['examples', 'to-paste', 'attributes', 'parts', 'custom-properties', 'accessibility'])
      assert.ok(html.includes(`<h2 id="${id}">`), id);
    assert.match(html, new RegExp(`<div class="examples">[^]*<${tag}[ >][^]*id="to-paste"`));
    assert.match(html, /embed\.js&quot; async/);
    assert.match(html, /<h2 id="accessibility">Accessibility<\/h2>\s*<p>(?!More)/);
  });
