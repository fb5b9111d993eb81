// Answers of other sites with any value in any field: news, or an error with a reason, never a throw.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNews, parseOffice } from 'iom-widgets/content';
import { isNews, isOffice, parsed } from '../content/fixtures.mjs';
import { OWN } from '../hostile/payloads.mjs';
import { ACTIVITIES, DRUPAL, RELIEFWEB } from './recorded.mjs';

const load = (path) => import(`../../dist/${path}.js`);
const { Raw } = await load('cli/mirror/raw');
const { fromDrupal } = await load('cli/mirror/drupal');
const { fromReliefWeb } = await load('cli/mirror/reliefweb');
const { fromIati } = await load('cli/mirror/iati');
const { fromFieldMap } = await load('cli/mirror/field-map');
const { tidyJsonFeed } = await load('content/feeds/json-feed');

const ADDRESS = 'https://site.example/jsonapi/node/article';
const VALUES = [
  null,
  7,
  true,
  '',
  'x',
  [],
  {},
  [null],
  [[]],
  { id: {} },
  { 0: 'x' },
  '\ud800',
  'x'.repeat(100_000),
  ...Object.values(OWN).map(([first]) => first),
];

/** Copies of a document, each with one value replaced. */
function* changed(document, ways = waysIn(document)) {
  for (const way of ways)
    for (const value of VALUES) {
      const copy = structuredClone(document);
      let place = copy;
      for (const key of way.slice(0, -1)) place = place[key];
      place[way.at(-1)] = value;
      yield copy;
    }
}

function* waysIn(value, way = []) {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    yield [...way, key];
    yield* waysIn(value[key], [...way, key]);
  }
}

for (const [what, document, convert] of [
  ['Drupal', DRUPAL.en, (raw) => fromDrupal(raw, ADDRESS)],
  ['ReliefWeb', RELIEFWEB, fromReliefWeb],
  [
    'a field map',
    { list: [{ a: { b: 'x' }, c: 'y' }] },
    (raw) => fromFieldMap(raw, { items: 'list', title: 'a.b', url: '{c}', story: 'c', tags: 'c', next_url: 'list' }),
  ],
])
  test(`${what}: any value in any field`, () => {
    let count = 0;
    for (const each of changed(document)) {
      count++;
      try {
        parsed(parseNews, tidyJsonFeed(convert(new Raw(each))), isNews);
      } catch (error) {
        assert.equal(error.name, 'ContentError', `${error.stack}\n${JSON.stringify(each).slice(0, 500)}`);
      }
    }
    assert.ok(count > 50, String(count));
  });

test('IATI: cut off anywhere, and any text in it', () => {
  for (let end = 0; end < ACTIVITIES.length; end += 7)
    for (const tail of ['', '"', '<', '</iati-activities>', '<narrative xml:lang="__proto__">x'])
      try {
        parsed(parseOffice, fromIati(ACTIVITIES.slice(0, end) + tail, ADDRESS), isOffice);
      } catch (error) {
        assert.equal(error.name, 'ContentError', error.stack);
      }
});

test('an answer that was saved in a file has the file’s name as its title, and no address that it cannot know', () => {
  const news = fromDrupal(new Raw(DRUPAL.en), 'saved/answer.json');
  assert.equal(news.title, 'answer.json');
  assert.ok(news.items.length > 0);
});
