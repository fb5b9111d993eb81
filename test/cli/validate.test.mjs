import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { files } from '../package/source.mjs';
import { folder, run, serve } from './run.mjs';

const OFFICES = files('src/offices', '.json');
const FIXTURES = 'test/content/fixtures';
const office = JSON.parse(readFileSync(new URL('../../src/offices/lao-pdr/office.json', import.meta.url), 'utf8'));
const news = JSON.parse(readFileSync(new URL('../../src/offices/viet-nam/news.json', import.meta.url), 'utf8'));

test('the built-in documents have no problems; unreviewed texts are counted', async () => {
  const { out, error, code } = await run('validate', ...OFFICES);
  assert.equal(error + code, '0');
  assert.match(out, /lao-pdr\/office\.json: office document, no problems\n/);
  assert.match(out, /viet-nam\/news\.json: news, no problems\n {2}en: 0 of 1 texts/);
  assert.match(out, / {2}lo: (\d+) of \1 texts are translated by a machine and not reviewed\n/);
});

/** Writes a document to a file, and returns its problems with the text of their lines. */
async function problemsOf(t, document) {
  const file = join(folder(t), 'document.json');
  const text = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
  writeFileSync(file, text);
  const { out, code } = await run('validate', '--json', file);
  const [{ problems }] = JSON.parse(out);
  assert.equal(code, problems.length > 0 ? 1 : 0);
  for (const { hint } of problems) assert.notEqual(hint, '');
  return { problems, lines: text.split('\n') };
}

const changed = (document, change) => {
  const copy = structuredClone(document);
  change(copy);
  return copy;
};

