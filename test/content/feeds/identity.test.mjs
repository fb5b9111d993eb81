// Items that share what should be their own: no story is lost, and each keeps its id.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupStories } from 'iom-widgets/content';
import { all, json, read, rss } from './reading.mjs';

const entry = (title, more = '') => `<item><title>${title}</title>${more}</item>`;
const guid = '<guid isPermaLink="false">all-one</guid>';
const link = (path) => `<link>https://site.example/${path}</link>`;

for (const [what, feed, titles] of [
  [
    'one guid in all',
    rss([1, 2, 3].map((n) => entry(`Road ${n}`, guid + link(n))).join('')),
    ['Road 1', 'Road 2', 'Road 3'],
  ],
  ['no guid, one link', rss(entry('Rice', link('')) + entry('Water', link(''))), ['Rice', 'Water']],
  [
    'no guid, no link, one title',
    rss(entry('Warning', '<description>Rain</description>') + entry('Warning', '<description>Wind</description>')),
    ['Warning', 'Warning'],
  ],
  [
    'all but the date alike',
    rss(['06', '07'].map((day) => entry('Warning', `<pubDate>2017-11-${day}</pubDate>`)).join('')),
    ['Warning', 'Warning'],
  ],
  [
    'all but the picture alike',
    rss(['a', 'b'].map((name) => entry('Photo', `<enclosure url="/${name}.jpg" type="image/jpeg"/>`)).join('')),
    ['Photo', 'Photo'],
  ],
  ['one id in a JSON Feed', json(['A', 'B'].map((title) => ({ id: 'x', title }))), ['A', 'B']],
])
  test(`${what}: every item is a story with its own id`, async () => {
    const { document, problems } = await read(feed);
    assert.deepEqual(
      document.items.map(({ title }) => title),
      titles,
    );
    assert.equal(groupStories(document).length, titles.length);
    assert.deepEqual(
      problems.map(({ path }) => path),
      titles.slice(1).map((_, at) => `items[${at + 1}].id`),
    );
  });

test('an item that is the same in every field counts once, in its first place', async () => {
  const [one, two] = [entry('One', guid + link('1')), entry('Two', guid + link('2'))];
  assert.deepEqual(await all(rss(one + two + one), 'title'), ['One', 'Two']);
  assert.deepEqual(await all(rss(one + one), 'id'), ['all-one']);
});

test('ids stay the same when newer items come first, or a text is mended', async () => {
  const [one, two, three] = [1, 2, 3].map((n) => entry(`Road ${n}`, guid + link(n)));
  const before = await all(rss(two + one), 'id');
  const after = await all(rss(three + two.replace('Road', 'The road') + one), 'id');
  assert.deepEqual(after.slice(1), before);
  assert.equal(new Set(after).size, 3);
});

test('a new item that is like one of those that share an id changes the id of that one only', async () => {
  const items = ['A', 'B'].map((title) => entry(title, guid));
  const before = await all(rss(items.join('')), 'id');
  const after = await all(rss(entry('A', `${guid}<description>New</description>`) + items.join('')), 'id');
  assert.deepEqual([after[2], new Set(after).size], [before[1], 3]);
});

test('an item of a JSON Feed without an id has that of its address, or title', async () => {
  assert.deepEqual(await all(json([{ url: '/1', title: 'A' }, { title: 'B' }, 7, null]), 'id'), ['/1', 'B']);
});

test('only items that share an id get another one', async () => {
  const feed = rss(entry('A', '<guid>a</guid>') + entry('B', guid + link('1')) + entry('C', guid));
  assert.deepEqual(await all(feed, 'id'), ['a', 'all-one https://site.example/1', 'all-one']);
});
