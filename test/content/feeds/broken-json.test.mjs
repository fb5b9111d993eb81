// JSON that is broken in one place, or cut off: what is whole is shown, and the rest is a problem with its line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json, read } from './reading.mjs';

const story = (id, more) => ({ id: String(id), title: `News ${id}`, ...more });
const file = { url: 'https://site.example/a.pdf', mime_type: 'a/pdf', title: 'A file' };
const STORIES = [story(1), story(2, { content_text: '{"[\\', attachments: [file, file] }), story(3)];
const lines = (items, more) =>
  json(items, more)
    .replace(/\{"id"/g, '\n{"id"')
    .replace(/\]\}$/, '\n]}');
const told = ({ document, problems }) => [
  document.items.map(({ title }) => title),
  problems.map(({ path, problem }) => `${path} ${problem}`),
];

for (const [what, text, titles, places] of [
  [
    'inside an item',
    lines(STORIES).replace(/"title":"News 3.*/s, ''),
    [1, 2],
    ['items[2] is broken or cut off, line 4'],
  ],
  ['inside a text', lines(STORIES).replace(/ws 3.*/s, ''), [1, 2], ['items[2] is broken or cut off, line 4']],
  [
    'inside a file of an item',
    lines(STORIES).replace(/df","title":"A file".*/s, ''),
    [1],
    ['items[1] is broken or cut off, line 3'],
  ],
  [
    'after a comma',
    lines(STORIES).replace(/,\n\{"id":"3.*/s, ',\n'),
    [1, 2],
    ['items[2] is broken or cut off, line 4'],
  ],
  ['after an item', lines(STORIES).replace(/\n\]\}$/, ''), [1, 2, 3], ['items[3] is broken or cut off, line 4']],
  ['after its items', lines(STORIES).replace(/\]\}$/, '],"home_page_url":"https'), [1, 2, 3], []],
])
  test(`cut off ${what}: the whole items are shown, and the line is told`, async () => {
    assert.deepEqual(told(await read(text)), [titles.map((id) => `News ${id}`), places]);
  });

for (const [what, broken] of [
  ['a quotation mark', (text) => text.replace('"News 2"', '"News "2"')],
  ['a missing comma', (text) => text.replace('"2","title"', '"2""title"')],
  ['a missing mark at the end of a text', (text) => text.replace('"News 2"', '"News 2')],
  ['a missing brace', (text) => text.replace('{"id":"2"', '"id":"2"')],
  ['a value that is none', (text) => text.replace('"News 2"', 'undefined')],
  ['a code that is none', (text) => text.replace('News 2', 'News \\x 2')],
])
  test(`${what}: the item is left out, those around it are shown`, async () => {
    const text = broken(lines(STORIES, { home_page_url: 'https://site.example/' }));
    assert.deepEqual(told(await read(text)), [['News 1', 'News 3'], ['items[1] is broken or cut off, line 3']]);
  });

test('a file or an author of a broken item is no item', async () => {
  const broken = story(2, { tags: 'X', attachments: [file, file], authors: [{ name: 'A' }, { name: 'B' }] });
  const text = lines([story(1), broken, story(3)]).replace('"X"', 'X');
  assert.deepEqual(told(await read(text))[0], ['News 1', 'News 3']);
});

test('what stands behind the items is read, too', async () => {
  const { document } = await read(
    `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"A"},{"id":x},{"id":"2","title":"B"}],"title":"Site"}`,
  );
  assert.deepEqual([document.title, document.items.length], ['Site', 2]);
});

test('a feed of our own keeps what it says', async () => {
  const own = [story(1, { _iom: { place: 'Pakse' } }), story(2)];
  const text = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    _iom: { asOf: '2017-11-06' },
    items: own,
  });
  const { document, problems } = await read(text.slice(0, -20));
  assert.deepEqual(
    [document.asOf.month, document.items[0].place, document.items.length, problems.length],
    [11, 'Pakse', 1, 1],
  );
});

test('posts of WordPress that are cut off are shown as far as they are whole', async () => {
  const post = (id) => ({ id, title: { rendered: `Post ${id}` }, content: { rendered: '<p>Text</p>' } });
  const { document, problems } = await read(JSON.stringify([post(1), post(2), post(3)]).slice(0, -30));
  assert.deepEqual(
    document.items.map(({ title }) => title),
    ['Post 1', 'Post 2'],
  );
  assert.match(problems[0].problem, /broken or cut off, line 1/);
});

test('without a whole item, the document is refused', async () => {
  for (const text of [
    lines(STORIES).replace(/ws 1.*/s, ''),
    '{"version":"https://jsonfeed.org/version/1.1","items":',
    '{"a":{"items":[{"id":"1"}',
    '[{"a":1},{"b":',
    '[',
  ])
    await assert.rejects(
      read(text).then(({ document, problems }) => assert.ok(document, JSON.stringify(problems))),
      /broken or cut off JSON|should be/,
    );
});

test('a megabyte of broken items are read in time that grows with them', async () => {
  for (const piece of ['{"id":"1","x":"},', '{"id":x},', '{"a":[{"id":"', '},{"id":"\\'])
    await read(
      `{"version":"https://jsonfeed.org/version/1.1","items":[${piece.repeat(1_000_000 / piece.length)}`,
    ).catch(({ name }) => assert.equal(name, 'ContentError'));
});
