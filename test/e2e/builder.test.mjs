// End-to-end tests of the built embed builder: output, links, languages, keyboard, no console messages or foreign requests.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { snippet } from 'iom-widgets/server';
import { embedZip } from '../../scripts/release.mjs';
import { serveSite } from '../demo/site.mjs';
import { keyFaults, noteFaults, placeholderFaults, spellingFaults, strings } from '../locales/check.mjs';
import { json, read } from '../package/source.mjs';
import { axe } from './axe.mjs';
import { html, LANGUAGES, OFFICES, open, setUp, until } from './browser.mjs';

const WORDS = Object.fromEntries(LANGUAGES.map((language) => [language, json(`demo/builder/words/${language}.json`)]));
const world = setUp();
let site;
let origin;

before(async () => {
  site = await serveSite();
  ({ origin } = site);
});
after(() => site?.close());

/** Opens the builder by a link, and asserts at the end that there were no console messages or requests to other servers. */
async function openBuilder(
  t,
  link = '',
  { width = 1280, clipboard = 'granted', scheme = 'light', silent = true } = {},
) {
  const context = await world.browser.createBrowserContext();
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', ({ message }) => said.push(`thrown: ${message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|about|blob):/.test(request.url())) said.push(request.url());
  });
  t.after(async () => {
    await context.close();
    if (silent) assert.deepEqual(said, []);
  });
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const session = await page.createCDPSession();
  for (const name of ['clipboard-write', 'clipboard-read'])
    await session.send('Browser.setPermission', {
      permission: { name },
      setting: clipboard,
      origin,
      browserContextId: context.id,
    });
  await page.goto(`${origin}/builder.html#${link}`, { waitUntil: 'load' });
  await ready(page);
  return page;
}

/** Waits until the page is ready, and the widget in the preview has its final state. */
const ready = (page) =>
  until(page, () => {
    const { contentDocument } = document.querySelector('#preview');
    const ours = [...(contentDocument?.querySelectorAll('*') ?? [])].filter(({ localName }) =>
      localName.startsWith('iom-'),
    );
    return (
      document.querySelector('form').dataset.state === 'ready' &&
      contentDocument?.readyState === 'complete' &&
      contentDocument.querySelector('h2') !== null &&
      ours.every(
        (each) =>
          each.shadowRoot &&
          each.getAttribute('state') !== 'loading' &&
          (each.getAttribute('state') !== 'idle' || !each.hasAttribute('office')),
      )
    );
  });

const linesOf = (page, what = 'page') => page.$eval(`#lines-${what}`, ({ value }) => value);
const linked = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
const textOf = (page, selector) => page.$eval(selector, (element) => element.textContent);

/** Sets fields as a reader does, and waits for the resulting lines. */
async function choose(page, name, value) {
  if (await page.$(`[name="${name}"][value=${JSON.stringify(value)}]:checked`)) return;
  await page.evaluate(
    (field, wanted) => {
      const controls = [...document.querySelectorAll(`[name="${field}"]`)];
      const control = controls.find((each) => each.type === 'radio' && each.value === wanted) ?? controls[0];
      if (['radio', 'checkbox'].includes(control.type)) control.click();
      else {
        control.value = wanted;
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }
    },
    name,
    value,
  );
  await ready(page);
}

// ── The lines ───────────────────────────────────────────────────────────────────────────────────────────────────────

test('the lines equal those of the command, in every format', async (t) => {
  const page = await openBuilder(
    t,
    'ui=en&widget=programme-badge&office=viet-nam&variant=card&heading-level=2&lang=vi',
  );
  const attributes = { office: 'viet-nam', lang: 'vi', 'heading-level': '2', programme: 'mapp', variant: 'card' };
  await choose(page, 'programme', 'mapp');
  for (const [where, format] of [
    ['html', 'script'],
    ['html', 'iframe'],
    ['plain', 'html'],
    ...['npm', 'react', 'vue', 'svelte'].map((each) => ['app', each]),
    ['wordpress', 'wordpress'],
  ]) {
    await choose(page, 'where', where);
    await choose(page, 'format', format);
    const style = format === 'html' ? 'line-height: 1.6' : undefined;
    assert.equal(await linesOf(page), await snippet({ widget: 'programme-badge', format, attributes, style }), format);
  }
});

