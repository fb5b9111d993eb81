// XML feeds, in Node, which has no DOM, so that the parser cannot use one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseNews, readBytes } from 'iom-widgets/content';
import { paths } from '../fixtures.mjs';

const FEEDS = new URL('../fixtures/feeds/', import.meta.url);
const encode = (text) => new TextEncoder().encode(text);
const feed = (name) => readBytes(readFileSync(new URL(name, FEEDS)));
const news = async (name, base) => parseNews(await feed(`${name}.xml`), base);
const first = async (name) => (await news(name)).document.items[0];
const rss = (items) => `<rss version="2.0"><channel><title>Site</title>${items}</channel></rss>`;
const readRss = async (items) => parseNews(await readBytes(encode(rss(items))));
const byId = ({ items }, key) => Object.fromEntries(items.map((item) => [item.id, item[key]]));

// ── Formats ─────────────────────────────────────────────────────────────────────────────────────────────────────────

test('RSS 2.0 is parsed completely', async () => {
  const { document, problems } = await news('rss-2.0');
  const { items, ...channel } = document;
  assert.deepEqual([problems, items.length], [[], 2]);
  assert.deepEqual(channel, {
    title: 'Ministry of Examples',
    language: 'en',
    homePage: 'https://ministry.example/',
    nextUrl: 'https://ministry.example/feed.xml?page=2',
    asOf: undefined,
  });
  const [{ id, title, summary, html, url, image, date, source, language }, { source: own, date: none }] = items;
  assert.deepEqual([id, title, language], ['bridge-1', 'Bridge opened & blessed', 'en']);
  assert.deepEqual([summary, html], ['A new bridge.', '<p>A <b>new</b> bridge was opened.</p><p>It is long.</p>']);
  assert.deepEqual(
    [url, image, date, source.site],
    [
      'https://ministry.example/news/bridge',
      'https://ministry.example/bridge.jpg',
      { year: 2017, month: 11, day: 6 },
      'Agency of Examples',
    ],
  );
  assert.deepEqual([own, none], [{ site: 'Ministry of Examples' }, undefined]);
});

for (const [name, expected] of [
  ['rss-0.91', { id: 'http://old.example/1', title: 'Tin mới', language: 'vi', summary: 'Một dòng.' }],
  ['rss-1.0', { id: 'https://library.example/1', language: 'lo', url: 'https://library.example/books/1' }],
  ['rss-1.0', { title: 'ປຶ້ມໃໝ່', date: { year: 2017, month: 11 }, source: { site: 'Library' } }],
  ['other-prefixes', { language: 'vi', date: { year: 2017, month: 11, day: 6 }, title: 'First' }],
  ['other-prefixes', { image: 'https://media.example/1.jpg', html: '<div><p>Text</p>and note</div>' }],
  ['undeclared-prefix', { image: 'https://site.example/1.webp', html: '<p>Text</p>', summary: 'Text' }],
  ['unknown-default-namespace', { id: '1', title: 'First' }],
  ['warning-before-declaration', { id: '1', title: 'First' }],
  ['html-as-elements', { html: '<p>One <b>two</b><br>three</p>', summary: 'One two three' }],
]) {
  test(`${name}: ${Object.keys(expected)}`, async () => {
    const item = await first(name);
    for (const [key, value] of Object.entries(expected)) assert.deepEqual(item[key], value, key);
  });
}

test('Atom: titles and texts have the declared type', async () => {
  const { document, problems } = await news('atom-1.0');
  const [one, two, file, inside] = document.items;
  assert.deepEqual(
    [problems, document.title, document.homePage],
    [[], 'Research & policy', 'https://institute.example/'],
  );
  assert.equal(document.nextUrl, 'https://institute.example/atom.xml?page=2');
  assert.deepEqual([one.title, one.summary], ['Is 1 < 2 &amp; why', 'One <b> is text.']);
  assert.deepEqual([one.html, one.image], ['<p>All of <b>it</b></p>', 'https://institute.example/chart.png']);
  assert.deepEqual([one.url, one.date], ['https://institute.example/1', { year: 2017, month: 11, day: 6 }]);
  assert.deepEqual([two.title, two.source.site], ['Two words', 'Partner']);
  assert.equal(two.html, '<div><p title="&quot;a&quot;">Line<br>5 &lt; 6</p><p></p></div>');
  assert.deepEqual([two.summary, two.date], ['Line 5 < 6', { year: 2017, month: 12, day: 24 }]);
  assert.deepEqual([file.html, inside.html, inside.summary], [undefined, undefined, undefined]);
});

// ── Ids, links, pictures ────────────────────────────────────────────────────────────────────────────────────────────

test('an id is the guid, else its replacement; those that share one keep both', async () => {
  const { document, problems } = await news('ids');
  assert.deepEqual(
    document.items.map(({ id }) => id),
    [
      'guid https://a.example/link',
      'about',
      'https://a.example/link',
      'title',
      'description',
      'guid',
      'https://a.example/permalink',
      'https://a.example/no-link',
    ],
  );
  assert.deepEqual(paths(problems), ['items[5].id', 'items[6].id']);
  assert.deepEqual(
    document.items.slice(-2).map(({ url }) => url),
    ['https://a.example/permalink', undefined],
  );
});

