// npm run old-browsers -- 80 106: shows every widget in old builds of Chromium, as script tag, rendered without a script, plain
// HTML and frame, in every language, and prints for each version whether all of it is there. --shots <folder> keeps pictures.
// Needs Linux on x64 and a build; the browsers come from the npm registry once.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FLOOR } from './floor.mjs';
import { build, BUILDS, launch, openPage } from './testing/old-chromium.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { ATTRIBUTES, FRAME_TAGS, PLAIN_TAGS, plainHtml, renderWidget } = await import('iom-widgets/server');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' } } });
const versions = positionals.length > 0 ? positionals : Object.keys(BUILDS);
const unknown = versions.find((version) => !(version in BUILDS));
if (unknown) {
  console.error(`There is no build of Chromium ${unknown}; there are ${Object.keys(BUILDS).join(', ')}.`);
  process.exit(2);
}

const OFFICES = { lo: 'lao-pdr', vi: 'viet-nam', en: 'lao-pdr' };
/** The widget that has no content in the office of a language. */
const NO_CONTENT = { vi: 'iom-contact-block' };
const HOTLINE = { number: '+000 0000 0000', name: 'An example', 'verified-on': '2026-01-05' };
const LIMIT = 20_000;

const attributesOf = (tag, lang) => {
  if (tag === 'iom-hotline-card') return HOTLINE;
  return tag === 'iom-quick-exit' || tag === 'iom-language-menu' ? {} : { office: OFFICES[lang] };
};
const textOf = (html) =>
  html
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .map((text) => text.trim());
/** A text of the widget: the first of its plain form with six letters. */
const phraseOf = async (tag, lang) => {
  if (!PLAIN_TAGS.includes(tag) || tag === NO_CONTENT[lang]) return '';
  const attributes = attributesOf(tag, lang);
  return textOf(await plainHtml(tag, attributes, { lang })).find((text) => /^[^&]{6,}$/.test(text)) ?? '';
};
const opened = (tag, lang) =>
  `<${tag} ${Object.entries(attributesOf(tag, lang))
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}>`;
const page = (body, lang) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title><link rel="icon" href="data:,"><body>${body}</body></html>`;
const item = (tag, html) => `<div class="item" data-tag="${tag}">${html}</div>`;
const SCRIPT = '<script src="/embed/embed.js" async></script>';
const TAGS = Object.keys(ATTRIBUTES).filter((tag) => tag !== 'iom-quick-exit');
const each = async (tags, make) => (await Promise.all(tags.map(async (tag) => item(tag, await make(tag))))).join('\n');

/** The forms: their tags, and their page. */
const FORMS = {
  'script tag': [TAGS, (lang) => each(TAGS, (tag) => `${opened(tag, lang)}</${tag}>`), SCRIPT],
  'with a text': [TAGS, (lang) => each(TAGS, (tag) => `${opened(tag, lang)}<p>Our words</p></${tag}>`), SCRIPT],
  'rendered, no script': [
    PLAIN_TAGS,
    (lang) => each(PLAIN_TAGS, (tag) => renderWidget(tag, attributesOf(tag, lang), { lang })),
    '',
  ],
  'plain HTML': [
    PLAIN_TAGS,
    (lang) => each(PLAIN_TAGS, (tag) => plainHtml(tag, attributesOf(tag, lang), { lang })),
    '',
  ],
  frame: [
    FRAME_TAGS.filter((tag) => tag !== 'iom-hotline-card'),
    (lang) =>
      each(FORMS.frame[0], (tag) => {
        const search = new URLSearchParams({ widget: tag.slice(4), office: OFFICES[lang], lang });
        return `<iframe title="A widget" src="/embed/frame.html?${search}"></iframe>`;
      }),
    '',
  ],
};

// In the oldest syntax, because it runs in the page: the text that is shown in each item.
const SEEN = `(function () {
  function textOf(node) {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 && node.nodeType !== 11 && node.nodeType !== 9) return '';
    if (node.nodeType === 1) {
      if (/^(script|style|template|noscript)$/.test(node.localName)) return '';
      if (getComputedStyle(node).display === 'none') return '';
      if (node.localName === 'iframe') return node.contentDocument.body ? textOf(node.contentDocument.body) : '';
      if (node.shadowRoot) return textOf(node.shadowRoot);
    }
    var nodes = node.localName === 'slot' && node.assignedNodes ? node.assignedNodes() : node.childNodes;
    if (nodes.length === 0) nodes = node.childNodes;
    return [].map.call(nodes, textOf).join('');
  }
  return [].map.call(document.querySelectorAll('.item'), function (item) {
    return [item.getAttribute('data-tag'), textOf(item).replace(/\\s+/g, ' ').trim()];
  });
})()`;

const TYPES = { '.css': 'text/css', '.js': 'text/javascript' };
const pages = new Map();
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const body = pages.get(pathname) ?? fileAt(pathname);
  response.writeHead(body ? 200 : 404, {
    'content-type': TYPES[extname(pathname)] ?? 'text/html',
  });
  response.end(body);
});
const fileAt = (pathname) => {
  const name = /^\/embed\/([\w.-]+)$/.exec(pathname)?.[1];
  try {
    return name && readFileSync(`dist/embed/${name}`);
  } catch {
    return undefined;
  }
};
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

/** What every tag of a form shows, once it is what is `expected`, or at the end of the time. */
async function seenIn(tab, isDone) {
  const end = Date.now() + LIMIT;
  let seen;
  do {
    await new Promise((resolve) => setTimeout(resolve, 200));
    seen = await tab.evaluate(SEEN).catch(() => []);
  } while (!isDone(seen) && Date.now() < end);
  return seen;
}

let [passed, failed] = [0, 0];
const rows = [];
for (const version of versions) {
  const isOnFloor = Number(version) >= FLOOR.chrome;
  const browser = await launch(build(version));
  const row = [version];
  for (const [form, [tags, make, script]] of Object.entries(FORMS)) {
    const faults = [];
    const outcomes = new Set();
    for (const lang of Object.keys(OFFICES)) {
      const phrases = Object.fromEntries(await Promise.all(tags.map(async (tag) => [tag, await phraseOf(tag, lang)])));
      pages.set('/page.html', page((await make(lang)) + script, lang));
      const isThere = ([tag, text]) => {
        if (text === '' || text === 'Our words') return tag === NO_CONTENT[lang];
        // With a script, a closed menu is a button.
        return (tag === 'iom-office-menu' && form !== 'plain HTML') || text.includes(phrases[tag]);
      };
      const isWhole = (seen) => seen.length === tags.length && seen.every(isThere);
      const startsHere = isOnFloor || !(script || form === 'frame');
      const tab = await openPage(browser, `${origin}/page.html`);
      const seen = await seenIn(tab, startsHere ? isWhole : (all) => all.length === tags.length);
      const words = seen.every(([, text]) => text === 'Our words');
      const nothing = seen.every(([, text]) => text === '');
      const outcome = isWhole(seen) ? 'whole' : words ? 'its text' : nothing ? 'nothing' : 'other';
      outcomes.add(outcome);
      const expected = startsHere
        ? ['whole']
        : ({ 'script tag': ['nothing'], 'with a text': ['its text'] }[form] ?? ['other']);
      if (!expected.includes(outcome))
        faults.push(`${lang}: ${outcome}: ${JSON.stringify(seen.map(([tag, text]) => [tag, text.slice(0, 40)]))}`);
      if (tab.faults.length > 0) faults.push(`${lang}: console: ${tab.faults[0]}`);
      const files = tab.requests.filter((url) => /embed\/(?!embed\.js|frame)/.test(url));
      if (!startsHere && script && files.length > 0) faults.push(`${lang}: requests ${files.length} files`);
      if (values.shots) {
        mkdirSync(values.shots, { recursive: true });
        const name = `${version}-${form.replace(/\W+/g, '-')}-${lang}.png`;
        writeFileSync(join(values.shots, name), await tab.screenshot());
      }
      await tab.close();
    }
    row.push([...outcomes].join(', '));
    if (faults.length > 0) failed++;
    else passed++;
    for (const fault of faults) console.log(`FAILED  Chromium ${version}: ${form}: ${fault}`);
  }
  rows.push(row);
  await browser.close();
}
server.closeAllConnections();
server.close();

console.log(`| Chromium | ${Object.keys(FORMS).join(' | ')} |`);
console.log(`|---|${'---|'.repeat(Object.keys(FORMS).length)}`);
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
