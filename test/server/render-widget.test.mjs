// Widgets rendered in Node, with a declarative shadow root. Browser tests compare their texts with those of live widgets, and
// hydrate them: test/e2e/prerender.test.mjs and test/hydrate.test.ts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseFragment } from 'parse5';
import { ATTRIBUTES, ContentError, plainHtml, renderWidget, UnknownOption } from 'iom-widgets/server';
import { TEXTS } from '../e2e/expected-texts.mjs';
import { newsOf } from '../hostile/documents.mjs';
import { OWN } from '../hostile/payloads.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TAGS = Object.keys(ATTRIBUTES);
const WITHOUT_CONTENT = ['iom-language-menu', 'iom-quick-exit'];

const children = ({ content, childNodes = [] }) => (content ?? { childNodes }).childNodes;
const textOf = (node) =>
  node.nodeName === '#text'
    ? node.value
    : /^(style|script)$/.test(node.nodeName)
      ? ''
      : children(node).map(textOf).join('');
const textIn = (html) => textOf(parseFragment(html)).replace(/\s+/g, ' ');
/** Every element of `html`, including those in shadow roots. */
const elementsIn = (html) => {
  const found = [];
  const visit = (node) => {
    if (node.tagName)
      found.push({ tag: node.tagName, ...Object.fromEntries(node.attrs.map((a) => [a.name, a.value])) });
    for (const child of children(node)) visit(child);
  };
  visit(parseFragment(html));
  return found;
};
const feed = (...items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: items.map((item, index) => ({ id: `i${index}`, ...item })),
});
const factsIn = (html) =>
  [...html.matchAll(/<script type="application\/ld\+json" slot="data">(.*?)<\/script>/g)].map(([, text]) =>
    JSON.parse(text),
  );

test('the text stands between the tags, for browsers without declarative shadow roots', async () => {
  const options = { data: feed({ title: 'A title', content_text: 'A text' }), lang: 'en' };
  const rendered = await renderWidget('iom-news-card', {}, options);
  const plain = await plainHtml('iom-news-card', {}, options);
  assert.ok(
    rendered.endsWith(`${plain.replace('<div', '<div data-prerendered').replaceAll('\n', '')}</iom-news-card>`),
    rendered,
  );
  const own = await renderWidget('iom-news-card', {}, { ...options, children: '<p>Own</p>' });
  assert.ok(own.endsWith('</script><p>Own</p></iom-news-card>'), own);
  assert.doesNotMatch(await renderWidget('iom-quick-exit', {}, { lang: 'en' }), /data-prerendered/);
});

const CORE = ['iom-office-header', 'iom-news-card', 'iom-programme-badge', 'iom-contact-block'];
for (const [office, languages] of Object.entries(TEXTS))
  for (const [lang, texts] of Object.entries(languages))
    test(`${office} in ${lang} has the texts of the widgets`, async () => {
      for (const [index, tag] of CORE.entries()) {
        const html = await renderWidget(tag, { office, lang });
        assert.ok(textIn(html).includes(texts[index]), `${tag}: ${texts[index]}`);
        assert.match(
          html,
          new RegExp(
            `^<${tag} office="${office}" lang="${lang}" state="\\w+" prerendered>\\n<template shadowrootmode="open">`,
          ),
        );
      }
    });

test('every tag renders, with the widgets inside it', async () => {
  for (const tag of TAGS) {
    const html = await renderWidget(tag, WITHOUT_CONTENT.includes(tag) ? {} : { office: 'lao-pdr' });
    assert.ok(html.startsWith(`<${tag}`) && html.endsWith(`</${tag}>`), tag);
  }
  const inner = elementsIn(await renderWidget('iom-office-header', { office: 'lao-pdr' })).map(({ tag }) => tag);
  for (const tag of ['iom-language-menu', 'iom-office-menu', 'nav']) assert.ok(inner.includes(tag), tag);
  const article = await renderWidget('iom-news-article', { office: 'viet-nam' });
  assert.ok(elementsIn(article).some(({ tag }) => tag === 'iom-programme-badge'));
});

test('language: its own, else the page’s, else the office’s, else English', async () => {
  const langOf = async (attributes, options) =>
    elementsIn(await renderWidget('iom-news-card', attributes, options)).find((each) => each.class === 'root').lang;
  const data = { ...feed({ title: 'A' }), language: 'vi' };
  assert.equal(await langOf({ office: 'lao-pdr', lang: 'lo_LA' }, { lang: 'vi' }), 'lo');
  assert.equal(await langOf({ office: 'lao-pdr' }, { lang: 'vi' }), 'vi');
  assert.equal(await langOf({}, { data }), 'vi');
  assert.equal(await langOf({}, { data, lang: 'eo' }), 'vi');
  assert.equal(await langOf({}, { data: feed({ title: 'A' }) }), 'en');
});