test('of the address of a WordPress site, that of its posts is written', async (t) => {
  const page = await openBuilder(t, 'ui=en&widget=news-feed&source=address', { silent: false });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().startsWith('https://ministry.example/')) return request.continue();
    const isPosts = request.url().includes('/wp-json/wp/v2/posts?_embed=');
    const body = JSON.stringify([{ id: 1, link: 'https://ministry.example/1', title: { rendered: 'Bridge' } }]);
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
    return request.respond(isPosts ? { headers, body } : { status: 404, headers });
  });
  await choose(page, 'src', 'https://ministry.example');
  await until(page, () => document.querySelector('[name="src"]').value.includes('/posts'));
  await ready(page);
  const src = 'https://ministry.example/wp-json/wp/v2/posts?_embed=wp:featuredmedia,wp:term';
  assert.ok((await linesOf(page)).includes(`src="${src}"`));
});

test('the lines work in a bare page, in every format that is pasted', async (t) => {
  const folder = `${world.site.scriptOrigin}/embed/`;
  for (const format of ['script', 'html', 'iframe', 'wordpress']) {
    const pin = format === 'html' ? '' : `&pin=on&base=${encodeURIComponent(folder)}`;
    const builder = await openBuilder(t, `ui=lo&lang=lo&format=${format}${pin}`);
    const { page, said } = await open(t, world, html(await linesOf(builder)));
    const frame = format === 'iframe' && (await page.waitForFrame((each) => each.url().startsWith(folder)));
    await until(frame || page, () => {
      const text = (node) => node.data ?? [...(node.shadowRoot ?? node).childNodes].map(text).join('');
      return text(document.body).includes('ອ່ານບົດຂ່າວ');
    });
    assert.deepEqual(said, [], format);
  }
});

test('a folder, a pinned version and text for readers without scripts', async (t) => {
  const page = await openBuilder(t, 'ui=en&lang=lo&base=https://cdn.example/iom&pin=on');
  const { version, files } = json('dist/embed/integrity.json');
  assert.ok((await textOf(page, '#pin')).includes(version));
  assert.equal(
    await linesOf(page),
    await snippet({
      widget: 'news-card',
      attributes: { office: 'lao-pdr', lang: 'lo' },
      base: 'https://cdn.example/iom',
      integrity: files,
    }),
  );
  assert.match(await textOf(page, '#foreign'), /cdn\.example/);
  await choose(page, 'base', '/iom/');
  assert.equal(await textOf(page, '#foreign'), '');
});

test('a folder on a CDN: its address, every hash of this build, and what the CDN learns', async (t) => {
  const { version, files } = json('dist/embed/integrity.json');
  const attributes = { office: 'lao-pdr', lang: 'lo' };
  for (const [host, packages] of [
    ['jsdelivr', 'https://cdn.jsdelivr.net/npm/'],
    ['unpkg', 'https://unpkg.com/'],
  ]) {
    const base = `${packages}iom-widgets@${version}/dist/embed/`;
    for (const lang of LANGUAGES) {
      const page = await openBuilder(t, `ui=${lang}&lang=lo&host=${host}`);
      assert.equal(await linesOf(page), await snippet({ widget: 'news-card', attributes, base, integrity: files }));
      const words = WORDS[lang]['how.cdn'].replaceAll('{{host}}', new URL(packages).host);
      assert.equal(await textOf(page, '#foreign'), words);
      assert.equal(await page.$eval('[data-field="base"]', ({ hidden }) => hidden), true);
      assert.ok(!(await textOf(page, '#how')).includes(WORDS[lang]['how.folder']));
      assert.equal((await linked(page)).host, host);
    }
  }
});

test('a theme on a CDN is where the package has it, with its hash', async (t) => {
  const { version } = json('dist/embed/integrity.json');
  const page = await openBuilder(t, 'ui=en&lang=lo&host=unpkg&theme=high-contrast');
  const hash = createHash('sha384').update(read('dist/themes/high-contrast.css')).digest('base64');
  const [first] = (await linesOf(page)).split('\n');
  assert.equal(
    first,
    `<link rel="stylesheet" href="https://unpkg.com/iom-widgets@${version}/dist/themes/high-contrast.css" integrity="sha384-${hash}" crossorigin="anonymous" />`,
  );
});

