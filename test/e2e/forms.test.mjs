// The generated lines, pasted into bare pages: every format works, and all show the same texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTRIBUTES, FRAME_TAGS, PLAIN_TAGS, renderWidget, snippet } from 'iom-widgets/server';
import { json } from '../package/source.mjs';
import { becomes, html, LANGUAGES, OFFICES, open, settled, setUp, until } from './browser.mjs';

const world = setUp();
const STORIES = { 'lao-pdr': 'shelter-workshop', 'viet-nam': 'lao-cai-visit' };
const integrity = json('dist/embed/integrity.json').files;

/** The page has no `lang`, so each format must state its language itself. */
const paste = (t, lines, more) => open(t, world, html(lines).replace(' lang="en"', ''), more);
/** Pinned, and from another origin, as from a CDN. */
const lines = (options) => snippet({ base: `${world.site.scriptOrigin}/embed`, integrity, ...options });

/** The text of a page or frame and its shadow trees, without spaces, controls that need scripts, and fallbacks in frames. */
const visibleText = (place) =>
  place.evaluate(() => {
    const leftOut =
      'script, style, button, [aria-live]:not([part=status] > *), [part=languages], .iom-languages, #plain, [hidden]';
    const text = (node) => {
      if (node.nodeType === 3) return node.data.replace(/\s/g, '');
      if (node.nodeType !== 1 || node.matches(leftOut)) return '';
      return [...(node.shadowRoot ?? node).childNodes].map(text).join('');
    };
    return text(document.body);
  });

/** Waits until the pasted widget shows its content, and returns its page or frame. */
async function placeOf(page, format) {
  if (format === 'html') return page;
  const place = format === 'iframe' ? await page.waitForFrame((frame) => /frame\.html\?/.test(frame.url())) : page;
  await until(place, () => [...document.querySelectorAll('*')].some(({ localName }) => localName.startsWith('iom-')));
  await settled(place);
  return place;
}

// ── The same story ──────────────────────────────────────────────────────────────────────────────────────────────────

for (const lang of LANGUAGES)
  for (const office of OFFICES)
    test(`the same story of ${office} in ${lang} through every form: script, WordPress, frame, plain HTML; between the tags and rendered, without scripts`, async (t) => {
      for (const widget of ['news-card', 'news-article']) {
        const asked = { widget, attributes: { office, lang, story: STORIES[office] } };
        const texts = {};
        for (const format of ['script', 'wordpress', 'iframe', 'html']) {
          const { page, said } = await paste(t, await lines({ ...asked, format }));
          texts[format] = await visibleText(await placeOf(page, format));
          assert.deepEqual(said, [], format);
        }
        const prepare = (page) => page.setJavaScriptEnabled(false);
        for (const [form, pasted] of Object.entries({
          fallback: await lines(asked),
          rendered: await renderWidget(`iom-${widget}`, asked.attributes),
        })) {
          const { page } = await paste(t, pasted, { prepare });
          texts[form] = await visibleText(page);
        }
        assert.ok(texts.script.length > 200, texts.script);
        for (const [form, text] of Object.entries(texts)) assert.equal(text, texts.script, `${widget}, ${form}`);
      }
    });

// ── Every widget ────────────────────────────────────────────────────────────────────────────────────────────────────

const given = {
  'iom-hotline-card': { number: '+000 0000 0000', name: 'An example' },
  'iom-language-menu': {},
  'iom-quick-exit': {},
};
const formsOf = (tag) => [
  'script',
  'wordpress',
  ...(FRAME_TAGS.includes(tag) ? ['iframe'] : []),
  ...(PLAIN_TAGS.includes(tag) && !given[tag] ? ['html'] : []),
];

for (const tag of Object.keys(ATTRIBUTES))
  test(`${tag}, pasted into a bare page in every form that it has: ${formsOf(tag).join(', ')}`, async (t) => {
    for (const format of formsOf(tag)) {
      const attributes = { lang: 'vi', ...(given[tag] ?? { office: 'lao-pdr' }) };
      const look = { accent: '#7a1f3d', surface: '#fff8e7', width: '500px' };
      const { page, said } = await paste(t, await lines({ widget: tag, format, attributes, look }));
      const place = await placeOf(page, format);
      assert.ok(
        (await place.evaluate(
          () => document.body.textContent.trim().length + document.querySelectorAll('body *').length,
        )) > 0,
      );
      if (format === 'html') assert.equal(await page.$('script, [style*="--"], iom-news-card'), null);
      else
        await until(place, (name) => document.querySelector(name).shadowRoot.querySelector('.root').lang === 'vi', tag);
      const width = await page.$eval(`iframe, ${tag}, .${tag}`, (element) => element.getBoundingClientRect().width);
      assert.ok(width <= 500, `${format} is ${width} px wide`);
      const background = await place.$eval(format === 'html' ? `.${tag}` : tag, (element) => {
        const root = element.shadowRoot?.querySelector('.root') ?? element;
        return getComputedStyle(root).backgroundColor;
      });
      assert.equal(background, 'rgb(255, 248, 231)', format);
      assert.deepEqual(said, [], format);
    }
  });

