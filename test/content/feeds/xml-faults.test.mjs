// XML that is broken, cut off, hostile or not a feed: a ContentError with the reason, or the news without the harm.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseNews, readBytes } from 'iom-widgets/content';
import { isNews, parsed } from '../fixtures.mjs';

const FEEDS = new URL('../fixtures/feeds/', import.meta.url);
const NAMES = readdirSync(FEEDS);
const fixture = (name) => readFileSync(new URL(name, FEEDS));
const encode = (text) => new TextEncoder().encode(text);
const rss = (items) => `<rss version="2.0"><channel><title>Site</title>${items}</channel></rss>`;
const story = (text) => rss(`<item><guid>1</guid><description><![CDATA[${text}]]></description></item>`);
const rejects = (bytes, pattern) =>
  assert.rejects(readBytes(bytes), ({ name, code, message }) => {
    assert.deepEqual([name, code], ['ContentError', 'format']);
    assert.match(message, pattern);
    return true;
  });

/** Parses a possible feed; fails the test on anything but a `ContentError` with this code. */
async function read(bytes, what) {
  try {
    return parsed(parseNews, await readBytes(bytes), isNews).document;
  } catch (error) {
    assert.deepEqual([error.name, error.code], ['ContentError', 'format'], `${what}: ${error}`);
    return undefined;
  }
}

for (const [name, pattern] of [
  ['svg.xml', /no feed: its first element is <svg>/],
  ['no-element.xml', /no feed: it has no element/],
  ['login-page.html', /web page \(HTML\)/],
  ['xhtml-page.html', /web page \(HTML\)/],
]) {
  test(`${name} is rejected, with a message that names the reason`, () => rejects(fixture(name), pattern));
}

test('declared entities are not expanded, including files and remote pages', async () => {
  for (const [name, entity] of [
    ['billion-laughs.xml', '&i;'],
    ['external-entity.xml', '&file;'],
  ]) {
    const { title, items } = await read(fixture(name), name);
    assert.deepEqual([title, items[0].title], [entity, `First ${entity}`]);
  }
});

test('names of prototype members are ordinary names', async () => {
  const { title, language, items } = await read(fixture('prototype-names.xml'));
  assert.deepEqual([title, language, ...items.map(({ id }) => id)], ['constructor', 'lo', '__proto__', 'constructor']);
  assert.equal({}.polluted, undefined);
  assert.deepEqual(Object.keys(Object.prototype), []);
});

const STEP = process.env.CI ? 10 : 50;
test(`cut off at any ${STEP}th byte: a ContentError, or news`, async () => {
  let [cuts, refused] = [0, 0];
  for (const name of NAMES) {
    const bytes = fixture(name);
    for (let end = 0; end < bytes.length; end += STEP, cuts++)
      if (!(await read(bytes.subarray(0, end), `${name} up to ${end}`))) refused++;
  }
  assert.ok(cuts > 10_000 / STEP && refused > cuts * 0.5, `${refused} of ${cuts} were refused`);
});

// Each would hang or overflow a parser that backtracks or recurses.
const MANY = 5_000_000;
const fill = (piece) => piece.repeat(Math.floor(MANY / piece.length));
for (const [what, text, items] of [
  ['10,000 levels', rss(`${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`)],
  ['200,000 unclosed levels', '<rss>'.repeat(200_000)],
  ['5 MB of empty elements', rss(fill('<a/>')), 0],
  ['5 MB of items', rss(fill('<item><title>a</title></item>')), 1],
  ['300,000 attributes', `<rss ${Array.from({ length: 300_000 }, (_, i) => `a${i}="1"`).join(' ')}></rss>`, 0],
  [
    '5 MB of namespace declarations',
    `<rss ${Array.from({ length: 200_000 }, (_, i) => `xmlns:a${i}="u"`).join(' ')}>${'<item xmlns:b="c"/>'.repeat(50_000)}</rss>`,
    0,
  ],
  ['5 MB of entity declarations', `<!DOCTYPE rss [${fill('<!ENTITY a "b">')}]>${rss('')}`, 0],
  ['5 MB of unclosed values', rss(fill('<a b="'))],
  ['5 MB of unclosed comments', `<rss>${fill('<!--')}`],
  ['5 MB of unclosed CDATA', `<rss>${fill('<![CDATA[')}`],
  ...[
    '<',
    '<!--',
    '<a ',
    '<a ">',
    '="',
    '<a =',
    `='"`,
    '<script>',
    '<script></script>',
    '&',
    '&nbsp;',
    ' ',
    'ກ',
    '\u0301',
  ].map((piece) => [`5 MB of ${JSON.stringify(piece)} in a text`, story(`a${fill(piece)}`), 1]),
]) {
  test(`${what}: ${items === undefined ? 'refused' : 'read'}`, async () => {
    const document = await read(encode(text), what);
    assert.equal(document?.items.length, items);
  });
}
