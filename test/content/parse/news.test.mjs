import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupStories, parseNews, pickItem } from 'iom-widgets/content';
import { accepts, bundledFile, fixture, isNews, parsed, paths } from '../fixtures.mjs';
import { JUNK, NO_DOCUMENTS } from '../hostile.mjs';

const accepted = accepts('news');
const parse = (input) => parsed(parseNews, input, isNews);
const ids = (document) => document.items.map(({ id }) => id);

// [fixture, paths of its problems, whether the schema finds the fault, the part of the first item that is still shown]
const FAULTS = [
  ['news-without-items', ['items'], true],
  ['news-items-is-an-object', ['items'], true],
  ['news-wrong-version', ['version'], true],
  ['item-without-id', ['items[0].id'], true, ({ id }) => [id, '2']],
  ['item-is-a-string', ['items[0]'], true, ({ id }) => [id, '2']],
  ['duplicate-item-id', ['items[1].id'], false, ({ title }) => [title, 'The first']],
  ['title-is-an-object', ['items[0].title'], true, ({ title }) => [title, undefined]],
  ['item-language-is-a-number', ['items[0].language'], true, ({ language }) => [language, undefined]],
  ['bad-date-11-2017', ['items[0]._iom.date'], true, ({ date }) => [date, undefined]],
  ['date-2017-02-30', ['items[0]._iom.date'], false, ({ date }) => [date, undefined]],
  ['date-year-9999999', ['items[0]._iom.date'], true, ({ date }) => [date, undefined]],
  ['date-published-in-words', ['items[0].date_published'], true, ({ date }) => [date, undefined]],
  ['item-data-url', ['items[0].url'], true, ({ url }) => [url, undefined]],
  ['image-is-a-mail-address', ['items[0].image'], true, ({ image }) => [image, undefined]],
  ['iom-is-a-list', ['items[0]._iom'], true, ({ story }) => [story, '1']],
  [
    'source-url-javascript',
    ['items[0]._iom.source.url'],
    true,
    ({ source: { url, site } }) => [
      [url, site],
      [undefined, 'Office'],
    ],
  ],
  ['translation-unknown-status', ['items[0]._iom.translation'], true, ({ review }) => [review, 'reviewed']],
  ['retracted-is-true', ['items[0]._iom.retracted'], true, ({ retracted }) => [retracted, undefined]],
];

for (const [name, expected, isInSchema, shown] of FAULTS) {
  test(`${name}: ${expected}${shown ? ', the rest is shown' : ', nothing is shown'}`, () => {
    const { document, problems } = parse(fixture(name));
    assert.deepEqual(paths(problems), expected);
    assert.equal(accepted(fixture(name)), !isInSchema);
    if (!shown) return assert.equal(document, undefined);
    assert.equal(document.items.at(-1).title, 'Title 2');
    return assert.deepEqual(...shown(document.items[0]));
  });
}

for (const [what, document] of [
  ['valid-news', fixture('valid-news')],
  ['item-without-title', fixture('item-without-title')],
  ['lao-pdr', bundledFile('lao-pdr', 'news')],
  ['viet-nam', bundledFile('viet-nam', 'news')],
]) {
  test(`${what}: has no problem, and the schema agrees`, () => {
    const answer = parse(document);
    assert.deepEqual(answer.problems, []);
    assert.deepEqual(ids(answer.document), ids(document));
    assert.ok(accepted(document), JSON.stringify(accepted.errors));
  });
}

test('an invalid date is reported with the expected format', () => {
  const [{ problem }] = parse(fixture('bad-date-11-2017')).problems;
  assert.match(problem, /2017-11/);
});

test('a valid feed is parsed completely', () => {
  const [en, lo, plain, back] = parse(fixture('valid-news')).document.items;
  assert.deepEqual([en.story, en.language, en.place, en.review], ['story', 'en', 'Lao Cai', 'reviewed']);
  assert.deepEqual(
    [en.date, en.programme, en.contact, en.image],
    [{ year: 2017, month: 11 }, 'armp', 'press', '/image.jpg'],
  );
  assert.deepEqual(
    en.body,
    ['One.', 'Two.'].map((text) => ({ type: 'paragraph', text })),
  );
  assert.deepEqual([lo.story, lo.language, lo.review], ['story', 'lo', 'machine']);
  // The day in the feed's time zone, not the reader's.
  assert.deepEqual([plain.story, plain.date, plain.body], ['plain', { year: 2017, month: 11, day: 6 }, []]);
  assert.deepEqual(back.retracted, { date: { year: 2018, month: 1, day: 2 }, reason: 'An error.' });
});