test('a frame has no choice of a CDN, which shows pages as text', async (t) => {
  const page = await openBuilder(t, 'ui=en&lang=lo&format=iframe&host=jsdelivr');
  assert.equal(await page.$eval('[data-field="host"]', ({ hidden }) => hidden), true);
  assert.match(await linesOf(page), /src="\/iom\/frame\.html/);
  assert.match(await textOf(page, '#mended'), /host=jsdelivr/);
});

test('the folder can be downloaded, as the zip file of this build', async (t) => {
  const page = await openBuilder(t, 'ui=vi');
  assert.match(await textOf(page, '#folder'), new RegExp(`^Thư mục .*${json('package.json').version}$`));
  const given = await page.$eval('#folder', async ({ href }) => {
    const bytes = await fetch(href).then((answer) => answer.arrayBuffer());
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  });
  assert.equal(given, createHash('sha256').update(embedZip().bytes).digest('hex'));
});

test('colours and width are in the tag, or in a rule for the style sheet; low contrast shows a warning', async (t) => {
  const page = await openBuilder(t, 'ui=en&theme=own&accent=%2399aaff&width=600');
  assert.match(await linesOf(page), /style="--iom-color-accent: #99aaff; .*; max-width: 600px/);
  assert.equal(await page.$eval('[data-lines]:nth-of-type(2)', ({ hidden }) => hidden), true);
  assert.match(await textOf(page, '#contrast'), /links 2\.1.*too low/);
  await choose(page, 'sheet', 'on');
  assert.doesNotMatch(await linesOf(page), /style/);
  assert.match(await linesOf(page, 'sheet'), /^iom-news-card \{\n {2}--iom-color-accent: #99aaff;/);
  await choose(page, 'accent', '#003366');
  assert.doesNotMatch(await textOf(page, '#contrast'), /too low/);
});

test('own content: from an address, or typed in', async (t) => {
  // The widget warns that the number cannot be dialled.
  const page = await openBuilder(t, 'ui=en&widget=hotline-card&source=here', { silent: false });
  await choose(page, 'number', '+000 "0"');
  await choose(page, 'verified-on', '2026-11');
  assert.match(
    await linesOf(page),
    /^<iom-hotline-card lang="en" number="\+000 &quot;0&quot;" verified-on="2026-11"><\//,
  );
  await choose(page, 'verified-on', '11/2026');
  assert.match(await textOf(page, '#mended'), /Number checked on: 11\/2026/);
  assert.doesNotMatch(await linesOf(page), /verified-on/);
  await choose(page, 'widget', 'language-menu');
  assert.match(await linesOf(page), /^<iom-language-menu lang="en"><\//);
  await choose(page, 'format', 'html');
  assert.equal(await page.$eval('#lines-page', (area) => area.checkVisibility()), false);
  assert.match(await textOf(page, '#how'), /no such form/);
});

test('plain HTML of an address shows a command to run', async (t) => {
  const src = `${origin}/embed/integrity.json?a=1`;
  const page = await openBuilder(t, 'ui=en&widget=news-feed&source=address&format=html&lang=vi', { silent: false });
  await choose(page, 'src', src);
  assert.equal(
    await linesOf(page),
    `npx iom-widgets snippet --widget news-feed --src '${src}' --lang vi --format html --style 'line-height: 1.6'`,
  );
});

// ── The link ────────────────────────────────────────────────────────────────────────────────────────────────────────

test('the values are in the address, and opening it restores them', async (t) => {
  const chosen = {
    ui: 'vi',
    widget: 'news-card',
    office: 'viet-nam',
    story: 'lao-cai-visit',
    lang: 'lo',
    'heading-level': '2',
    theme: 'own',
    surface: '#fff8e7',
    scheme: 'light',
    width: '480',
    base: 'https://cdn.example/x/',
    fallback: 'off',
    where: 'wordpress',
    fonts: 'on',
    preview: '320',
    page: 'hostile',
  };
  const first = await openBuilder(t);
  for (const [name, value] of Object.entries(chosen)) await choose(first, name, value);
  const { widget, ...others } = chosen;
  assert.deepEqual(await linked(first), others, `${widget} is what is normal`);
  const link = new URL(await linesOf(first, 'link')).hash.slice(1);
  const second = await openBuilder(t, link);
  assert.deepEqual(await linked(second), await linked(first));
  assert.equal(await linesOf(second), await linesOf(first));
  assert.equal(await textOf(second, '#mended'), '');
  assert.match(await linesOf(first), /^<!-- wp:html -->\n.* story="lao-cai-visit".* data-fonts="1" /s);
});

test('the first question decides the format, the warning and the guide', async (t) => {
  const page = await openBuilder(t, 'ui=vi');
  const { version } = json('dist/embed/integrity.json');
  for (const [where, start, note, guide] of [
    ['wordpress', /^<!-- wp:html -->/, 'note.wordpress', 'guides/wordpress.vi.html'],
    ['drupal', /^<div><iom-/, 'note.drupal', 'guides/drupal.vi.html'],
    ['wix', /^<div><iom-/, 'note.wix', 'guides/wix.vi.html'],
    ['plain', /^<div class="iom-news-card"/, 'note.plain', 'guides/html.vi.html'],
    ['app', /npm install/, '', 'frameworks.html'],
    ['html', /^<div><iom-/, '', 'guides/html.vi.html'],
  ]) {
    await choose(page, 'where', where);
    assert.match(await linesOf(page), start, where);
    assert.equal(await textOf(page, '#note'), note && WORDS.vi[note], where);
    const { status, path } = await page.$eval('#guide', async ({ href, pathname }) => ({
      path: pathname,
      status: (await fetch(href)).status,
    }));
    assert.deepEqual([path, status], [`/docs/${guide}`, 200], where);
    assert.equal((await linked(page)).format, undefined, where);
  }
  await choose(page, 'where', 'app');
  await choose(page, 'format', 'vue');
  assert.deepEqual(await linked(page), { ui: 'vi', where: 'app', format: 'vue' });
  const other = await openBuilder(t, 'ui=en&format=svelte');
  assert.deepEqual(await linked(other), { where: 'app', format: 'svelte' });
  await choose(other, 'where', 'wix');
  await choose(other, 'host', 'unpkg');
  assert.ok((await linesOf(other)).includes(`src="https://unpkg.com/iom-widgets@${version}/dist/embed/embed.js"`));
});

test('while nothing would show, copying is off, with the reason', async (t) => {
  const page = await openBuilder(t, 'ui=en&widget=hotline-card', { silent: false });
  const isOff = () => page.$eval('[data-copy="lines-page"]', ({ disabled }) => disabled);
  const off = async (key) => {
    assert.equal(await textOf(page, '#missing'), WORDS.en[key]);
    assert.equal(await isOff(), true, key);
  };
  await off('missing.number');
  await choose(page, 'number', '1300');
  assert.deepEqual([await textOf(page, '#missing'), await isOff()], ['', false]);
  await choose(page, 'source', 'office');
  await off('missing.hotline');
  await choose(page, 'source', 'address');
  await off('missing.src');
  await choose(page, 'source', 'here');
  await choose(page, 'widget', 'news-card');
  assert.deepEqual([await textOf(page, '#missing'), await isOff()], ['', false]);
  await choose(page, 'source', 'here');
  await off('missing.heading');
  await choose(page, 'source', 'office');
  await choose(page, 'where', 'wix');
  await off('missing.base');
  await choose(page, 'base', 'https://files.example/iom/');
  assert.deepEqual([await textOf(page, '#missing'), await isOff()], ['', false]);
});

test('lines and preview follow while somebody types', async (t) => {
  const page = await openBuilder(t, 'ui=en&source=here');
  await page.type('[name="heading"]', 'Bridge');
  await until(page, () => document.querySelector('#lines-page').value.includes('heading="Bridge"'));
  await ready(page);
  assert.equal(await page.evaluate(() => document.activeElement.name), 'heading');
  const shown = await page.$eval(
    '#preview',
    ({ contentDocument }) => contentDocument.querySelector('iom-news-card').shadowRoot.querySelector('h3').textContent,
  );
  assert.match(shown, /Bridge/);
  // Half a date is no mistake yet.
  await page.type('[name="date"]', '202');
  await ready(page);
  assert.equal(await textOf(page, '#mended'), '');
  await page.keyboard.press('Tab');
  await until(page, () => document.querySelector('#mended').textContent.includes('202'));
});

test('the lines state the language of the builder, unless another or that of the page is chosen', async (t) => {
  const page = await openBuilder(t, 'ui=lo');
  assert.match(await linesOf(page), /<iom-news-card office="lao-pdr" lang="lo"/);
  await choose(page, 'ui', 'vi');
  assert.match(await linesOf(page), /<iom-news-card office="lao-pdr" lang="vi"/);
  await choose(page, 'lang', '');
  assert.match(await linesOf(page), /<iom-news-card office="lao-pdr" style/);
  assert.equal((await linked(page)).lang, '');
});

test('invalid values of a link are dropped, with a message', async (t) => {
  const page = await openBuilder(
    t,
    'ui=en&widget=news-card&story=x&foo=bar&limit=3&width=7&accent=red&base=javascript:alert(1)&heading-level=9&no-menu=on&lines-page=evil&format=pdf&__proto__=y',
  );
  const said = await textOf(page, '#mended');
  for (const part of [
    'story=x',
    'foo=bar',
    'limit=3',
    'width=7',
    'accent=red',
    'base=javascript:alert(1)',
    'heading-level=9',
    'no-menu=on',
    'lines-page=evil',
    'format=pdf',
    '__proto__=y',
  ])
    assert.ok(said.includes(part), `${part} in “${said}”`);
  assert.equal(
    await linesOf(page),
    await snippet({ widget: 'news-card', attributes: { office: 'lao-pdr', lang: 'en' } }),
  );
  assert.deepEqual(await linked(page), {});
  await choose(page, 'office', 'viet-nam');
  assert.equal(await textOf(page, '#mended'), '');
});

test('values stay after a link to another office, and after a change of language', async (t) => {
  const page = await openBuilder(t, 'widget=news-article&office=viet-nam&story=lao-cai-visit');
  for (const ui of LANGUAGES) {
    await choose(page, 'ui', ui);
    assert.match(await linesOf(page), /story="lao-cai-visit"/);
  }
  await choose(page, 'office', 'lao-pdr');
  assert.doesNotMatch(await linesOf(page), /story=/);
});

// ── By keyboard ─────────────────────────────────────────────────────────────────────────────────────────────────────

const focused = (page) => page.evaluate(() => document.activeElement.name || document.activeElement.dataset.copy);

/** Presses Tab until the focus is on `name`, and asserts that it is visible. */
async function tabTo(page, name) {
  for (let turn = 0; turn < 60; turn++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  assert.fail(`no Tab leads to ${name}`);
}

test('works by keyboard alone: widget, language, format; copying the lines is announced', async (t) => {
  const page = await openBuilder(t, 'ui=en');
  await tabTo(page, 'where');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, 'format');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, 'widget');
  await page.keyboard.type('Prog');
  await tabTo(page, 'lang');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await until(page, () =>
    document.querySelector('#lines-page').value.includes('iom-programme-badge office="lao-pdr" lang="lo"'),
  );
  await tabTo(page, 'lines-page');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, 'none');
  await page.keyboard.press('Enter');
  await until(
    page,
    () => document.querySelector('[data-copy="lines-page"] ~ [role="status"]').textContent === 'Copied',
  );
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await linesOf(page));
  assert.equal(await focused(page), 'lines-page');
});

test('if copying is not allowed, the lines are selected, and a message names the keys', async (t) => {
  const page = await openBuilder(t, 'ui=vi', { clipboard: 'denied' });
  await page.evaluate(() => (document.execCommand = () => false));
  await page.click('[data-copy="lines-page"]');
  await until(
    page,
    (words) => document.querySelector('[data-copy="lines-page"] ~ [role="status"]').textContent === words,
    WORDS.vi['copy.failed'],
  );
  const selected = await page.$eval('#lines-page', ({ value, selectionStart, selectionEnd }) => [
    selectionStart,
    selectionEnd === value.length,
  ]);
  assert.deepEqual(selected, [0, true]);
});

// ── Widths, pages, languages ────────────────────────────────────────────────────────────────────────────────────────

for (const lang of LANGUAGES) {
  test(`${lang}: page, title and choices are in the language, axe finds nothing, nothing scrolls sideways at 320 px`, async (t) => {
    for (const [link, width, scheme] of [
      ['widget=news-card&theme=own&sheet=on&page=hostile&fallback=on', 320, 'light'],
      ['widget=hotline-card&source=here&preview=600&story=x', 320, 'dark'],
      ['widget=news-feed&format=iframe&preview=320', 1280, 'dark'],
    ]) {
      const page = await openBuilder(t, `ui=${lang}&${link}`, { width, scheme });
      assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.title]), [
        lang,
        `${WORDS[lang]['page.title']} – iom-widgets`,
      ]);
      assert.equal(await textOf(page, '[data-copy="lines-page"]'), WORDS[lang]['copy.page']);
      assert.equal(await page.$eval('#unreviewed', ({ hidden }) => hidden), lang === 'en');
      const sideways = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
      assert.ok(sideways <= 0, `${link}: ${sideways} px too wide`);
      const { violations } = await axe(page, { iframes: false });
      assert.deepEqual(violations, [], link);
    }
  });
}

