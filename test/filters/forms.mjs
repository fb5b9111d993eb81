// The lines to paste, what a filter of a content system leaves of them, and the table in docs/forms.md, whose rows the tests keep true.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { plainHtml, snippet } from 'iom-widgets/server';

export const LANGUAGES = ['lo', 'vi', 'en'];
export const PASTED = ['script', 'wordpress', 'iframe', 'html'];
const DOCS = 'docs/forms.md';

/** The texts of a page as a reader without our script sees them, each with its language. */
export function textsOf(html) {
  const walk = (node, lang) => {
    if ('value' in node) return node.value.trim() ? [{ lang, text: node.value.trim() }] : [];
    if (/^(?:script|style|iframe)$/.test(node.tagName ?? '')) return [];
    const own = node.attrs?.find(({ name }) => name === 'lang')?.value ?? lang;
    return (node.childNodes ?? []).flatMap((child) => walk(child, own));
  };
  return walk(parseFragment(html, { scriptingEnabled: false }), undefined);
}

export const wordsOf = (html) =>
  textsOf(html)
    .map(({ text }) => text)
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ');
export const count = (text, part) => text.split(part).length - 1;

export async function storyIn(lang, widget = 'news-card') {
  const attributes = { office: 'lao-pdr', lang };
  const plain = await plainHtml(`iom-${widget}`, attributes);
  const [, heading] = /<h3[^>]*>(.*?)<\/h3>/.exec(plain);
  return { attributes, heading, words: wordsOf(plain) };
}

/** The label of a frame's text. */
export const LABELS = { lo: 'ເປັນຂໍ້ຄວາມ', vi: 'Dạng văn bản', en: 'As text' };

/** What a reader has of the lines after a filter. Fails if the story’s words are not there once, or if markup shows as text. */
export function judge(left, { heading, words }, lang) {
  const shown = wordsOf(left);
  assert.equal(count(shown, heading), 1, `${lang}: ${left}`);
  assert.ok(shown.includes(words), `${lang}: ${shown}`);
  assert.doesNotMatch(shown, /[<>{}]|style=|lang=|wp:html/, lang);
  assert.match(left, /<h3[^>]*>/, lang);
  assert.ok(left.includes('href="https://laopdr.iom.int/news/'), lang);
  const all = textsOf(left).filter(({ text }) => text !== LABELS[lang]);
  assert.ok(all.every((each) => each.lang === undefined || /^(?:lo|vi|en)/.test(each.lang)));
  const text = all.some((each) => each.lang === undefined) ? 'text, without `lang`' : 'text';
  if (/<iom-news-card[^>]*office=/.test(left) && /<script[^>]*embed\.js/.test(left)) return 'widget';
  const [frame] = /<iframe[^>]*frame\.html[^>]*>/.exec(left) ?? [];
  if (frame && /sandbox="[^"]*allow-scripts/.test(frame)) return 'frame';
  return frame ? `${text}, beside a frame without scripts` : text;
}

/** Puts the lines of each form and language through a filter, and checks the row of the filter in the docs. */
export async function checkRow(name, filter) {
  const cells = [];
  for (const format of PASTED) {
    const results = new Set();
    for (const lang of LANGUAGES) {
      const story = await storyIn(lang);
      const lines = await snippet({ widget: 'news-card', format, attributes: story.attributes });
      results.add(judge(await filter(lines, format), story, lang));
    }
    assert.equal(results.size, 1, `${name}, ${format}: ${[...results]}`);
    cells.push(...results);
  }
  const row = `| ${[name, ...cells].join(' | ')} |`;
  const docs = readFileSync(DOCS, 'utf8');
  const start = `\n| ${name} |`;
  const at = docs.indexOf(start) + 1;
  const end = docs.indexOf('\n', at);
  if (process.env.UPDATE) {
    const table = docs.lastIndexOf('\n|');
    const last = docs.indexOf('\n', table + 1) + 1;
    writeFileSync(
      DOCS,
      at ? docs.slice(0, at) + row + docs.slice(end) : `${docs.slice(0, last)}${row}\n${docs.slice(last)}`,
    );
  } else assert.equal(docs.slice(at, end), row, 'Run the test with UPDATE=1, and read the table.');
}
