// A file for the widgets from sites of other kinds. The recorded answers have the shapes of their programs; the words are ours.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { test } from 'node:test';
import { groupStories, parseNews, parseOffice } from 'iom-widgets/content';
import { folder, run, serve } from './run.mjs';
import { ACTIVITIES, DRUPAL, RELIEFWEB } from './recorded.mjs';

/** The news that the command writes, and what it says. */
async function mirror(...args) {
  const { out, error, code } = await run('feed', ...args);
  assert.equal(code, 0, error);
  const { document, problems } = parseNews(JSON.parse(out));
  assert.deepEqual(problems, []);
  return { ...document, error };
}
const serveAt = (t, answers) => serve(t, (path) => answers[path] ?? { status: 404 });
const rss = (...items) =>
  `<rss><channel><title>M</title>${items.map((title) => `<item><title>${title}</title><link>/${title}</link></item>`).join('')}</channel></rss>`;

test('Drupal: translations of a node are one story, with picture, keywords and addresses of pages', async (t) => {
  const url = await serveAt(t, {
    '/lo/jsonapi/node/article': JSON.stringify(DRUPAL.lo),
    '/jsonapi/node/article': JSON.stringify(DRUPAL.en),
  });
  const { items, ...feed } = await mirror(`${url}/jsonapi/node/article`, `${url}/lo/jsonapi/node/article`);
  const [en, draft, lo] = [items[0], items.find(({ title }) => title === 'Draft'), items.at(-1)];
  assert.equal(draft, undefined);
  assert.deepEqual([en.language, en.title, en.url], ['en', 'The bridge is open', `${url}/news/bridge`]);
  assert.deepEqual([lo.language, lo.title, lo.url], ['lo', 'ຂົວເປີດແລ້ວ', `${url}/lo/news/bridge`]);
  assert.deepEqual([en.html, en.summary, en.tags], ['<p>People cross it.</p>', 'People cross it.', ['Roads']]);
  assert.deepEqual([en.image, en.imageAlt], [`${url}/sites/default/files/bridge.jpg`, 'A bridge']);
  assert.deepEqual(
    [en.date, en.modified],
    [
      { year: 2017, month: 11, day: 6 },
      { year: 2017, month: 11, day: 8 },
    ],
  );
  assert.deepEqual(
    groupStories({ ...feed, items }).map((story) => story.items.length),
    [2, 1],
  );
});

test('ReliefWeb: the name of the program is sent, and in no output', async (t) => {
  const url = await serveAt(t, { '/v2/reports': JSON.stringify(RELIEFWEB) });
  const { items } = await mirror(`${url}/v2/reports`);
  const [{ title, url: page, date, language, tags, attachments, source, html }] = items;
  assert.deepEqual(
    [title, page, language],
    ['Floods: situation report 3', 'https://reliefweb.int/report/viet-nam/floods-3', 'en'],
  );
  assert.deepEqual(
    [date, source.site, html],
    [{ year: 2017, month: 11, day: 6 }, 'IOM', '<p>Water has gone down.</p>'],
  );
  assert.deepEqual([tags, attachments[0].type], [['Shelter', 'Viet Nam'], 'application/pdf']);
});

test('ReliefWeb: without an approved name, says how to get one; errors do not show it', async () => {
  const address = 'https://api.reliefweb.int/v2/reports?limit=5';
  const without = await run('feed', address);
  assert.deepEqual([without.code, /set RELIEFWEB_APPNAME/.test(without.error)], [1, true]);
  const named = await runWithName('feed', address, '--from', 'reliefweb', '--out', '/nonexistent/news.json');
  assert.equal(named.code, 1);
  assert.doesNotMatch(named.out + named.error, /our-secret-name/);
});

/** Runs the command with a name, and without a network. */
function runWithName(...args) {
  const command = fileURLToPath(new URL('../../dist/cli/iom-widgets.js', import.meta.url));
  const closed =
    'data:text/javascript,import dns from "node:dns";dns.lookup=(h,o,f)=>f(new Error("no network for "+h));';
  const env = { ...process.env, RELIEFWEB_APPNAME: 'our-secret-name' };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`--import=${closed}`, command, ...args], { env, timeout: 60_000 });
    const said = { out: '', error: '' };
    child.stdout.on('data', (text) => (said.out += text));
    child.stderr.on('data', (text) => (said.error += text));
    child.on('close', (code) => resolve({ ...said, code }));
  });
}

