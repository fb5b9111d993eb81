// What is left of the lines to paste after the filters of content systems: the story's words once, in their language, and
// nothing of the markup as text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { autop } from '@wordpress/autop';
import { parseFragment } from 'parse5';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import sanitizeHtml from 'sanitize-html';
import { marked } from 'marked';
import { plainHtml, renderWidget, snippet } from 'iom-widgets/server';

const LANGUAGES = ['lo', 'vi', 'en'];
const PASTED = ['script', 'wordpress', 'iframe', 'html'];

/** Filters that remove what they do not know. */
const STRIPPING = {
  'sanitize-html': (html) => sanitizeHtml(html),
  'sanitize-html with languages': (html) =>
    sanitizeHtml(html, { allowedAttributes: { '*': ['lang'], a: ['href', 'hreflang'] } }),
  'rehype-sanitize': (html) =>
    String(rehype().data('settings', { fragment: true }).use(rehypeSanitize).processSync(html)),
};
/** Filters that keep our elements, but rewrite what is around them. */
const REWRITING = { wpautop: (html) => autop(html), Markdown: (html) => marked.parse(`# Page\n\n${html}\n\nText\n`) };

/** The texts of a page as a reader without our script sees them, each with its language. */
function textsOf(html) {
  const walk = (node, lang) => {
    if ('value' in node) return node.value.trim() ? [{ lang, text: node.value.trim() }] : [];
    if (/^(?:script|style|iframe)$/.test(node.tagName ?? '')) return [];
    const own = node.attrs?.find(({ name }) => name === 'lang')?.value ?? lang;
    return (node.childNodes ?? []).flatMap((child) => walk(child, own));
  };
  return walk(parseFragment(html), undefined);
}

const wordsOf = (html) =>
  textsOf(html)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
const count = (text, part) => text.split(part).length - 1;

async function storyIn(lang, widget = 'news-card') {
  const attributes = { office: 'lao-pdr', lang };
  const plain = await plainHtml(`iom-${widget}`, attributes);
  const [, heading] = /<h3[^>]*>(.*?)<\/h3>/.exec(plain);
  return { attributes, heading, words: wordsOf(plain) };
}

for (const [name, filter] of Object.entries({ ...STRIPPING, ...REWRITING }))
  test(`${name}: every form leaves the story's words once, and no markup as text`, async () => {
    for (const lang of LANGUAGES)
      for (const format of PASTED) {
        const { attributes, heading, words } = await storyIn(lang);
        const left = filter(await snippet({ widget: 'news-card', format, attributes }));
        const shown = wordsOf(left);
        assert.equal(count(shown, heading), 1, `${format} ${lang}: ${left}`);
        assert.ok(shown.includes(words), `${format} ${lang}: ${shown}`);
        assert.doesNotMatch(shown, /[<>{}]|style=|lang=|wp:html/, `${format} ${lang}`);
        assert.match(left, /<h3[^>]*>/, `${format} ${lang}`);
        assert.ok(left.includes('href="https://laopdr.iom.int/news/'), `${format} ${lang}`);
      }
  });

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
/** The label of a frame's text, whose element such a filter drops. */
const LABELS = { lo: 'ເປັນຂໍ້ຄວາມ', vi: 'Dạng văn bản', en: 'As text' };

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
