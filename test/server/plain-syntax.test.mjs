// The plain content as text, Markdown and wikitext.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from 'marked';
import { parseFragment } from 'parse5';
import { PLAIN_TAGS, plainHtml, plainText, snippet, UnknownOption } from 'iom-widgets/server';

const SHOWN = PLAIN_TAGS.filter((tag) => tag !== 'iom-hotline-card');
const LANGUAGES = ['en', 'lo', 'vi'];

const all = (node) => [node, ...(node.childNodes ?? []).flatMap(all)];
const textOf = (html) => {
  const parts = all(parseFragment(html)).map((node) => (node.nodeName === '#text' ? node.value : ''));
  return parts.join('').replace(/[\s–]+/g, '');
};
const linksOf = (html) =>
  all(parseFragment(html))
    .filter(({ tagName }) => tagName === 'a')
    .map(({ attrs }) => attrs.find(({ name }) => name === 'href').value);

const story = (title, text, url) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: [{ id: '1', title, content_text: text, url, date_published: '2026-01-02' }],
});
const SIGNS = `* _a_ [b](c) <b>bold</b> & &lt; \`d\` # e ~~f~~ \\ 1. g {{h}} [[i]] ''j'' '''k''' ~~~~ __TOC__ | l http://m.example`;

test('Markdown has the words and links of the plain HTML', async () => {
  for (const office of ['lao-pdr', 'viet-nam'])
    for (const lang of LANGUAGES)
      for (const tag of SHOWN) {
        const attributes = { office, lang };
        const html = await plainHtml(tag, attributes);
        const markdown = await plainText(tag, attributes, { syntax: 'markdown' });
        const parsed = marked.parse(markdown, { gfm: false });
        assert.equal(textOf(parsed), textOf(html), `${tag} ${office} ${lang}: ${markdown}`);
        assert.deepEqual(linksOf(parsed), linksOf(html), `${tag} ${office} ${lang}`);
      }
});

test('Markdown: no sign of a text has a meaning', async () => {
  for (const text of [SIGNS, '- item', '+ item', '1. item', '1) item', '# heading', '> quoted', '=== line', '    code'])
    for (const gfm of [true, false]) {
      const data = story(text, text, 'https://a.example/(b) c');
      const parsed = marked.parse(await plainText('iom-news-card', { lang: 'en' }, { data, syntax: 'markdown' }), {
        gfm,
      });
      assert.equal(textOf(parsed), textOf(await plainHtml('iom-news-card', { lang: 'en' }, { data })), text);
      assert.doesNotMatch(parsed, /<(?:b|code|em|ul|ol|blockquote|pre|del|hr|strong)>/, text);
    }
});

test('text has the words of the plain HTML, and where links lead', async () => {
  for (const tag of SHOWN) {
    const attributes = { office: 'lao-pdr', lang: 'lo' };
    const html = await plainHtml(tag, attributes);
    let rest = await plainText(tag, attributes);
    for (const href of linksOf(html).filter((each) => each.startsWith('http'))) {
      assert.ok(rest.includes(` (${href})`), `${tag}: ${href}`);
      rest = rest.replace(` (${href})`, '');
    }
    const bare = rest.replace(/^ *- /gm, '').replace(/[\s–]+/g, '');
    assert.equal(bare, textOf(html), tag);
  }
  const contact = await plainText('iom-contact-block', { office: 'lao-pdr', lang: 'en' });
  assert.match(contact, /^- Phone \+856 21 267 734$/m);
});

test('wikitext: headings, lists, links, and no sign of a text has a meaning', async () => {
  const header = await plainText('iom-office-header', { office: 'lao-pdr', lang: 'en' }, { syntax: 'wikitext' });
  assert.match(header, /^=== \[https:\/\/laopdr\.iom\.int\/ IOM Lao PDR\] ===$/m);
  assert.match(header, /^\* '''Who We Are'''\n\*\* \[https:\/\/laopdr\.iom\.int\/\S+ About\]$/m);
  for (const text of [SIGNS, '* item', '# item', ': in', '; term', '=== line ===', ' code', '----']) {
    const data = story(text, text, 'https://a.example/[b] c|d');
    const written = await plainText('iom-news-card', { lang: 'en' }, { data, syntax: 'wikitext' });
    const [, heading, ...others] = written.split('\n\n');
    assert.match(heading, /^=== .+ ===$/);
    for (const line of others) assert.doesNotMatch(line, /^[*#:;= -]/, text);
    // Without our own links and marks.
    const bare = written.replace(/\[https:\/\/\S+ [^\]]+\]|^=== | ===$/gm, '');
    assert.doesNotMatch(bare, /\[\[|\{\{|''|~~~|__|<|&(?!#)|:\/\//, text);
    assert.ok(!written.includes('https://a.example/['), written);
  }
});

test('as formats of the lines to paste; an unknown syntax is told', async () => {
  const options = { widget: 'news-card', attributes: { office: 'lao-pdr', lang: 'lo' } };
  for (const syntax of ['text', 'markdown', 'wikitext'])
    assert.equal(
      await snippet({ ...options, format: syntax }),
      await plainText('iom-news-card', options.attributes, { syntax }),
    );
  await assert.rejects(plainText('iom-news-card', options.attributes, { syntax: 'asciidoc' }), UnknownOption);
});