test('IATI: activities become programmes and donors with source and date', async (t) => {
  const url = await serveAt(t, { '/activities.xml': ACTIVITIES });
  const { out, code, error } = await run('feed', `${url}/activities.xml`);
  assert.equal(code, 0, error);
  const { document, problems } = parseOffice(JSON.parse(out));
  assert.deepEqual(problems, []);
  const [programme, second] = document.programmes;
  assert.deepEqual([programme.name.en.text, programme.name.lo.text], ['Safe migration', 'ການເຄື່ອນຍ້າຍທີ່ປອດໄພ']);
  assert.deepEqual(
    [programme.since, programme.until],
    [
      { year: 2016, month: 1, day: 1 },
      { year: 2019, month: 12, day: 31 },
    ],
  );
  assert.deepEqual([programme.donors, second.donors], [['XM-DAC-0', 'Second Ministry'], ['XM-DAC-0']]);
  assert.deepEqual([programme.source.url, programme.source.site], [`${url}/activities.xml`, 'Example Agency']);
  assert.deepEqual(
    document.donors.map(({ name }) => name.en.text),
    ['First Ministry', 'Second Ministry'],
  );
  assert.deepEqual(document.asOf, { year: 2017, month: 11, day: 6 });
});

test('a field map reads any JSON, and says what is wrong with it', async (t) => {
  const site = {
    data: {
      list: [
        { headline: 'A', link: '/a', day: '26/11/2017', lang: 'vi', group: 7 },
        { headline: 'B', group: 7, lang: 'en' },
      ],
    },
  };
  const url = await serveAt(t, { '/api': JSON.stringify(site) });
  const file = join(folder(t), 'map.json');
  const map = (value) => writeFileSync(file, JSON.stringify(value));
  map({ items: 'data.list', id: 'headline', title: 'headline', url: 'link', language: 'lang', story: 'group' });
  const { items } = await mirror(`${url}/api`, '--map', file);
  assert.deepEqual(
    items.map(({ title, story, language }) => [title, story, language]),
    [
      ['A', '7', 'vi'],
      ['B', '7', 'en'],
    ],
  );
  for (const [wrong, message] of [
    [{ headline: 'x' }, /unknown field “headline”/],
    [{ items: 'a' }, /where the title is/],
    [[], /an object/],
    [{ '127.0.0.1': { items: 'a' } }, /where the title is in “127\.0\.0\.1”/],
    [{ title: 7 }, /a path in “title”/],
  ]) {
    map(wrong);
    assert.match((await run('feed', `${url}/api`, '--map', file)).error, message);
  }
});

test('field maps of several sites: each has its own, the others are read as they are', async (t) => {
  const news = {
    meta: { next: '/more', name: 'Site' },
    list: [{ slug: 'a b', head: 'A', topics: [{ name: 'Water' }, 'Roads'], at: { place: 'Pakse' } }],
  };
  const url = await serveAt(t, {
    '/api': JSON.stringify(news),
    '/more': JSON.stringify({ list: [{ head: 'B' }] }),
    '/rss': rss('one'),
  });
  const file = join(folder(t), 'maps.json');
  const map = {
    items: 'list',
    next_url: 'meta.next',
    feed_title: 'meta.name',
    title: 'head',
    url: 'https://site.example/news/{slug}?id={slug}',
    tags: 'topics',
    place: 'at.place',
  };
  writeFileSync(file, JSON.stringify({ '127.0.0.1': map, 'other.example': { title: 'x' } }));
  const { items, title } = await mirror(
    `en=${url}/api`,
    `lo=${url.replace('127.0.0.1', 'localhost')}/rss`,
    '--map',
    file,
  );
  assert.equal(title, 'Site');
  assert.deepEqual(
    items.map((item) => [item.title, item.url, item.tags, item.place, item.language]),
    [
      ['A', 'https://site.example/news/a%20b?id=a%20b', ['Water', 'Roads'], 'Pakse', 'en'],
      ['B', undefined, undefined, undefined, 'en'],
      ['one', `${url.replace('127.0.0.1', 'localhost')}/one`, undefined, undefined, 'lo'],
    ],
  );
});

test('several addresses become one feed, in the languages that are given, and pairs are joined', async (t) => {
  const url = await serveAt(t, {
    '/en': rss('one', 'two', 'three'),
    '/vi': rss('mot', 'hai'),
    '/lo': rss('one', 'nung'),
  });
  const pairs = join(folder(t), 'pairs.csv');
  writeFileSync(
    pairs,
    `en,vi,lo\n${url}/one,${url}/mot,${url}/nung\n"${url}/two",${url}/hai\n${url}/three,${url}/gone\n${url}/two,${url}/three\n`,
  );
  const sources = ['en', 'vi', 'lo'].map((language) => `${language}=${url}/${language}`);
  const { items } = await mirror(...sources, '--pairs', pairs);
  assert.equal(items.length, 7);
  const stories = new Map();
  for (const { story, title } of items) stories.set(story, [...(stories.get(story) ?? []), title]);
  const joined = [...stories.values()].filter((titles) => titles.length > 1);
  assert.deepEqual(joined, [
    ['one', 'mot', 'nung'],
    ['two', 'hai'],
  ]);
});

