// Widgets that show what the build has rendered: they look like the whole ones, and become whole when more is wanted of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ALL_TAGS,
  becomes,
  everything,
  html,
  LANGUAGES,
  open,
  quiet,
  script,
  settled,
  setUp,
  until,
} from './browser.mjs';

const world = setUp();
const NOT_RENDERED = ['iom-hotline-card', 'iom-language-menu', 'iom-quick-exit'];
const RENDERED = ALL_TAGS.filter((tag) => !NOT_RENDERED.includes(tag));
const ours = (office) => RENDERED.map((tag) => `<${tag} office="${office}"></${tag}>`).join('');
const whole = (body) => body.replaceAll('office=', 'refresh="9" office=');
const filesOf = (requests) => requests.flatMap(({ path }) => /([\w.-]+)-[\w-]{8}\.js$/.exec(path)?.[1] ?? []);
const isWhole = (requests) => filesOf(requests).includes('core');
const TOLD = `<script>window.told = [];
  for (const name of ['content-load', 'content-error', 'news-open', 'contact-open', 'language-change'])
    addEventListener('iom-' + name, (event) => {
      told.push([name, event.target.localName, event.detail]);
      if (name === 'news-open') event.preventDefault();
    });</script>`;
const told = (page, name) => page.evaluate((wanted) => window.told.filter(([each]) => each === wanted), name);

/** What is in the trees of our elements, whichever code has made it: an empty text and a comment of Lit are nothing. */
const outline = (page) =>
  page.evaluate((tags) => {
    const write = (node) => {
      if (node.nodeType === 3) return node.data.replace(/\s+/g, ' ');
      if (node.nodeType !== 1 && node.nodeType !== 11) return '';
      const inner = [...(node.shadowRoot ?? node).childNodes].map(write).join('').replace(/ +/g, ' ');
      if (node.nodeType === 11) return inner;
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value.trim()}"`).sort();
      return `<${node.localName}${attributes.join('')}>${inner}</>\n`;
    };
    return Object.fromEntries(tags.map((tag) => [tag, write(document.querySelector(tag).shadowRoot)]));
  }, RENDERED);

for (const office of ['lao-pdr', 'viet-nam'])
  for (const lang of LANGUAGES)
    test(`${office} in ${lang}: what the build has rendered is what the whole widget renders`, async (t) => {
      const { page, requests, said } = await open(t, world, html(ours(office) + script(world.site), { lang }));
      await settled(page, RENDERED.length);
      const rendered = await outline(page);
      assert.equal(isWhole(requests), false);
      assert.deepEqual(said, []);
      const { page: other } = await open(t, world, html(whole(ours(office)) + script(world.site), { lang }));
      await settled(other, RENDERED.length);
      const wanted = await outline(other);
      for (const tag of RENDERED) assert.equal(rendered[tag], wanted[tag], tag);
    });

test('headings at another level are those of the whole widget', async (t) => {
  const body = ours('lao-pdr').replaceAll('office=', 'heading-level="5" office=');
  const { page, requests } = await open(t, world, html(body + script(world.site)));
  await settled(page, RENDERED.length);
  assert.equal(isWhole(requests), false);
  const levels = (place) => place.$$eval('[office]', (all) => all.map(({ headingLevel }) => headingLevel));
  assert.deepEqual([...new Set(await levels(page))], [5]);
  const { page: other } = await open(t, world, html(whole(body) + script(world.site)));
  await settled(other, RENDERED.length);
  assert.deepEqual(await outline(page), await outline(other));
  assert.deepEqual(await levels(page), await levels(other));
});

const CARD = '<iom-news-card office="lao-pdr"></iom-news-card>';
for (const [what, change, text] of [
  ['an attribute', (card) => card.setAttribute('src', '/story.json'), /Another story/],
  [
    'a property',
    (card) =>
      (card.data = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'Another story' }] }),
    /Another story/,
  ],
  ['a property before the page has the element', undefined, /Another story/],
  ['an unknown story', (card) => card.setAttribute('story', 'none'), /none/],
  ['an unknown office', (card) => card.setAttribute('office', 'none'), /none/],
  ['an office that is no name', (card) => card.setAttribute('office', '../x y'), /x y/],
])
  test(`becomes whole for ${what}, and is the same element`, async (t) => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'Another story' }] };
    world.site.page(JSON.stringify(feed), { type: 'application/json', path: '/story.json' });
    const { page } = await open(t, world, html(CARD + script(world.site)));
    await settled(page);
    await page.evaluate(() => (window.kept = document.querySelector('iom-news-card')));
    if (change) await page.$eval('iom-news-card', change);
    else
      await page.evaluate(() => {
        const other = document.createElement('iom-news-card');
        other.data = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'Another story' }] };
        window.kept.replaceWith(other);
        window.kept = other;
      });
    await becomes(async () => text.test(await page.evaluate(() => window.kept.shadowRoot?.textContent)), true);
    assert.equal(await page.evaluate(() => window.kept === document.querySelector('iom-news-card')), true);
    assert.equal(await page.evaluate(() => window.kept.shadowRoot.querySelectorAll('.root').length), 1);
    // From then on it follows its properties.
    await page.evaluate(() => (window.kept.headingLevel = 6));
    await page.evaluate(() => window.kept.updateComplete);
    assert.equal(await page.evaluate(() => window.kept.headingLevel), 6);
  });