test('a text is split into paragraphs, headings, quotes and lists', () => {
  const marks = [
    { type: 'heading', text: 'About' },
    { type: 'quote', text: '“Words”', speaker: 'Somebody', role: 'Director' },
    { type: 'heading', text: 'Not in the text' },
  ];
  const content_text = 'First\nline\n\n\nAbout\n\n- one\n- two\n\n“Words”\n\n- no list\nhere';
  const feed = { ...fixture('valid-news'), items: [{ id: 'a', content_text, _iom: { blocks: marks } }] };
  assert.deepEqual(parse(feed).document.items[0].body, [
    { type: 'paragraph', text: 'First\nline' },
    { type: 'heading', text: 'About' },
    { type: 'list', items: ['one', 'two'] },
    { type: 'quote', text: '“Words”', speaker: 'Somebody', role: 'Director' },
    { type: 'paragraph', text: '- no list\nhere' },
  ]);
});

test('no language is guessed if the feed states none', () => {
  const { language, ...feed } = fixture('valid-news');
  assert.deepEqual([language, parse(feed).document.items[0].language], ['en', undefined]);
});

test('a feed as partner sites send it: numbers as ids, other fields for the picture and the page, tags with _', () => {
  const page = 'https://partner.example/';
  const { document, problems } = parse({
    version: 'https://jsonfeed.org/version/1',
    title: 'Partner',
    language: 'lo_LA',
    items: [
      { id: 7, content_html: '<p>x</p>', banner_image: `${page}wide.jpg`, external_url: `${page}about` },
      { id: 0, image: `${page}a.jpg`, banner_image: `${page}b.jpg`, url: page, external_url: `${page}about` },
      { id: '7', content_text: 'x' },
      { id: true },
    ],
  });
  assert.deepEqual(
    document.items.map(({ id, language, image, url }) => [id, language, image, url]),
    [
      ['7', 'lo-LA', `${page}wide.jpg`, `${page}about`],
      ['0', 'lo-LA', `${page}a.jpg`, page],
    ],
  );
  assert.equal(document.items[0].html, '<p>x</p>');
  assert.deepEqual(paths(problems), ['items[2].id', 'items[3].id']);
});

test('the source of an item defaults to the title of the feed', () => {
  const { items } = parse({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Partner',
    items: [
      { id: 'a' },
      { id: 'b', _iom: { source: { title: 'Page' } } },
      { id: 'c', _iom: { source: { site: 'Own' } } },
    ],
  }).document;
  assert.deepEqual(
    items.map(({ source: { site, title } }) => [site, title]),
    [
      ['Partner', undefined],
      ['Partner', 'Page'],
      ['Own', undefined],
    ],
  );
  assert.equal(
    parse({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: 'a' }] }).document.items[0].source,
    undefined,
  );
});

test('relative addresses resolve against the address of the feed', () => {
  const { document } = parseNews(fixture('valid-news'), 'https://office.example/data/news.json');
  assert.equal(document.items[0].image, 'https://office.example/image.jpg');
});

test('the languages of a story are one story, newest first; the best language is picked', () => {
  const stories = groupStories(parse(fixture('valid-news')).document);
  assert.deepEqual(
    stories.map(({ id, items }) => [id, items.length]),
    [
      ['story', 2],
      ['plain', 1],
      ['back', 1],
    ],
  );
  const story = stories.find(({ id }) => id === 'story');
  for (const [languages, expected] of [
    [['lo', 'en'], 'story/lo'],
    [['en', 'lo'], 'story/en'],
    [['vi', 'lo', 'en'], 'story/lo'],
    [['vi'], 'story/en'],
    [[], 'story/en'],
  ]) {
    assert.equal(pickItem(story, languages).id, expected, languages.join());
  }
});

for (const [what, input] of NO_DOCUMENTS) {
  test(`not a feed: ${what}`, () => assert.equal(parse(input).document, undefined));
}