test('of 200 stories in three languages, those of the pairs are joined, and no others, however alike they are', async (t) => {
  // Titles, days, pictures and numbers of the addresses are the same in all languages, and for four stories each.
  const same = (path, at) =>
    `<item><title>Story ${at % 50}</title><link>/${path}/${at}</link><guid isPermaLink="false">${at}</guid><pubDate>${1 + (at % 28)} Nov 2017</pubDate><enclosure url="/p${at % 50}.jpg" type="image/jpeg"/></item>`;
  const feedOf = (path) =>
    `<rss><channel><title>M</title>${Array.from({ length: 200 }, (_, at) => same(path, at)).join('')}</channel></rss>`;
  const url = await serveAt(t, { '/en': feedOf('en'), '/vi': feedOf('vi'), '/lo': feedOf('lo') });
  const sources = ['en', 'vi', 'lo'].map((language) => `${language}=${url}/${language}`);
  assert.equal(new Set((await mirror(...sources)).items.map(({ story }) => story)).size, 600, 'none without pairs');
  const pairs = join(folder(t), 'pairs.json');
  // In another order than the feeds; some of two languages only.
  const groups = Array.from({ length: 120 }, (_, at) =>
    [`/en/${at}`, `/vi/${199 - at}`, ...(at % 3 ? [`/lo/${(at * 7) % 200}`] : [])].map((path) => url + path),
  );
  writeFileSync(pairs, JSON.stringify(groups));
  const { items } = await mirror(...sources, '--pairs', pairs);
  const stories = new Map();
  for (const item of items) stories.set(item.story, [...(stories.get(item.story) ?? []), item.url]);
  const joined = [...stories.values()].filter((urls) => urls.length > 1);
  const sorted = (lists) => lists.map((urls) => urls.toSorted().join(' ')).toSorted();
  assert.deepEqual(sorted(joined), sorted(groups));
});

for (const [what, answer, message] of [
  ['403', { status: 403 }, /refuses programs \(403\): ask its webmaster/],
  ['410', { status: 410 }, /gone for good \(410\)/],
  ['429', { status: 429 }, /too many requests \(429\): let the timer run less often/],
  ['444', { status: 444 }, /without an answer \(444\)/],
  ['a guard page', '<!doctype html><title>Just a moment...</title>', /a page that keeps programs out: ask/],
  ['a guard page with a status', { status: 503, body: 'x' }, /out of order/],
  ['a login page', '<!doctype html><title>Sign in</title>', /web page/],
  ['a feed without items that can be read', '<rss><channel><item/></channel></rss>', /no item that can be read/],
])
  test(`${what}: one sentence, exit code 1, and the old file stays`, async (t) => {
    const url = await serve(t, () => answer);
    const file = join(folder(t), 'news.json');
    const without = await run('feed', url, '--out', file);
    assert.deepEqual([without.code, existsSync(file)], [1, false]);
    writeFileSync(file, 'old');
    const { code, out, error } = await run('feed', url, '--out', file);
    assert.deepEqual([code, out, readFileSync(file, 'utf8')], [1, '', 'old']);
    assert.match(error, message);
    assert.match(error, /; .*news\.json, written less than two hours ago, stays as it is\.\n$/);
  });