test('becomes whole for content that the build leaves to the whole widget, a picture for example', async (t) => {
  const answer = () => ({ body: 'export default 0;export let state="whole"' });
  const { page, requests, said } = await open(t, world, html(CARD + script(world.site)), {
    bad: { files: /^lao-pdr-news-card-en/, answer },
  });
  await becomes(() => page.$eval('iom-news-card', (card) => card.getAttribute('state')), 'ready');
  assert.equal(isWhole(requests), true);
  assert.deepEqual(said, []);
});

test('tells the page of its content, of stories and of contacts, as the whole widget does', async (t) => {
  const body = ['iom-news-card', 'iom-news-feed', 'iom-news-article', 'iom-contact-block']
    .map((tag) => `<${tag} office="lao-pdr"></${tag}>`)
    .join('');
  const use = async (content) => {
    const { page } = await open(t, world, html(TOLD + content + script(world.site)));
    await settled(page, 4);
    await page.evaluate(() => {
      const root = (tag, place = document) => place.querySelector(tag).shadowRoot;
      root('iom-news-card').querySelector('.more').click();
      root('iom-news-card', root('iom-news-feed')).querySelector('.more').click();
      root('iom-news-article').querySelector('.source a').click();
      for (const link of root('iom-contact-block').querySelectorAll('[href^="tel:"], [href^="mailto:"]')) {
        link.addEventListener('click', (event) => event.preventDefault());
        link.click();
      }
    });
    return Promise.all(
      ['content-load', 'news-open', 'contact-open'].map(async (name) => (await told(page, name)).sort()),
    );
  };
  const [loaded, opened, called] = await use(body);
  assert.deepEqual([loaded.length, opened.length, called.length], [4, 3, 2]);
  assert.deepEqual([loaded, opened, called], await use(whole(body)));
});

test('a header opens its menu and changes the language without more code', async (t) => {
  const { page, requests } = await open(
    t,
    world,
    html(`${TOLD}<iom-office-header office="lao-pdr"></iom-office-header>${CARD}${script(world.site)}`),
  );
  await settled(page, 2);
  const menu = () =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('iom-office-header').shadowRoot.querySelector('iom-office-menu');
      return [...shadowRoot.querySelectorAll('button')].map((button) => button.getAttribute('aria-expanded'));
    });
  const press = (part, index) =>
    page.evaluate(
      (wanted, place) => {
        const { shadowRoot } = document.querySelector('iom-office-header');
        const { shadowRoot: inner } = shadowRoot.querySelector('iom-office-menu');
        const { shadowRoot: languages } = shadowRoot.querySelector('iom-language-menu');
        const button = [...inner.querySelectorAll('button'), ...languages.querySelectorAll('button')].filter((each) =>
          each.matches(`[part=${wanted}]`),
        )[place];
        button.focus();
        button.click();
      },
      part,
      index,
    );
  await press('toggle', 0);
  await press('group', 1);
  assert.deepEqual(await menu(), ['true', 'false', 'true']);
  await page.keyboard.press('Escape');
  assert.deepEqual(await menu(), ['true', 'false', 'false']);
  await press('language', 0);
  await until(page, () => document.querySelector('iom-news-card').shadowRoot.querySelector('.root').lang === 'lo');
  const now = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iom-office-header').shadowRoot.querySelector('iom-language-menu');
    return [
      shadowRoot.activeElement?.lang,
      shadowRoot.querySelector('[aria-live]').textContent,
      shadowRoot.querySelector('[aria-pressed=true]').lang,
    ];
  });
  assert.deepEqual(now, ['lo', 'ປ່ຽນເປັນພາສາລາວແລ້ວ', 'lo']);
  assert.deepEqual(await told(page, 'language-change'), [['language-change', 'iom-office-header', { lang: 'lo' }]]);
  assert.equal(isWhole(requests), false);
});

test('a button that needs the whole widget gets its click, and the content is told of once', async (t) => {
  const body =
    '<iom-news-article office="viet-nam"></iom-news-article><iom-contact-block office="lao-pdr"></iom-contact-block>';
  const { page } = await open(t, world, html(TOLD + body + script(world.site)));
  await settled(page, 2);
  await page.evaluate(() => {
    document.querySelector('iom-news-article').shadowRoot.querySelector('button[lang=vi]').click();
    const save = document.querySelector('iom-contact-block').shadowRoot.querySelector('[part=save]');
    save.click();
    save.click(); // an impatient reader
  });
  await until(
    page,
    () => document.querySelector('iom-news-article').shadowRoot.querySelector('[part=body]').lang === 'vi',
  );
  await becomes(async () => (await told(page, 'contact-open')).length, 1);
  await quiet(page);
  assert.equal((await told(page, 'contact-open')).length, 1);
  assert.deepEqual((await told(page, 'content-load')).map(([, tag]) => tag).sort(), [
    'iom-contact-block',
    'iom-news-article',
  ]);
});

test('a change of language keeps the nodes, also those of a page that a browser has translated', async (t) => {
  const { page, requests } = await open(t, world, html(everything('lao-pdr') + script(world.site)));
  await settled(page, ALL_TAGS.length);
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iom-news-card');
    window.link = shadowRoot.querySelector('.more');
    window.link.focus();
    // As Chrome does it.
    const [text] = shadowRoot.querySelector('[part=summary]').childNodes;
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(text);
    document.documentElement.lang = 'lo';
  });
  await until(page, () => document.querySelector('iom-news-card').shadowRoot.querySelector('.root').lang === 'lo');
  await quiet(page);
  const now = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iom-news-card');
    return [shadowRoot.activeElement === window.link, shadowRoot.querySelectorAll('font').length];
  });
  assert.deepEqual(now, [true, 0]);
  assert.ok(filesOf(requests).includes('lao-pdr-news-card-lo'));
});
