// Documents and feeds changed at random: the result always has the promised type, or a stated reason. All runs are
// reproducible; a failure prints its seed and the smallest failing input.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseNews, parseOffice, readBytes } from 'iom-widgets/content';
import { xmlFeedsOf } from '../hostile/documents.mjs';
import { OWN } from '../hostile/payloads.mjs';
import { bundledFile, fixture, isNews, isOffice, parsed } from './fixtures.mjs';

fc.configureGlobal({ seed: 20_261_124, numRuns: process.env.CI ? 1000 : 200 });

const payload = fc.constantFrom(...Object.values(OWN).flat());
const anyText = fc.oneof(payload, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const anyValue = fc.oneof(
  anyText,
  fc.constantFrom(
    '2017',
    '2017-02-30',
    '9999999',
    'https://office.example/',
    'lo',
    'id',
    null,
    true,
    0,
    -1,
    Number.NaN,
  ),
  fc.constantFrom({ text: 'x', review: 'machine' }, { year: 2017, month: 13 }, { en: '' }, { 'not a tag': 'x' }, [
    { id: 'a' },
  ]),
  fc.anything({
    maxDepth: 3,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
);

/** Changes to a document: where, by the index of the key at each level, and how. */
const changes = fc.array(
  fc.record({
    way: fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }),
    how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'rename', 'double', 'wrap'),
    key: fc.oneof(
      fc.constantFrom('id', 'name', 'items', 'url', 'language', '_iom', '__proto__', 'constructor'),
      anyText,
    ),
    value: anyValue,
  }),
  { minLength: 1, maxLength: 6 },
);

// Copies values, because the changes must not affect the next run.
const own = (value) => {
  if (Array.isArray(value)) return value.map(own);
  if (!value || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, own(each)]));
};

function changed(document, list) {
  const copy = structuredClone(document);
  for (const change of list) apply(copy, change);
  return copy;
}

function apply(root, { way, how, key, value }) {
  let [place, at] = [root, Object.keys(root)[way[0] % Object.keys(root).length]];
  for (const step of way.slice(1)) {
    const next = place[at];
    if (!next || typeof next !== 'object' || Object.keys(next).length === 0) break;
    place = next;
    at = Object.keys(next)[step % Object.keys(next).length];
  }
  if (at === undefined || Object.isFrozen(place)) return;
  if (how === 'replace') place[at] = own(value);
  else if (how === 'remove') delete place[at];
  else if (how === 'rename')
    Object.defineProperty(place, key, { value: place[at], enumerable: true, writable: true, configurable: true });
  else if (how === 'double' && Array.isArray(place)) place.push(place[at], place[at]);
  else place[at] = [place[at]];
}

/** Counts the values of the input; a value that occurs twice counts twice. */
const size = (value) =>
  value && typeof value === 'object' ? Object.values(value).reduce((sum, each) => sum + size(each), 1) : 1;

/** The input in a proxy that counts the accesses of a parser. */
function watched(input) {
  const looks = { count: 0 };
  const wrap = (value) =>
    value && typeof value === 'object' && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
      ? new Proxy(value, {
          getOwnPropertyDescriptor(target, key) {
            looks.count++;
            const found = Reflect.getOwnPropertyDescriptor(target, key);
            return found?.configurable ? { ...found, value: wrap(found.value) } : found;
          },
          get(target, key) {
            looks.count++;
            return wrap(target[key]);
          },
        })
      : value;
  return [wrap(input), looks];
}