test('relative addresses resolve against xml:base, else against the address of the feed', async () => {
  const { document, problems } = await news('xml-base', 'https://feed.example/feed.xml');
  assert.equal(document.homePage, 'https://base.example/');
  assert.deepEqual(byId(document, 'url'), {
    1: 'https://base.example/feeds/one',
    2: 'https://base.example/feeds/news/two',
    3: 'https://other.example/three',
    4: 'https://base.example/four',
    5: undefined,
  });
  assert.deepEqual(paths(problems), ['items[4].url']);
  const relative = (await news('relative-links', 'https://feed.example/a/feed.xml')).document;
  assert.equal(relative.homePage, 'https://feed.example/');
  assert.deepEqual(
    [relative.items[0].url, relative.items[0].image],
    ['https://feed.example/a/news/1', 'https://feed.example/a/1.png'],
  );
});

test('a picture is an enclosure or a media element, never audio or video', async () => {
  const { document, problems } = await news('images');
  assert.deepEqual(byId(document, 'image'), {
    enclosure: 'https://m.example/a',
    'enclosure without type': 'https://m.example/a.PNG?w=1',
    'media:content': 'https://m.example/a',
    'media:group': 'https://m.example/t.jpg',
    'media:thumbnail': 'https://m.example/t',
    'itunes:image': 'https://m.example/i',
    'audio only': undefined,
    'without address': undefined,
    script: undefined,
  });
  assert.deepEqual(paths(problems), ['items[8].image', 'items[8].attachments[0].url']);
});

// ── Languages and dates ─────────────────────────────────────────────────────────────────────────────────────────────

test('a language is that of the item, the feed, an ancestor, or none', async () => {
  const { document, problems } = await news('languages');
  assert.deepEqual(byId(document, 'language'), {
    'item xml:lang': 'lo',
    'item dc:language': 'vi',
    'title xml:lang': 'lo',
    underscore: 'lo-LA',
    empty: 'en-GB',
    'no tag': 'en-GB',
    feed: 'en-GB',
  });
  assert.deepEqual(paths(problems), ['items[5].language']);
  assert.equal((await first('language-around')).language, 'lo');
  assert.equal((await first('no-language')).language, undefined);
});

for (const [written, expected] of [
  ['Mon, 06 Nov 2017 23:30:00 +0700', '2017-11-6'],
  ['Mon, 6 Nov 2017 23:30 EST', '2017-11-6'],
  ['6 November 2017', '2017-11-6'],
  ['06 NOV 17 00:10:00 GMT', '2017-11-6'],
  ['Tuesday, 06-Nov-17 00:10:00 UTC', '2017-11-6'],
  ['Fri, 31 Dec 99 23:59:59 Z', '1999-12-31'],
  ['1 Sept 49', '2049-9-1'],
  ['1 Sep 50', '1950-9-1'],
  ['\n  Thu, 29 Feb 2024\n10:00:00 ICT ', '2024-2-29'],
  ['2017-11-06T23:30:00-11:00', '2017-11-6'],
  ['2017-11-06 09:00:00', '2017-11-6'],
  ['2017-11', '2017-11'],
  ['2017', '2017'],
  ...[
    'Thu, 30 Feb 2017 10:00:00 GMT',
    '6 Thg 2017',
    '06/11/2017',
    'November 2017',
    'today',
    '1 Jan 0',
    '0 Jan 2017',
  ].map((wrong) => [wrong, undefined]),
]) {
  test(`the date ${JSON.stringify(written)} is ${expected ?? 'none, and reported'}`, async () => {
    const { document, problems } = await readRss(`<item><guid>1</guid><pubDate>${written}</pubDate></item>`);
    const { date } = document.items[0];
    assert.equal(date && Object.values(date).join('-'), expected);
    assert.deepEqual(paths(problems), expected ? [] : ['items[0]._iom.date']);
  });
}

test('a valid date wins over an invalid one; a missing date stays missing', async () => {
  const { document, problems } = await readRss(
    '<item><guid>1</guid><pubDate>soon</pubDate><dc:date>2017-11-06</dc:date></item><item><guid>2</guid></item>',
  );
  assert.deepEqual(byId(document, 'date'), { 1: { year: 2017, month: 11, day: 6 }, 2: undefined });
  assert.deepEqual(problems, []);
});

// ── Texts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

test('character references are decoded, twice if feeds escape twice; unknown ones stay', async () => {
  const { document } = await news('html-entities');
  assert.equal(document.title, 'Viên Chăn & B&AACUTE;O Á');
  const { title, summary } = document.items[0];
  assert.equal(title, "Lao PDR's plan – AT&T &unknown; 🇱🇦 \ufffd\ufffd");
  assert.equal(summary, 'Tiêu đề <b>');
});

test('CDATA is joined to text; HTML in it becomes plain text without invisible content', async () => {
  const { document } = await news('cdata-tricks');
  assert.equal(document.title, 'One & two');
  assert.deepEqual([document.items[0].title, document.items[0].summary], ['End ]]> of CDATA &lt;', 'ab c d 1 < 2']);
});

test('control characters do not stop a feed', async () => {
  assert.equal((await news('control-character')).document.title, 'A B');
});

for (const [what, text, expected] of [
  ['a sentence', `${'One. '.repeat(50)}${'x'.repeat(100)}`, 'One. '.repeat(50).trim()],
  ['a word', 'word '.repeat(100), `${'word '.repeat(59)}word…`],
  ['a grapheme', 'ກ້'.repeat(300), `${'ກ້'.repeat(150)}…`],
]) {
  test(`a long text becomes a summary cut after ${what}, and stays whole as the story's text`, async () => {
    const { document } = await readRss(`<item><guid>1</guid><description>${text}</description></item>`);
    assert.deepEqual([document.items[0].summary, document.items[0].html], [expected, text.trim()]);
  });
}