test('many parallel renders do not mix', async () => {
  const langs = Array.from({ length: 30 }, (_, index) => ['en', 'lo', 'vi'][index % 3]);
  const all = await Promise.all(
    langs.map((lang) => renderWidget('iom-office-header', { office: 'viet-nam' }, { lang })),
  );
  for (const [index, html] of all.entries()) {
    assert.equal(html, all[index % 3]);
    assert.ok(textIn(html).includes(TEXTS['viet-nam'][langs[index]][0]));
  }
});

test('a failed render does not affect the others of the same task', async () => {
  const card = (options) => renderWidget('iom-news-card', {}, options);
  const good = { data: feed({ title: 'A' }) };
  const outcomes = await Promise.allSettled(
    [good, { data: () => {} }, { data: 7 }, good, ...Array(120).fill(good)].map(card),
  );
  const [first, notData, noDocument, ...others] = outcomes;
  assert.equal(notData.reason.cause.name, 'DataCloneError');
  for (const { reason } of [notData, noDocument]) {
    assert.ok(reason instanceof ContentError);
    assert.equal(reason.code, 'format');
  }
  for (const { value } of [first, ...others]) assert.equal(value, await card(good));
});

test('data that cannot be cloned, or is nested too deep, is a content error', async () => {
  const deep = JSON.parse(`${'['.repeat(1e5)}${']'.repeat(1e5)}`);
  const circle = feed({ title: 'A' });
  circle.circle = circle;
  for (const extra of [
    deep,
    circle,
    1n,
    Symbol('x'),
    {
      toJSON: () => {
        throw new TypeError('no');
      },
    },
  ])
    await assert.rejects(renderWidget('iom-news-card', {}, { data: { ...feed({ title: 'A' }), extra } }), (error) => {
      assert.ok(error instanceof ContentError, error.stack);
      assert.equal(error.code, 'format');
      assert.ok(error.cause instanceof Error);
      assert.doesNotMatch(error.message, /\n/);
      return true;
    });
});

test('missing content is an error, and an unknown value lists the known ones', async () => {
  const fails = (tag, attributes, expected, options) =>
    assert.rejects(renderWidget(tag, attributes, options), (error) => {
      assert.ok(error instanceof (expected.class ?? ContentError), error.stack);
      assert.match(error.message, expected.message);
      assert.equal(error.code, expected.code);
      return true;
    });
  await fails('iom-no-such', {}, { class: UnknownOption, message: /Known: iom-contact-block/ });
  for (const name of ['x onload', 'a>', '"', 'a=b', ''])
    await fails(
      'iom-news-card',
      { office: 'lao-pdr', [name]: 'x' },
      { class: UnknownOption, message: /Known: office/ },
    );
  await fails('iom-news-card', { office: 'nowhere' }, { code: 'unknown-id', message: /Known ids: .*lao-pdr/ });
  await fails('iom-news-card', { office: 'lao-pdr', story: 'x' }, { code: 'unknown-id', message: /Known ids/ });
  await fails('iom-news-card', { src: '/feed.json' }, { code: 'format', message: /given as “data”/ });
  await fails('iom-news-card', {}, { code: 'format', message: /no content/ });
  await fails('iom-news-card', {}, { code: 'format', message: /cannot be read/ }, { data: 7 });
  // The thread still runs.
  assert.match(await renderWidget('iom-news-card', { office: 'lao-pdr' }), /state="ready"/);
});

test('children are kept, and shown if there is no content', async () => {
  const options = { children: '<p>Call us</p>' };
  const empty = await renderWidget('iom-hotline-card', { office: 'lao-pdr' }, options);
  assert.match(empty, /<slot\s*><\/slot>/);
  assert.ok(empty.endsWith('</template><p>Call us</p></iom-hotline-card>'));
  const full = await renderWidget('iom-news-card', { office: 'lao-pdr' }, options);
  assert.doesNotMatch(full, /<slot/);
});