for (const [what, parse, isTyped, valid] of [
  [
    'office documents',
    parseOffice,
    isOffice,
    [fixture('valid-office'), bundledFile('lao-pdr', 'office'), bundledFile('viet-nam', 'office')],
  ],
  [
    'feeds',
    parseNews,
    isNews,
    [fixture('valid-news'), bundledFile('lao-pdr', 'news'), bundledFile('viet-nam', 'news')],
  ],
]) {
  const input = fc.tuple(fc.constantFrom(...valid), changes).map(([document, list]) => changed(document, list));

  test(`${what} changed at random: never a throw, always the promised types`, () => {
    let [read, runs] = [0, 0];
    fc.assert(
      fc.property(input, (document) => {
        runs++;
        if (parsed(parse, document, isTyped).document) read++;
      }),
    );
    assert.ok(read > runs / 2, `only ${read} of ${runs} could be read at all: the changes are too wild to prove much`);
  });

  test(`${what} changed at random: the work is bounded by the size of the input`, () => {
    fc.assert(
      fc.property(input, (document) => {
        const [proxy, looks] = watched(document);
        parse(proxy);
        assert.ok(looks.count <= 200 + 60 * size(document), `${looks.count} looks at ${size(document)} values`);
      }),
    );
  });

  test(`${what} of arbitrary values: never a throw, always the promised types`, () => {
    fc.assert(fc.property(anyValue, (value) => void parsed(parse, value, isTyped)));
  });
}

test('office documents changed at random parse to the same document again', () => {
  const input = fc
    .tuple(fc.constant(fixture('valid-office')), changes)
    .map(([document, list]) => changed(document, list));
  fc.assert(
    fc.property(input, (value) => {
      const { document } = parseOffice(value);
      if (document) assert.deepEqual(parseOffice(document).document, document);
    }),
  );
});

// ── XML, as text and as bytes ───────────────────────────────────────────────────────────────────────────────────────

const FOLDER = new URL('fixtures/feeds/', import.meta.url);
const FEEDS = [
  ...Object.values(xmlFeedsOf('Text')),
  ...readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), 'utf8')),
];
const token = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '&',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '?>',
    '</item>',
    '<item>',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&#0;',
    '&#xd800;',
    '&#x110000;',
    '"',
    "'",
    '\0',
    '\ufffe',
    'xmlns=""',
    '<x:y>',
  ),
  payload,
);
const edits = fc.array(
  fc.record({ at: fc.nat(), length: fc.nat(60), text: fc.oneof(fc.constant(''), token), again: fc.boolean() }),
  { minLength: 1, maxLength: 2 },
);
const brokenXml = fc.tuple(fc.constantFrom(...FEEDS), edits).map(([feed, list]) =>
  list.reduce((text, { at, length, text: inserted, again }) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + inserted + text.slice(again ? Math.max(0, start - length) : start + length);
  }, feed),
);
const ENCODINGS = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 the other way round': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'one byte each': (text) => Buffer.from(text.replace(/[^\u0001-\u00ff]/g, '?'), 'latin1'),
};
const encode = fc.constantFrom(...Object.values(ENCODINGS));
const brokenBytes = fc
  .tuple(brokenXml, encode, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 1 }), fc.nat(20))
  .map(([text, toBytes, wrong, cut]) => {
    const all = Uint8Array.from(toBytes(text));
    for (const [at, value] of wrong) all[at % all.length] = value;
    return cut < 5 ? all.subarray(0, Math.floor((all.length * cut) / 5)) : all;
  });
const contentType = fc.constantFrom(
  undefined,
  null,
  '',
  'text/xml; charset=windows-1258',
  'text/plain; charset=klingon',
  'application/json; charset="utf-16"',
);

async function readFeed(input, type) {
  const raw = await readBytes(input, type).catch((error) => {
    assert.equal(error.name, 'ContentError', error.stack);
    assert.equal(error.code, 'format');
    assert.ok(error.message.length < 500, 'a message that nobody reads');
  });
  // No entity makes a text longer; a quote takes six characters in HTML.
  if (raw !== undefined) assert.ok(JSON.stringify(raw).length < 2000 + 40 * input.length, 'it grows');
  return raw === undefined ? undefined : parsed(parseNews, raw, isNews).document;
}

test('XML feeds of any text, in any encoding: parse to a feed', async () => {
  const wellMade = anyText.map((text) => [
    text,
    Object.entries(xmlFeedsOf(text)).filter(([name]) => !name.endsWith('markup')),
  ]);
  const property = fc.asyncProperty(wellMade, encode, contentType, async ([text, feeds], toBytes, type) => {
    fc.pre(!text.includes('\0')); // then it is not text
    for (const [name, feed] of feeds) assert.ok(await readFeed(Uint8Array.from(toBytes(feed)), type), name);
  });
  await fc.assert(property);
});

