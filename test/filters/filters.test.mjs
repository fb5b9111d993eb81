// What is left of the lines to paste after filters that run in Node: the story's words once, in their language, and nothing of
// the markup as text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { autop } from '@wordpress/autop';
import { parseFragment } from 'parse5';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import sanitizeHtml from 'sanitize-html';
import { marked } from 'marked';
import markdownIt from 'markdown-it';
import { renderWidget, snippet } from 'iom-widgets/server';
import { checkRow, count, LABELS, LANGUAGES, PASTED, storyIn, textsOf, wordsOf } from './forms.mjs';

/** Filters that remove what they do not know. */
const STRIPPING = {
  'sanitize-html': (html) => sanitizeHtml(html),
  'sanitize-html that allows `lang`': (html) =>
    sanitizeHtml(html, { allowedAttributes: { '*': ['lang'], a: ['href', 'hreflang'] } }),
  'rehype-sanitize': (html) =>
    String(rehype().data('settings', { fragment: true }).use(rehypeSanitize).processSync(html)),
};
/** Filters that keep our elements, but rewrite what is around them. */
const inMarkdown = (parse) => (html) =>
  parse(`# Page\n\n${html}\n\nText\n`).replace(/^<h1>Page<\/h1>|<p>Text<\/p>\s*$/g, '');
const REWRITING = {
  '`@wordpress/autop`': (html) => autop(html),
  marked: inMarkdown((text) => marked.parse(text)),
  'markdown-it with HTML, as in Eleventy': inMarkdown((text) => markdownIt({ html: true }).render(text)),
};

for (const [name, filter] of Object.entries({ ...STRIPPING, ...REWRITING }))
  test(`${name}: every form leaves the story's words once, and no markup as text`, () => checkRow(name, filter));

test('a filter that keeps lang, but drops boxes, leaves each text in its language', async () => {
  const keep = { allowedTags: ['p', 'h3', 'ul', 'li', 'a', 'strong', 'span'], allowedAttributes: { '*': ['lang'] } };
  for (const lang of LANGUAGES)
    for (const format of PASTED)
      for (const widget of ['news-card', 'office-menu', 'contact-block', 'key-facts']) {
        const asked = { widget, format, attributes: { office: 'lao-pdr', lang } };
        const texts = textsOf(sanitizeHtml(await snippet(asked), keep));
        const astray = texts.filter((each) => each.lang === undefined && each.text !== LABELS[lang]);
        assert.deepEqual(astray, [], `${widget} ${format} ${lang}`);
      }
});
test('rendered widgets leave no CSS as text where <style> is removed, and pass through Markdown as they are', async () => {
  for (const lang of LANGUAGES)
    for (const tag of ['iom-news-card', 'iom-news-article', 'iom-office-header', 'iom-news-feed']) {
      const html = await renderWidget(tag, { office: 'lao-pdr' }, { lang, styles: '/iom/' });
      assert.ok(!/\n\s*\n|\n[ \t]/.test(html), tag);
      const left = sanitizeHtml(html, { nonTextTags: ['script'] });
      assert.doesNotMatch(wordsOf(left), /[{}]|:host|--_/, `${tag} ${lang}`);
      assert.ok(marked.parse(`# Page\n\n${html}\n\nText\n`).includes(html), `${tag} ${lang}`);
    }
});

test('wpautop leaves the text between the tags of the widget', async () => {
  for (const format of ['script', 'wordpress']) {
    const { attributes, heading } = await storyIn('lo');
    const page = parseFragment(autop(await snippet({ widget: 'news-card', format, attributes })));
    const find = (node) =>
      node.tagName === 'iom-news-card' ? [node] : (node.childNodes ?? []).flatMap((child) => find(child));
    const textOf = (node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');
    const [card, ...others] = find(page);
    assert.equal(others.length, 0);
    assert.ok(textOf(card).includes(heading), format);
    assert.equal(count(textOf(page), heading), 1, format);
  }
});