test('asks only for what has changed, and leaves an unchanged file alone', async (t) => {
  const asked = [];
  let version = 1;
  const url = await serve(t, (path, { headers }) => {
    const etag = `"${version}"`;
    asked.push([path, headers['if-none-match']]);
    if (headers['if-none-match'] === etag) return { status: 304 };
    return { headers: { etag }, body: rss(`${path.slice(1)}${version}`) };
  });
  const file = join(folder(t), 'news.json');
  const args = ['feed', `en=${url}/en`, `vi=${url}/vi`, '--out', file];
  const titles = () => JSON.parse(readFileSync(file, 'utf8')).items.map(({ title }) => title);
  assert.equal((await run(...args)).code, 0);
  assert.deepEqual(titles(), ['en1', 'vi1']);
  asked.length = 0;
  assert.deepEqual(await run(...args), { out: '', error: '', code: 0 });
  assert.deepEqual(asked, [
    ['/en', '"1"'],
    ['/vi', '"1"'],
  ]);
  version = 2;
  asked.length = 0;
  assert.equal((await run(...args)).code, 0);
  assert.deepEqual(titles(), ['en2', 'vi2']);
  assert.deepEqual(asked, [
    ['/en', '"1"'],
    ['/vi', undefined],
  ]);
  asked.length = 0;
  assert.equal((await run('feed', `lo=${url}/en`, '--out', file)).code, 0);
  assert.deepEqual(asked, [['/en', undefined]], 'other sources');
  assert.doesNotMatch(readFileSync(file, 'utf8'), /"etag": ""|127\.0\.0\.1:\d+\/en"/);
});

test('--hreflang joins what the pages of stories call each other, and nothing else', async (t) => {
  const head = (links) => `<!doctype html><html><head>${links}</head></html>`;
  const link = (path) => `<link rel="alternate" hreflang="vi" href="${path}">`;
  const url = await serveAt(t, {
    '/en': rss('one', 'two', 'three'),
    '/vi': rss('mot', 'hai'),
    '/one': head(`${link('/mot')}<link rel="alternate" hreflang="x-default" href="/hai">`),
    '/two': head('<a hreflang="vi" href="/hai">hai</a>'),
  });
  const { items } = await mirror(`en=${url}/en`, `vi=${url}/vi`, '--hreflang');
  const storyOf = (name) => items.find(({ title }) => title === name).story;
  assert.equal(storyOf('one'), storyOf('mot'));
  assert.equal(new Set(items.map(({ story }) => story)).size, 4);
});

const withNext = (ids, next, more) => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: ids.map((id) => ({ id: String(id), title: `Story ${id}`, url: `/${id}`, _iom: {} })),
  next_url: next,
  ...more,
});

test('reads the further pages of a feed, as many as are wanted, and no page twice', async (t) => {
  const asked = [];
  const pages = [withNext([1, 2], '/2'), withNext([2, 3], '/3'), withNext([4], '/2')];
  const url = await serve(t, (path, { headers }) => {
    asked.push([path, headers['if-none-match']]);
    const page = pages[{ '/': 0, '/2': 1, '/3': 2 }[path]];
    return page ? { headers: { etag: '"1"' }, body: JSON.stringify(page) } : { status: 404 };
  });
  const titlesOf = ({ items }) => items.map(({ title }) => title.replace('Story ', '')).join('');
  assert.equal(titlesOf(await mirror(url)), '1234');
  assert.equal(titlesOf(await mirror(url, '--pages', '2')), '123');
  assert.equal(titlesOf(await mirror(url, '--pages', '1')), '12');
  for (const wrong of ['0', '51', 'x', '1.5']) assert.equal((await run('feed', url, '--pages', wrong)).code, 2);
  const file = join(folder(t), 'news.json');
  await run('feed', url, '--out', file);
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).next_url, undefined);
  asked.length = 0;
  await run('feed', url, '--out', file);
  assert.deepEqual(
    asked,
    ['/', '/2', '/3'].map((path) => [path, undefined]),
    'an item may be gone from any page',
  );
  writeFileSync(file, JSON.stringify(withNext([1], url)));
  asked.length = 0;
  assert.equal(titlesOf(await mirror(file)), '1');
  assert.deepEqual(asked, [], 'a file asks no server');
});

test('a page that is missing ends a feed; one that fails leaves the old file', async (t) => {
  const gone = `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="one"/>`;
  const page = (next) => rss('one', 'two').replace('<item>', `<link rel="next" href="${next}"/><item>`);
  const url = await serveAt(t, {
    '/': page('/none'),
    '/elsewhere': page('http://127.0.0.1:9/'),
    '/bad': page('/broken'),
    '/broken': { status: 503 },
    '/withdrawn': page('/last').replace('<item>', `<item><guid>one</guid><title>gone</title></item><item>`),
    '/last': rss('three').replace('<item>', `${gone}<item>`),
  });
  assert.equal((await mirror(url)).items.length, 2);
  assert.equal((await mirror(`${url}/elsewhere`)).items.length, 2, 'no other server is asked');
  const file = join(folder(t), 'news.json');
  writeFileSync(file, 'old');
  const { code, error } = await run('feed', `${url}/bad`, '--out', file);
  assert.deepEqual([code, readFileSync(file, 'utf8')], [1, 'old']);
  assert.match(error, /\/broken is out of order \(503\)/);
  assert.deepEqual(
    (await mirror(`${url}/withdrawn`)).items.map(({ title }) => title),
    ['one', 'two', 'three'],
  );
});

test('--from insists on a kind', async (t) => {
  const url = await serveAt(t, {
    '/': rss('a'),
    '/wp-json/wp/v2/posts?_embed=wp:featuredmedia,wp:term': '[{"id":1,"title":{"rendered":"Post"}}]',
  });
  assert.equal((await mirror(url, '--from', 'rss')).items[0].title, 'a');
  assert.equal((await mirror(url, '--from', 'wordpress')).items[0].title, 'Post');
  assert.match((await run('feed', url, '--from', 'drupal')).error, /no document of the kind “drupal”/);
});