for (const payload of Object.values(OWN).flat())
  test(`hostile text stays text: ${JSON.stringify(payload).slice(0, 60)}`, async () => {
    const data = newsOf(payload);
    const html = await renderWidget('iom-news-feed', { heading: payload }, { data, children: '<i></i>', jsonLd: true });
    const elements = elementsIn(html);
    const scripts = elements.filter(({ tag }) => tag === 'script');
    for (const script of scripts) assert.match(script.type, /^application\/(ld\+)?json$/);
    assert.equal(elements.filter(({ tag }) => tag === 'iom-news-feed').length, 1);
    assert.equal(elements.filter(({ tag }) => tag === 'i').length, 1);
    for (const [name, value] of elements.flatMap(Object.entries)) {
      assert.doesNotMatch(name, /^on/);
      if (name === 'href' || name === 'src') assert.match(value, /^(https?:|mailto:|tel:|(?![^/?#]*:))/i);
    }
    const [, json] = /<script type="application\/json" slot="data">(.*?)<\/script>/s.exec(html) ?? [];
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(data)));
  });

test('JSON-LD of a story: only known facts, with their precision', async () => {
  const facts = async (item) => factsIn(await renderWidget('iom-news-card', {}, { data: feed(item), jsonLd: true }));
  assert.deepEqual(
    await facts({ title: '</script><b>', language: 'lo', url: 'https://a.example/', _iom: { date: '2017-11' } }),
    [
      {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: '</script><b>',
        inLanguage: 'lo',
        datePublished: '2017-11',
        url: 'https://a.example/',
      },
    ],
  );
  const changes = { date_modified: '2017-11-08T00:00:00Z', _iom: { date: '2017-11-06', correction: 'A number.' } };
  const [{ datePublished, dateModified, correction }] = await facts({ title: 'A', ...changes });
  assert.deepEqual([datePublished, dateModified, correction], ['2017-11-06', '2017-11-08', 'A number.']);
  assert.deepEqual(Object.keys((await facts({ title: 'A' }))[0]), ['@context', '@type', 'headline']);
  assert.deepEqual(await facts({ title: 'A', _iom: { retracted: { reason: 'wrong' } } }), []);
});

test('JSON-LD of stories and organisations in the language shown, only on request', async () => {
  const of = async (tag, lang, office = 'lao-pdr') =>
    factsIn(await renderWidget(tag, { office, lang }, { jsonLd: true }));
  const [card] = await of('iom-news-card', 'lo');
  assert.equal(card.inLanguage, 'lo');
  const [contact] = await of('iom-contact-block', 'en');
  assert.equal(contact['@type'], 'Organization');
  assert.equal(contact.contactPoint[0]['@type'], 'ContactPoint');
  assert.equal(contact.contactPoint[0].telephone, '+85621267734');
  assert.equal((await of('iom-office-header', 'vi'))[0].name, 'IOM Lào');
  assert.deepEqual(await of('iom-key-facts', 'en'), []);
  assert.deepEqual(factsIn(await renderWidget('iom-news-card', { office: 'lao-pdr' })), []);
});

test('only Lit’s version marker remains on globalThis, no registry is created, and the process exits', () => {
  const program = `
    const before = Reflect.ownKeys(globalThis);
    const { renderWidget } = await import('iom-widgets/server');
    await Promise.all(['en', 'lo'].map((lang) => renderWidget('iom-office-header', { office: 'lao-pdr', lang })));
    const data = { version: 'https://jsonfeed.org/version/1.1', items: [1, { id: 'a', title: 'A' }] };
    await renderWidget('iom-news-card', {}, { data }); // a widget would log a warning on its first item
    const added = Reflect.ownKeys(globalThis).filter((key) => !before.includes(key)).map(String);
    console.log(JSON.stringify({ added, registry: typeof customElements }));
  `;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout), { added: ['litHtmlVersions'], registry: 'undefined' });
});

test('an existing registry is left alone', async () => {
  const { LitElement } = await import('lit');
  const { customElements, HTMLElement } = globalThis;
  const { update, createRenderRoot } = LitElement.prototype;
  await renderWidget('iom-news-card', { office: 'lao-pdr' });
  assert.equal(globalThis.customElements, customElements);
  assert.equal(globalThis.HTMLElement, HTMLElement);
  assert.equal(customElements.get('iom-news-card'), undefined);
  assert.equal(LitElement.prototype.update, update);
  assert.equal(LitElement.prototype.createRenderRoot, createRenderRoot);
});

test('a widget that was rendered before has its own text and language again, also after many others', async () => {
  const render = (lang, level = '3') =>
    renderWidget('iom-news-card', { office: 'lao-pdr', 'heading-level': level, class: `c${level}` }, { lang });
  const [en, lo] = [await render('en'), await render('lo')];
  const textOf = (html) => html.slice(html.indexOf('data-prerendered'));
  assert.match(textOf(en), /Read the article/);
  assert.match(textOf(lo), /ອ່ານບົດຂ່າວ/);
  assert.equal(await render('lo'), lo);
  assert.match(textOf(await render('en', '5')), /<h5/);
  const others = Array.from({ length: 120 }, (_, index) =>
    renderWidget('iom-news-card', { office: 'lao-pdr', class: `other-${index}` }, { lang: 'vi' }),
  );
  for (const html of await Promise.all(others)) assert.match(textOf(html), /Đọc bài viết/);
  assert.deepEqual([await render('en'), await render('lo')], [en, lo]);
});
