// The plain form in Node: allowed content, and hostile documents. Browser tests compare its text with that of the widgets
// (plain-html.test.ts).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentError, PLAIN_TAGS, plainHtml, UnknownOption } from 'iom-widgets/server';
import { TEXTS } from '../e2e/expected-texts.mjs';
import { newsOf, officeOf } from '../hostile/documents.mjs';
import { OWN } from '../hostile/payloads.mjs';

const TAG =
  /^<(?:br|\/?(?:h[2-6]|p|a|time|ul|li|strong|span|div)(?: (?:class|lang|dir|href|hreflang|datetime|translate)="[^"<>]*")*)>$/;
const ADDRESS = /^(?:https?:|mailto:|tel:|(?![^/?#]*:))/i;
const unescaped = (text) =>
  text.replace(/&(?:#(\d+)|(lt|gt|quot|amp));/g, (_, code, name) =>
    code ? String.fromCharCode(code) : { lt: '<', gt: '>', quot: '"', amp: '&' }[name],
  );
const textOf = (html) => unescaped(html.replace(/<[^>]*>/g, ''));

/** Fails on anything but allowed elements and attributes, balanced tags, and safe addresses. */
function assertPlain(html, what) {
  const open = [];
  for (const [tag] of html.replaceAll('<!-- -->', '').matchAll(/<[^>]*>?/g)) {
    assert.match(tag, TAG, what);
    const name = /\w+/.exec(tag)[0];
    if (name === 'br') continue;
    if (tag.startsWith('</')) assert.equal(open.pop(), name, what);
    else open.push(name);
  }
  assert.deepEqual(open, [], what);
  for (const [, address] of html.matchAll(/ href="([^"]*)"/g)) assert.match(unescaped(address), ADDRESS, what);
}

const CORE = ['iom-office-header', 'iom-news-card', 'iom-programme-badge', 'iom-contact-block'];
for (const [office, languages] of Object.entries(TEXTS))
  for (const [lang, texts] of Object.entries(languages))
    test(`${office} in ${lang} has the texts of the widgets, in allowed elements only`, async () => {
      for (const [index, tag] of CORE.entries()) {
        const html = await plainHtml(tag, { office, lang });
        assert.ok(textOf(html).includes(texts[index]), `${tag}: ${texts[index]}`);
        assert.ok(html.startsWith(`<div class="${tag}" lang="${lang}">`));
      }
      for (const tag of PLAIN_TAGS) assertPlain(await plainHtml(tag, { office, lang }), tag);
    });

for (const [category, strings] of Object.entries(OWN))
  test(`hostile: ${category} in every field stays text`, async () => {
    for (const [index, string] of strings.entries()) {
      const lang = ['en', 'lo', 'vi'][index % 3];
      for (const tag of PLAIN_TAGS) {
        const data = /news/.test(tag) ? newsOf(string) : officeOf(string);
        const attributes = { lang, variant: 'card', section: 'our-work', heading: string };
        const html = await plainHtml(tag, attributes, { data }).catch((error) => {
          if (!(error instanceof ContentError)) throw error;
          return '';
        });
        assertPlain(html, `${tag} with ${JSON.stringify(string).slice(0, 200)}`);
      }
    }
  });

test('a hostile story in HTML becomes text, whichever story is selected', async () => {
  for (const string of Object.values(OWN).flat())
    for (const story of ['back', 'html'])
      for (const tag of ['iom-news-article', 'iom-news-card'])
        assertPlain(await plainHtml(tag, { story, lang: 'lo' }, { data: newsOf(string) }), string.slice(0, 200));
});

/** The body of the article of a story in HTML. */
async function bodyOf(html) {
  const items = [{ id: 'a', title: 'T', language: 'en', url: 'https://ministry.example/news/1', content_html: html }];
  const data = { version: 'https://jsonfeed.org/version/1.1', title: 'M', items };
  const plain = await plainHtml('iom-news-article', { lang: 'en', 'heading-level': '2' }, { data });
  assertPlain(plain, html);
  return /<div class="iom-body"[^>]*>\n?(.*?)\n?<\/div>/s.exec(plain)[1].replace(/ (?:lang="en"|dir="auto")/g, '');
}

test('a story in HTML keeps its paragraphs, headings, lists and links', async () => {
  for (const [html, body] of [
    ['One<br>two <b>three</b>', '<p>One</p>\n<p>two <strong>three</strong></p>'],
    [
      '<p lang="lo">ລາວ <a href="/a?b=1&amp;c" onclick="x()">x</a></p>',
      '<p lang="lo">ລາວ <a class="iom-link" href="https://ministry.example/a?b=1&amp;c">x</a></p>',
    ],
    ['<a href="javascript:x()">x</a>', '<p>x</p>'],
    ['<h1>A</h1><h3>B</h3>', '<h3 class="iom-heading">A</h3>\n<h5 class="iom-heading">B</h5>'],
    ['<ol><li>A<li>B <em>C</em><ul><li>D</ul></ol>', '<ul><li>1. A</li>\n<li>2. B C<ul><li>D</li></ul></li></ul>'],
    [
      '<script>x</script><style>y</style><img src=x alt=z><p> </p><figure><figcaption>Z</figcaption></figure>',
      '<p>Z</p>',
    ],
    ['<table><tr><td>A<td>B</table>', '<p>A</p>\n<p>B</p>'],
  ])
    assert.equal(await bodyOf(html), body);
});

test('each heading, paragraph and list has its language, also without the boxes around it', async () => {
  const items = [
    { id: 'a', title: 'T', language: 'en', content_html: '<p lang="lo">ລາວ</p><ul><li>B<ul><li>C</ul></ul>' },
  ];
  const data = { version: 'https://jsonfeed.org/version/1.1', items };
  const story = await plainHtml('iom-news-article', { lang: 'vi' }, { data });
  assert.match(story, /<p lang="lo">ລາວ<\/p>\n<ul lang="en"><li>B<ul><li>C<\/li><\/ul><\/li><\/ul>/);
  for (const tag of PLAIN_TAGS)
    for (const lang of ['lo', 'vi', 'en']) {
      const html = await plainHtml(tag, { office: 'viet-nam', lang });
      // What stands in a list has the list's language.
      const blocks = html
        .replace(/<ul[ >].*<\/ul>/gs, (list) => /^<ul[^>]*>/.exec(list)[0])
        .match(/<(?:h\d|p|ul)[ >][^>]*/g);
      for (const block of blocks ?? []) assert.match(block, / lang="(?:lo|vi|en)"/, tag);
    }
});

test('styles on request: line heights for Lao and Vietnamese, marks of headings, links and lists', async () => {
  const stylesIn = async (tag, lang) => {
    const html = await plainHtml(tag, { office: 'lao-pdr', lang }, { styled: true });
    const written = [...html.matchAll(/<(h3|p|a|ul)\b[^>]* style="([^"]*)"/g)].map(
      ([, name, style]) => `${name} ${style}`,
    );
    return new Set(written);
  };
  const link = 'a text-decoration:underline';
  assert.deepEqual(
    await stylesIn('iom-news-card', 'lo'),
    new Set(['p line-height:1.75', 'h3 font-weight:700;line-height:1.65', link]),
  );
  assert.deepEqual(await stylesIn('iom-news-card', 'en'), new Set(['h3 font-weight:700', link]));
  assert.ok((await stylesIn('iom-office-menu', 'vi')).has('ul list-style:disc;padding-left:1.5em;line-height:1.6'));
});

test('hostile: a story with very many or very deep elements becomes text quickly', async () => {
  // The work of the parser grows with the square of some of these.
  const share = process.env.CI ? 1 : 1 / 4;
  for (const html of [
    '<div>'.repeat(300_000 * share),
    '<b><p>'.repeat(16_000 * share),
    '<ul><li>'.repeat(10_000 * share),
    '<a>'.repeat(30_000 * share),
  ])
    assertPlain(`<div>${await bodyOf(`<p>begin</p>${html}x`)}</div>`, html.slice(0, 20));
});

test('an address of another scheme in an attribute makes no link', async () => {
  const html = await plainHtml('iom-news-card', { heading: 'H', href: 'javascript:alert(1)', lang: 'en' });
  assert.doesNotMatch(html, /href|javascript/);
  assert.match(html, /<h3 class="iom-heading" lang="en">H<\/h3>/);
});

test('the heading has the requested level, headings below it one more', async () => {
  const html = await plainHtml('iom-news-article', { office: 'lao-pdr', 'heading-level': '2' });
  assert.deepEqual(
    [...html.matchAll(/<(h\d)/g)].map(([, name]) => name),
    ['h2', 'h3', 'h3'],
  );
  assert.match(await plainHtml('iom-news-card', { office: 'lao-pdr', 'heading-level': '9' }), /<h3/);
});

test('a style is written only on request, and cannot leave its attribute', async () => {
  const style = 'color: red"><script>';
  const html = await plainHtml('iom-news-card', { office: 'lao-pdr' }, { style });
  assert.ok(html.startsWith('<div class="iom-news-card" lang="en" style="color: red&quot;&gt;&lt;script&gt;">'));
  assert.doesNotMatch(await plainHtml('iom-news-card', { office: 'lao-pdr' }), /style/);
});

test('relative addresses are resolved against the address of the document', async () => {
  const data = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'T', url: '../a' }] };
  const html = await plainHtml('iom-news-card', {}, { data, base: 'https://office.example/news/feed.json' });
  assert.match(html, /href="https:\/\/office\.example\/a"/);
});

test('the language is that of the option, the attribute, the document, or English', async () => {
  const data = { version: 1, id: 'x', language: 'vi', name: 'X' };
  const langOf = async (attributes, options) =>
    /^<div class="iom-office-header" lang="(\w+)"/.exec(
      await plainHtml('iom-office-header', attributes, { data, ...options }),
    )[1];
  assert.equal(await langOf({ lang: 'en' }, { lang: 'lo_LA' }), 'lo');
  assert.equal(await langOf({ lang: 'en' }), 'en');
  assert.equal(await langOf({}), 'vi');
  assert.equal(await langOf({ lang: 'eo' }), 'vi');
});

test('an unknown value is an error that lists the known ones', async () => {
  const fails = (tag, attributes, pattern, kind = ContentError) =>
    assert.rejects(plainHtml(tag, attributes), (error) => {
      assert.ok(error instanceof kind, String(error));
      assert.match(error.message, pattern);
      return true;
    });
  await fails('iom-quick-exit', {}, /iom-contact-block, /, UnknownOption);
  await fails('constructor', {}, /iom-contact-block, /, UnknownOption);
  await fails('iom-news-card', { office: 'nowhere' }, /lao-pdr,.* viet-nam/);
  await fails('iom-news-card', { office: 'lao-pdr', story: 'x' }, /shelter-workshop/);
  await fails('iom-programme-badge', { office: 'viet-nam', programme: 'x' }, /mapp/);
  await fails('iom-news-card', {}, /office/);
  await fails('iom-news-card', { src: 'https://office.example/feed' }, /data/);
});

test('a text of digits alone, without a letter of any direction, is shown', async () => {
  for (const title of ['٢٠٢٤', '۱۴۰۳', '2024', '…']) {
    const data = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', language: 'en', title }] };
    assert.match(await plainHtml('iom-news-card', {}, { data, lang: 'en' }), new RegExp(`>${title}<`), title);
  }
});