test('stories are listed by their titles in the language of the page', async (t) => {
  for (const office of OFFICES)
    for (const lang of LANGUAGES) {
      const page = await openBuilder(t, `ui=${lang}&widget=news-article&office=${office}`);
      const { items } = json(`src/offices/${office}/news.json`);
      const { title, _iom } = items.find(({ language }) => language === lang);
      assert.deepEqual(
        await page.$eval('[name="story"]', ({ options }) => [options[1].text, options[1].value, options[1].lang]),
        [title, _iom.story, lang],
      );
    }
});

test('the preview has the chosen width and the height of its content, and its page’s styles do not reach the widget', async (t) => {
  const look = (page) =>
    page.$eval('#preview', ({ contentDocument, clientWidth, clientHeight }) => {
      const root = contentDocument.querySelector('iom-news-card').shadowRoot.querySelector('.root');
      const { fontStyle, letterSpacing, textTransform, fontSize, color } = getComputedStyle(root);
      const inPage = getComputedStyle(contentDocument.querySelector('h2')).textTransform;
      const high = contentDocument.documentElement.getBoundingClientRect().height;
      return {
        inPage,
        clientWidth,
        whole: clientHeight >= high,
        widget: { fontStyle, letterSpacing, textTransform, fontSize, color },
      };
    });
  const page = await openBuilder(t, 'ui=en&preview=320');
  const neutral = await look(page);
  await choose(page, 'page', 'hostile');
  await choose(page, 'preview', '600');
  await until(
    page,
    () => getComputedStyle(document.querySelector('#preview').contentDocument.body).fontStyle === 'italic',
  );
  const hostile = await look(page);
  assert.deepEqual([neutral.clientWidth, hostile.clientWidth], [320, 600]);
  assert.deepEqual([neutral.inPage, hostile.inPage], ['none', 'uppercase']);
  assert.deepEqual(hostile.widget, neutral.widget);
  assert.ok(neutral.whole && hostile.whole);
});

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────