test('any invalid value in any field is tolerated', () => {
  const valid = fixture('valid-news');
  const [first] = valid.items;
  for (const [what, junk] of JUNK) {
    for (const key of Object.keys(valid))
      assert.doesNotThrow(() => parse({ ...valid, [key]: junk }), `${key}: ${what}`);
    for (const key of Object.keys(first)) {
      assert.doesNotThrow(() => parse({ ...valid, items: [{ ...first, [key]: junk }] }), `items[0].${key}: ${what}`);
    }
    for (const key of Object.keys(first._iom)) {
      const items = [{ ...first, _iom: { ...first._iom, [key]: junk } }];
      assert.doesNotThrow(() => parse({ ...valid, items }), `items[0]._iom.${key}: ${what}`);
    }
  }
});

test('100,000 items are all parsed', () => {
  const items = Array.from({ length: 100_000 }, (_, i) => ({
    id: `item-${i}`,
    _iom: { story: `story-${i % 50_000}` },
  }));
  const { document, problems } = parse({ version: 'https://jsonfeed.org/version/1', items });
  assert.deepEqual([document.items.length, problems], [100_000, []]);
  assert.equal(groupStories(document).length, 50_000);
});

test('prototype keys are not followed', () => {
  const keys = ['__proto__', 'constructor', 'prototype'];
  const evil = keys.map((key) => `"${key}": {"polluted": "yes"}`).join();
  const { document, problems } = parse(JSON.parse(JSON.stringify(fixture('valid-news')).replaceAll('{', `{${evil},`)));
  assert.deepEqual([document, problems], [parseNews(fixture('valid-news')).document, []]);
  assert.equal({}.polluted, undefined);
  assert.deepEqual(Object.keys(Object.prototype), []);
});

test('names of object members are ordinary ids', () => {
  const items = ['__proto__', 'constructor', 'toString', '__proto__'].map((id) => ({ id, content_text: id }));
  const { document, problems } = parse({ version: 'https://jsonfeed.org/version/1.1', items });
  assert.deepEqual([ids(document), paths(problems)], [['__proto__', 'constructor', 'toString'], ['items[3].id']]);
  assert.equal(groupStories(document).length, 3);
});

test('a quotation keeps its speaker if its typography differs from the text; a missing one is reported', () => {
  const item = (blocks) => ({ id: 'a', content_text: 'ຂ່າວ.\n\nພວກເຮົາໃຫ້ນໍ້າ.\n\n“We give water.”', _iom: { blocks } });
  const feed = (blocks) => ({ version: 'https://jsonfeed.org/version/1.1', items: [item(blocks)] });
  const said = (text, speaker) => ({ type: 'quote', text, speaker });
  const { document, problems } = parse(feed([said('ພວກເຮົາໃຫ້ນ້ຳ.', 'A'), said('"We give  water."', 'B')]));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    document.items[0].body.map(({ type, text, speaker }) => [type, text, speaker]),
    [
      ['paragraph', 'ຂ່າວ.', undefined],
      ['quote', 'ພວກເຮົາໃຫ້ນໍ້າ.', 'A'],
      ['quote', '“We give water.”', 'B'],
    ],
  );
  const other = parse(feed([said('We give bread.', 'C')]));
  assert.deepEqual(paths(other.problems), ['items[0]._iom.blocks']);
  assert.ok(other.document.items[0].body.every(({ type }) => type === 'paragraph'));
});

test('direction marks are kept in running text, and removed from addresses, dates and ids', () => {
  const [LEFT, RIGHT] = ['\u200e', '\u200f'];
  const { document, problems } = parse({
    version: 'https://jsonfeed.org/version/1.1',
    items: [
      {
        id: `a${LEFT}`,
        title: `A${LEFT} b`,
        summary: `${RIGHT}س 1`,
        content_text: `C${RIGHT} d`,
        url: `https://office.example/a${LEFT}`,
        date_published: `2026-11-20${RIGHT}`,
      },
    ],
  });
  const [{ id, title, summary, body, url, date }] = document.items;
  assert.deepEqual([id, title, summary, body[0].text], ['a', `A${LEFT} b`, `${RIGHT}س 1`, `C${RIGHT} d`]);
  assert.deepEqual([url, date, problems], ['https://office.example/a', { year: 2026, month: 11, day: 20 }, []]);
});