// The change, the check that finds it, the path, and the text of that line.
for (const [what, document, check, path, line] of [
  ['a wrong type', changed(office, (d) => (d.facts[1].value = 'long ago')), 'format', 'facts[1].value', /long ago/],
  ['a missing title', changed(office, (d) => delete d.facts[2].label), 'format', 'facts[2].label', /\{/],
  [
    'an invalid date',
    changed(news, (d) => (d.items[0]._iom.date = '11/2017')),
    'format',
    'items[0]._iom.date',
    /11\/2017/,
  ],
  [
    'another number to call',
    changed(office, (d) => (d.contacts[0].phones[0].dial = '+85621267735')),
    'phone',
    'contacts[0].phones[0].dial',
    /267735/,
  ],
  [
    'no number to call',
    changed(office, (d) => delete d.contacts[0].phones[0].dial),
    'phone',
    'contacts[0].phones[0]',
    /\{/,
  ],
  [
    'no country code',
    changed(office, (d) => (d.contacts[0].phones[0] = { text: '021 267734', dial: '021267734' })),
    'phone',
    'contacts[0].phones[0].dial',
    /021267734/,
  ],
  [
    'a zero after the country code',
    changed(office, (d) => (d.contacts[0].phones[0] = { text: '+856 021267734', dial: '+856021267734' })),
    'phone',
    'contacts[0].phones[0].dial',
    /856021267734/,
  ],
  [
    'a number that no country has',
    changed(office, (d) => (d.contacts[0].phones[0] = { text: '+999 21267734', dial: '+99921267734' })),
    'phone',
    'contacts[0].phones[0].dial',
    /99921267734/,
  ],
  ['a local address', changed(office, (d) => (d.url = 'http://localhost:8080/')), 'address', 'url', /localhost/],
  [
    'an address with a user',
    changed(news, (d) => (d.items[1].url = 'https://iom.int@evil.example/')),
    'address',
    'items[1].url',
    /evil/,
  ],
  [
    'an image without https',
    changed(news, (d) => (d.items[1].image = 'http://iom.int/a.jpg')),
    'address',
    'items[1].image',
    /a\.jpg/,
  ],
  ['a future date', changed(office, (d) => (d.asOf = '2999-01-01')), 'date', 'asOf', /2999/],
  [
    'an end before the beginning',
    changed(office, (d) => (d.programmes[0].until = '2010')),
    'date',
    'programmes[0].until',
    /2010/,
  ],
  [
    'a help line checked long ago',
    changed(office, (d) =>
      d.hotlines.push({ id: 'h', name: 'H', phone: { text: '1300', dial: '1300' }, verifiedOn: '2017-11-06' }),
    ),
    'date',
    'hotlines[0].verifiedOn',
    /2017/,
  ],
  [
    'a missing language',
    changed(office, (d) => delete d.menu[0].items[1].label.lo),
    'language',
    'menu[0].items[1].label',
    /label/,
  ],
  [
    'a story without one of the languages',
    changed(news, (d) => d.items.push({ ...d.items[0], id: 'b', _iom: { story: 'b' } })),
    'language',
    'items[3]',
    /\{/,
  ],
  [
    'a different number in a text',
    changed(news, (d) => (d.items[2].content_text = d.items[2].content_text.replace('80', '85'))),
    'numbers',
    'items[2]',
    /\{/,
  ],
  [
    'a different small number in a text',
    changed(
      news,
      (d) =>
        (d.items[2].content_text = d.items[2].content_text
          .replace('chuyến thăm 3', 'chuyến thăm 4')
          .replaceAll('12', '9')),
    ),
    'numbers',
    'items[2]',
    /\{/,
  ],
  [
    'a different year in a text of the office',
    changed(office, (d) => (d.agenda2030.role.lo = 'ວາລະ ໒໐໓໕')),
    'numbers',
    'agenda2030.role.lo',
    /໒໐໓໕/,
  ],
])
  test(`${what}: is found, with its path and line`, async (t) => {
    const { problems, lines } = await problemsOf(t, document);
    assert.deepEqual(
      problems.map((problem) => [problem.check, problem.path]),
      [[check, path]],
    );
    assert.match(lines[problems[0].line - 1], line);
  });

for (const [what, change] of [
  [
    'a number written another way',
    (d) => (d.contacts[0].phones[0] = { text: '(021) 267-734 ext. 12', dial: '+85621267734' }),
  ],
  [
    'a small number as a word',
    (d) => Object.assign(d.agenda2030.role, { en: 'Six of 2030', lo: '6 ຂອງ 2030', vi: 'Sáu của 2030' }),
  ],
  [
    'thousands grouped as each language does',
    (d) => Object.assign(d.agenda2030.role, { en: '1,234 in 2030', lo: '໑.໒໓໔ 2030', vi: '1.234 năm 2030' }),
  ],
  ['a short number', (d) => (d.contacts[0].phones[0] = { text: '1300', dial: '1300' })],
  ['a toll-free number', (d) => (d.contacts[0].phones[0] = { text: '1800 0000', dial: '18000000' })],
  ['a zero in brackets', (d) => (d.contacts[0].phones[0] = { text: '+856 (0)21 267 734', dial: '+85621267734' })],
  ['the digits of the country', (d) => (d.contacts[0].phones[0] = { text: '໐໒໐ ໕໕໕໕ ໑໒໓໔', dial: '+8562055551234' })],
  [
    'another word for an extension',
    (d) => (d.contacts[0].phones[0] = { text: '+84 24 3850 1800 nhánh 12', dial: '+842438501800' }),
  ],
])
  test(`no problem: ${what}`, async (t) => {
    assert.deepEqual((await problemsOf(t, changed(office, change))).problems, []);
  });

test('broken JSON: reports the line of the error', async (t) => {
  const text = JSON.stringify(office, null, 2).split('\n');
  text[41] = '    }} ]';
  const { problems } = await problemsOf(t, text.join('\n'));
  assert.deepEqual([problems[0].check, problems[0].line], ['source', 42]);
  const cut = await problemsOf(t, '{\n"version": 1,\n"id": ');
  assert.equal(cut.problems[0].line, 3);
});

test('XML feeds: reports the element of the feed, with its line, or the line of the error', async (t) => {
  const item = (title, date) =>
    `<item>\n<title>${title}</title>\n<guid>${title}</guid>\n<pubDate>${date}</pubDate>\n</item>`;
  const feed = `<rss version="2.0"><channel>\n<title>T</title>\n<!-- <item>\n -->\n<description><![CDATA[<item>\n]]></description>
${item('A', '6 Nov 2017 09:00:00 +0700')}\n${item('B', '36 Nov 2017')}\n</channel></rss>`;
  const { problems, lines } = await problemsOf(t, feed);
  assert.deepEqual(
    problems.map(({ path, line }) => [path, lines[line - 1]]),
    [['item[2]/pubDate', '<pubDate>36 Nov 2017</pubDate>']],
  );
  const broken = await problemsOf(t, feed.replace('</item>\n</channel>', '</itm>\n</channel>'));
  assert.match(broken.lines[broken.problems[0].line - 1], /<\/itm>/);
  const cut = await problemsOf(t, `\n\n${feed.slice(0, feed.indexOf('A</guid>'))}`);
  assert.deepEqual([cut.problems[0].check, cut.problems[0].line], ['source', cut.lines.length]);
});

test('a JSON Feed with a broken item: reports its line, and no wrong lines for others', async (t) => {
  const items = ['A', 'B', 'C'].map((title) => ({ id: title, title, url: 'javascript:x' }));
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items }, null, 1);
  const { problems, lines } = await problemsOf(t, text.replace('"title": "B"', '"title": B'));
  const [broken] = problems.filter(({ problem }) => /is broken/.test(problem));
  assert.deepEqual(
    [broken.path, lines.slice(broken.line - 1, broken.line + 1)],
    ['items[1]', ['  {', '   "id": "B",']],
  );
  assert.deepEqual(
    problems.filter((each) => each !== broken).map(({ line }) => line),
    [undefined, undefined],
  );
});

for (const [what, document, expected] of [
  [
    'texts and tags of RSS',
    Buffer.from(
      `<rss><channel><title>T</title>\n<language>vn</language>\n<item><guid>1</guid>\n<title>caf\ufffd</title></item>
<item><guid>2</guid><title>A</title>\n<description>&amp;amp;nbsp; text&lt;iframe src="/v"&gt;</description></item>
<item xml:lang="und">\n<guid>3</guid></item>\n<item><guid>3</guid>\n<link>javascript:x</link><title>B</title></item></channel></rss>`,
    ).toString(),
    [
      ['item[1]/title', 4, 'text'],
      ['item[2]/description', 6, 'text'],
      ['item[2]/description', 6, 'text'],
      ['item[3]', 7, 'text'],
      ['item[4]/guid', 9, 'format'],
      ['item[4]/link', 10, 'format'],
      ['item/@xml:lang', 7, 'language'],
      ['language', 2, 'language'],
    ],
  ],
  [
    'dates of Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom">\n<title>T</title>\n<entry><id>1</id>\n<published>soon</published><title>A</title></entry></feed>',
    [['entry[1]/published', 4, 'format']],
  ],
  [
    'texts and tags of JSON',
    JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        language: 'vn',
        expired: true,
        items: [
          { id: '1', title: 'A &nbsp; B', _iom: {} },
          { id: '2', title: 'ນ້ຳລົດລົງແລ້ວ', language: 'en' },
          { id: '3', title: 'The water has gone down', language: 'lo' },
          { id: '4' },
          { id: '5', title: 'x'.repeat(501) },
        ],
      },
      null,
      1,
    ),
    [
      ['items[0].title', 8, 'text'],
      ['items[1].language', 14, 'language'],
      ['items[2].language', 19, 'language'],
      ['items[3]', 21, 'text'],
      ['items[4].title', 26, 'text'],
      ['language', 3, 'language'],
      ['expired', 4, 'date'],
    ],
  ],
])
  test(`reports what readers cannot read: ${what}`, async (t) => {
    const { problems } = await problemsOf(t, document);
    const sorted = (list) => list.map((each) => each.join(' ')).sort();
    assert.deepEqual(sorted(problems.map(({ path, line, check }) => [path, line, check])), sorted(expected));
  });

test('prints file, line, path, problem and hint, for every fixture with one defect', async () => {
  const one = await run('validate', `${FIXTURES}/duplicate-item-id.json`);
  assert.equal(
    one.out.split('\n')[0],
    `${FIXTURES}/duplicate-item-id.json:12: items[1].id: “1” is there twice. Give each its own id: in a document of our own, the second is left out. [format]`,
  );
  assert.equal(one.code, 1);
  const ignored = await run('validate', `${FIXTURES}/duplicate-item-id.json`, '--ignore', 'format');
  assert.equal(ignored.code, 0);
});

test('checks addresses, feeds and files together; reports unreadable ones on standard error', async (t) => {
  const rss = readFileSync(new URL(`../content/fixtures/feeds/rss-2.0.xml`, import.meta.url));
  const url = await serve(t, (path) => (path === '/rss' ? rss : { status: 410, body: '' }));
  const { out, error, code } = await run('validate', `${url}/rss`, `${url}/gone`, OFFICES[0], 'no-such-file');
  assert.match(out, /\/rss: news, no problems\n {2}en: 0 of 2 texts/);
  assert.match(out, /office\.json|news\.json: /);
  assert.match(error, /\/gone answers with status 410.*\n.*no-such-file cannot be read/);
  assert.equal(code, 1);
});

test('hostile: ten thousand levels and a hundred thousand items', async (t) => {
  const deep = await problemsOf(t, `${'[{"a":'.repeat(5000)}1${'}]'.repeat(5000)}`);
  assert.equal(deep.problems.length, 1);
  const items = Array.from({ length: 50_000 }, (_, index) => ({ id: index, title: 'T', language: 'en' }));
  const many = await problemsOf(t, JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
  assert.deepEqual(many.problems, []);
});
