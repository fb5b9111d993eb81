// XML that is broken in one place, or cut off: what is whole is shown, and the rest is a problem with its line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { all, atom, item, read, rss } from './reading.mjs';

/** An item with this content, between two whole ones. */
const between = (inside) => rss(`${item(1)}\n<item>${inside}<guid isPermaLink="false">2</guid></item>\n${item(3)}`);

for (const [what, inside, title, summary] of [
  [
    'an <img> and a <br> of HTML',
    '<title>A</title><description>One<br>two <img src="/p.jpg"> end</description>',
    'A',
    'One two end',
  ],
  [
    'paragraphs and lists without ends',
    '<title>A</title><description><p>One<p>Two<ul><li>x<li>y</ul></description>',
    'A',
    'One Two x y',
  ],
  ['a bare “<” before a number', '<title>Rate < 5% in 3 provinces</title>', 'Rate < 5% in 3 provinces'],
  ['a bare “<” before a letter', '<title>Speed v<c holds</title>', 'Speed v<c holds'],
  ['a heart', '<title>I <3 rice</title>', 'I <3 rice'],
  ['a bare “&”', '<title>Rice & fish</title><description>R&D at AT&T</description></b>', 'Rice & fish', 'R&D at AT&T'],
  ['an end tag without a beginning', '<title>A</b></title>', 'A'],
  ['a misspelt end tag', '<title>A</titel><description>Text</description>', 'A', 'Text'],
  ['a title without an end', '<title>A<description>Text</description>', 'A', 'Text'],
  [
    'a description without an end',
    '<title>A</title><description>Hello <b>you<link>https://site.example/2</link>',
    'A',
    'Hello you',
  ],
  ['a value without quotes', '<title>A</title><enclosure url=https://site.example/a.jpg type=image/jpeg>', 'A'],
  [
    'a value with a third quote',
    '<title>A</title><description><a href="/x" title="5" tall">link</a></b> end</description>',
    'A',
    'link end',
  ],
  ['a comment without an end', '<title>A</title><description>Text <!-- note</description>', 'A', 'Text'],
])
  test(`${what}: the item and its neighbours are shown, and the line is told`, async () => {
    const { document, problems } = await read(between(inside));
    assert.deepEqual(
      document.items.map((each) => each.title),
      ['News 1', title, 'News 3'],
    );
    assert.equal(document.items[1].summary, summary);
    assert.match(problems[0].problem, /^is broken or cut off: .*, line 2$/);
  });

test('a CDATA section without an end takes at most the next item with it', async () => {
  assert.deepEqual(await all(rss(`<item><title><![CDATA[A</title><guid>2</guid></item>${item(3)}`), 'title'), [
    'A',
    'News 3',
  ]);
});

test('an item without an end tag ends where the next begins', async () => {
  const { document, problems } = await read(rss(`<item><guid>1</guid><title>A</title>\n${item(2)}`));
  assert.deepEqual(
    document.items.map(({ id, title }) => [id, title]),
    [
      ['1', 'A'],
      ['2', 'News 2'],
    ],
  );
  assert.match(problems[0].problem, /<item> has no end, line 2/);
});

for (const [what, text] of [
  ['inside its last end tag', rss(item(1) + item(2)).slice(0, -2)],
  ['after its items', rss(item(1) + item(2)).replace('</channel></rss>', '')],
  ['between two fields', rss(item(1) + item(2) + item(3)).replace(/<title>News 3.*/, '')],
  ['inside a text', rss(item(1) + item(2) + item(3)).replace(/ws 3.*/, '')],
  ['inside a tag', rss(item(1) + item(2) + item(3, '<enclosure url="https://a" type="b"/>')).replace(/a" type.*/, '')],
  ['inside a CDATA section', rss(item(1) + item(2) + item(3, '<description><![CDATA[a b]]>')).replace(/ b]].*/, '')],
  [
    'inside an entry',
    atom([1, 2, 3].map((id) => `<entry><id>${id}</id><title>News ${id}</title></entry>`).join('')).replace(
      /<title>News 3.*/,
      '',
    ),
  ],
])
  test(`cut off ${what}: the whole items are shown`, async () => {
    const { document, problems } = await read(text);
    assert.deepEqual(
      document.items.map(({ title }) => title),
      ['News 1', 'News 2'],
    );
    assert.match(problems.at(-1).problem, /cut off: it ends inside <|no end tag/);
  });

test('what is well-formed is read as it is, whatever its elements are called', async () => {
  const xhtml = '<div xmlns="http://www.w3.org/1999/xhtml"><details><summary>More</summary><p>Text</p></details></div>';
  const { document, problems } = await read(
    atom(`<entry><id>1</id><title>A</title><content type="xhtml">${xhtml}</content></entry>`),
  );
  assert.deepEqual([document.items[0].html, problems], [xhtml.replace(/ xmlns="[^"]*"/, ''), []]);
});

test('a name as long as the document is not told in full', async () => {
  const { problems } = await read(rss(`${item(1)}<${'n'.repeat(100_000)}>`));
  assert.ok(problems[0].problem.length < 200);
});

test('at most ten problems are told', async () => {
  const { problems } = await read(rss(item(1, `<description>${'<br>'.repeat(1000)}</description>`)));
  assert.equal(problems.length, 10);
});