test('a theme adds one line, whose file exists', async (t) => {
  const css = '.unused {}';
  world.site.page(css, { type: 'text/css', path: '/embed/themes/inherit.css' });
  const look = { theme: 'inherit' };
  const pasted = await snippet({ widget: 'news-card', attributes: { office: 'lao-pdr' }, base: '/embed/', look });
  const { page, requests } = await paste(t, pasted);
  await settled(page);
  assert.deepEqual(
    requests.filter(({ path }) => path.endsWith('.css')).map(({ path, status }) => [path, status]),
    [['/embed/themes/inherit.css', 200]],
  );
});

test('a policy that forbids style attributes: the rule for the style sheet has the same effect', async (t) => {
  const asked = { widget: 'news-card', attributes: { office: 'lao-pdr' } };
  const rule = await snippet({
    ...asked,
    look: { accent: '#7a1f3d', surface: '#fff8e7', width: '300px' },
    sheet: true,
  });
  world.site.page(rule, { type: 'text/css', path: '/own.css' });
  const head = '<link rel="stylesheet" href="/own.css">';
  const csp = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
  const body = html(await snippet({ ...asked, base: '/embed/', unstyled: true }), { head });
  const { page, said } = await open(t, world, body, { headers: { 'content-security-policy': csp } });
  await settled(page);
  const shown = await page.$eval('iom-news-card', (element) => [
    element.offsetWidth,
    getComputedStyle(element.shadowRoot.querySelector('.root')).backgroundColor,
  ]);
  assert.deepEqual([shown, said], [[300, 'rgb(255, 248, 231)'], []]);
});

test('a frame whose address has a URL as a colour shows a message, and fetches nothing', async (t) => {
  const asked = {
    widget: 'news-card',
    format: 'iframe',
    attributes: { office: 'lao-pdr', lang: 'en' },
    look: { surface: 'teal' },
  };
  const pasted = (await lines(asked)).replace('surface=teal', `surface=${encodeURIComponent('url(//127.0.0.1/x)')}`);
  const { page, requested } = await paste(t, pasted);
  const frame = await page.waitForFrame((each) => /frame\.html\?/.test(each.url()));
  await until(frame, () => document.body.textContent.includes('“url(//127.0.0.1/x)” cannot be used here'));
  assert.ok(!requested.some((url) => url.endsWith('/x')));
});

// ── In one round ────────────────────────────────────────────────────────────────────────────────────────────────────

test('pinned lines load what a widget of a built-in office shows while embed.js is still on its way', async (t) => {
  const pasted = await lines({
    widget: 'news-card',
    attributes: { office: 'viet-nam', lang: 'lo', story: STORIES['viet-nam'] },
  });
  const { page, requests, said } = await paste(t, pasted, { held: /^embed\.js$/ });
  const loaded = () =>
    requests
      .map(({ path }) => /([\w.-]+?)(?:-[\w-]{8})?\.js$/.exec(path)?.[1])
      .filter(Boolean)
      .sort();
  const ahead = ['embed', 'ready', 'ready-news-card', 'viet-nam-news-card-lo-lao-cai-visit'];
  await becomes(loaded, ahead);
  world.site.release();
  await settled(page);
  assert.deepEqual([loaded(), said], [ahead, []]);
});

test('lines load nothing ahead where the whole widget is needed, the language is not known, or only embed.js is pinned', async () => {
  for (const attributes of [
    { office: 'lao-pdr' },
    { office: 'lao-pdr', lang: 'lo', images: 'none' },
    { src: 'https://news.example/feed.json', lang: 'lo' },
  ])
    assert.doesNotMatch(await lines({ widget: 'news-card', attributes }), /modulepreload/);
  assert.doesNotMatch(
    await lines({
      widget: 'news-card',
      attributes: { office: 'lao-pdr', lang: 'lo' },
      integrity: integrity['embed.js'],
    }),
    /modulepreload/,
  );
});