test('XML feeds changed at random, in any encoding, cut off anywhere: a feed, or an error with a reason', async () => {
  let [read, runs] = [0, 0];
  const property = fc.asyncProperty(brokenBytes, contentType, async (input, type) => {
    runs++;
    if (await readFeed(input, type)) read++;
  });
  await fc.assert(property);
  assert.ok(read > runs / 50, `only ${read} of ${runs} could be read at all`);
});

test('JSON of other programs changed at random: a feed, or an error with a reason', async () => {
  const attachments = [{ url: '/a.jpg', mime_type: 'image/jpeg' }];
  const item = { url: '/1', title: 'A &amp; B', content_html: '<p>x<img src="/b.jpg">', date_published: '26/11/2017' };
  const foreign = {
    version: 'https://jsonfeed.org/version/1',
    title: 'T',
    language: 'vn',
    items: [{ id: '1', ...item }, { id: '1', ...item, summary: 's', tags: ['a'], attachments }, item],
  };
  const term = [[{ name: 'Roads' }]];
  const media = [{ source_url: '/m.jpg', media_details: { sizes: { a: { width: 900, source_url: '/n.jpg' } } } }];
  const rendered = (text) => ({ rendered: text });
  const post = {
    id: 1,
    link: 'https://a.example/1',
    date: '2017-11-06T00:00:00',
    lang: 'vi',
    translations: { vi: 1, lo: 2 },
  };
  const texts = { title: rendered('T'), excerpt: rendered('<p>e'), content: rendered('<p>c') };
  const wordpress = [{ ...post, ...texts, _embedded: { 'wp:featuredmedia': media, 'wp:term': term } }];
  const input = fc.tuple(fc.constantFrom(foreign, { posts: wordpress }), changes).map(([document, list]) => {
    const copy = changed(document, list);
    const write = (value) => JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? String(each) : each));
    return Buffer.from(write('posts' in copy ? copy.posts : copy) ?? 'null');
  });
  let read = 0;
  await fc.assert(
    fc.asyncProperty(input, async (bytes) => {
      const raw = await readBytes(bytes, null, 'https://a.example/posts').catch(({ name }) =>
        assert.equal(name, 'ContentError'),
      );
      if (parsed(parseNews, raw, isNews).document) read++;
    }),
  );
  assert.ok(read > 50, String(read));
});

test('a JSON Feed with a cut or a character too many or too few: its items as they are, or an error with a reason', async () => {
  const items = Array.from({ length: 8 }, (_, id) => ({
    id: String(id),
    title: `News ${id}`,
    content_text: 'ລາວ {"[\\',
    attachments: [{ url: 'https://a.example/a.pdf', title: 'News file' }],
  }));
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items, title: 'T' }, null, 1);
  const place = fc.nat(text.length);
  const edit = fc.record({
    at: place,
    drop: fc.nat(3),
    write: fc.constantFrom('', '"', '{', '}', '[', ']', ',', '\\', 'x'),
  });
  let [read, runs] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 2 }), fc.option(place), async (edits, end) => {
      runs++;
      let written = text;
      for (const { at, drop, write } of edits) written = written.slice(0, at) + write + written.slice(at + drop);
      const document = await readFeed(Buffer.from(written.slice(0, end ?? undefined)));
      for (const { title } of document?.items ?? []) assert.notEqual(title, 'News file');
      if (document) read++;
    }),
  );
  assert.ok(read > runs / 3, `only ${read} of ${runs} could be read`);
});

test('arbitrary bytes: a document, or an error with a reason', async () => {
  const start = fc.constantFrom(
    '',
    '<',
    '<rss>',
    '{',
    '[',
    '<?xml version="1.0" encoding="utf-7"?>',
    '\u00ff\u00fe',
    '\u00fe\u00ff',
    '\0<',
  );
  const input = fc
    .tuple(start, fc.uint8Array({ maxLength: 300 }))
    .map(([text, rest]) => Uint8Array.from([...Buffer.from(text, 'latin1'), ...rest]));
  await fc.assert(fc.asyncProperty(input, contentType, async (all, type) => void (await readFeed(all, type))));
});