test('the catalogues have the same keys and placeholders, a note for each key, and correct spelling', () => {
  assert.deepEqual(noteFaults(WORDS.en, json('demo/builder/words/notes.json')), []);
  for (const language of LANGUAGES) {
    assert.deepEqual(keyFaults(WORDS.en, WORDS[language]), []);
    assert.deepEqual(placeholderFaults(WORDS.en, WORDS[language]), []);
    const faults = strings(WORDS[language]).flatMap(([key, text]) =>
      spellingFaults(text, language).map((fault) => `${key} ${fault}`),
    );
    assert.deepEqual(faults, [], language);
  }
});

test('the texts in the page are the English ones, and every key of the catalogue is used', () => {
  const inPage = [...read('demo/builder.html').matchAll(/data-words="([\w.-]+)"[^>]*>([^<]*)</g)];
  for (const [, key, text] of inPage) assert.equal(text, WORDS.en[key], key);
  const code = ['builder', 'builder-state', 'copy', 'guides', 'lines', 'preview', 'words']
    .map((name) => read(`demo/builder/${name}.ts`))
    .join('');
  const used = new Set([
    ...inPage.map(([, key]) => key),
    ...[...code.matchAll(/'([\w-]+\.[\w.-]+)'/g)].map(([, key]) => key),
  ]);
  const unused = Object.keys(WORDS.en).filter(
    (key) => !used.has(key) && !/^how\.(script|html|iframe|wordpress)$/.test(key),
  );
  assert.deepEqual(unused, []);
});
