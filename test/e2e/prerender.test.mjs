// A page whose widgets a server has rendered: without scripts, and after the script tag has loaded.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderWidget } from 'iom-widgets/server';
import { axe } from './axe.mjs';
import { ALL_TAGS, html, LANGUAGES, open, script, settled, setUp, shown, until } from './browser.mjs';

const world = setUp();
const OFFICE = 'lao-pdr';
const withoutScripts = { prepare: (page) => page.setJavaScriptEnabled(false) };

const attributesOf = (tag) =>
  tag === 'iom-hotline-card'
    ? { number: '+000 0000 0000', name: 'An example', 'verified-on': '2017' }
    : ['iom-language-menu', 'iom-quick-exit'].includes(tag)
      ? {}
      : { office: OFFICE };
const written = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
const live = (tags) => tags.map((tag) => `<${tag}${written(attributesOf(tag))}></${tag}>`).join('\n');
const rendered = async (tags, lang, more) =>
  (await Promise.all(tags.map((tag) => renderWidget(tag, attributesOf(tag), { lang, ...more })))).join('\n');

/** Records every change in our shadow trees, from before the script runs. */
const watch = (page) =>
  page.evaluate(() => {
    const roots = [];
    const find = (node) => {
      for (const element of node.querySelectorAll('*'))
        if (element.shadowRoot) {
          roots.push(element.shadowRoot);
          find(element.shadowRoot);
        }
    };
    find(document);
    globalThis.changes = [];
    globalThis.loads = 0;
    globalThis.firstNodes = roots.map((root) => root.querySelector('.root'));
    document.addEventListener('iom-content-load', () => globalThis.loads++);
    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
        const nodes = [...addedNodes, ...removedNodes].filter(({ localName }) => !/^(?:style|link)$/.test(localName));
        const silent = ['state', 'defer-hydration'].includes(attributeName);
        if (type !== 'attributes' ? type === 'characterData' || nodes.length > 0 : !silent)
          globalThis.changes.push(`${type} ${attributeName} ${target.nodeName} ${nodes.map((n) => n.nodeName)}`);
      }
    });
    for (const root of roots)
      observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
    return roots.length;
  });

for (const lang of LANGUAGES)
  test(`${lang}: without scripts the page shows the same as the live widgets`, async (t) => {
    const { page: alive } = await open(t, world, html(live(ALL_TAGS) + script(world.site), { lang }));
    await settled(alive, ALL_TAGS.length);
    const wanted = await shown(alive);
    const { page } = await open(t, world, html(await rendered(ALL_TAGS, lang), { lang }), withoutScripts);
    assert.deepEqual(await shown(page), wanted);
  });

for (const width of [320, 1000])
  test(`without scripts menus are open, and buttons without effect are hidden, ${width} px wide`, async (t) => {
    const { page } = await open(t, world, html(await rendered(ALL_TAGS, 'lo')), withoutScripts);
    await page.setViewport({ width, height: 800 });
    const { buttons, links } = await page.evaluate(() => {
      const all = (node) =>
        [...node.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
      const elements = all(document);
      return {
        buttons: elements
          .filter((each) => each.localName === 'button' && each.checkVisibility())
          .map((each) => each.part.value),
        links: elements.filter((each) => each.matches('nav a')).map((each) => each.checkVisibility()),
      };
    });
    assert.ok(
      buttons.every((part) => part === 'group'),
      buttons.join(),
    );
    assert.ok(links.length > 7 && links.every(Boolean), links.join());
  });

const boxes = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[prerendered]')].map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return [element.localName, width, height, getComputedStyle(element.shadowRoot.querySelector('.root')).fontFamily];
    }),
  );

test('linked style sheets: no CSS in the HTML, and the same looks without scripts, also where a policy forbids <style>', async (t) => {
  const body = await rendered(ALL_TAGS, 'lo', { styles: '/embed' });
  assert.doesNotMatch(body, /<style|[{}]\s*:host/);
  const { page: whole } = await open(t, world, html(await rendered(ALL_TAGS, 'lo'), { lang: 'lo' }), withoutScripts);
  const headers = { 'content-security-policy': "default-src 'none'; style-src 'self'" };
  const { page } = await open(t, world, html(body, { lang: 'lo' }), { ...withoutScripts, headers });
  const wanted = await boxes(whole);
  assert.ok(wanted.every(([, width]) => width > 100));
  assert.deepEqual(await boxes(page), wanted);
});

for (const styles of [undefined, '/embed/'])
  for (const lang of LANGUAGES)
    test(`${lang}: the script hydrates the nodes and changes none, styles ${styles ? 'linked' : 'in the HTML'}`, async (t) => {
      const body = await rendered(ALL_TAGS, lang, { styles });
      const { page, said, requests } = await open(t, world, html(body, { lang }));
      assert.ok((await watch(page)) > ALL_TAGS.length);
      const before = await shown(page);
      await page.evaluate((src) => {
        document.head.append(Object.assign(document.createElement('script'), { src }));
      }, `${world.site.scriptOrigin}/embed/embed.js`);
      await until(page, (tags) => tags.every((tag) => customElements.get(tag)), ALL_TAGS);
      await until(page, () => globalThis.loads >= 11);
      await until(page, () => [...document.querySelectorAll('[prerendered]')].every(({ hasUpdated }) => hasUpdated));
      assert.deepEqual(await page.evaluate(() => globalThis.changes), []);
      assert.deepEqual(await shown(page), before);
      assert.equal(await page.evaluate(() => globalThis.loads), 11);
      assert.ok(await page.evaluate(() => globalThis.firstNodes.every((node) => node.isConnected)));
      assert.deepEqual(said, []);
      assert.ok(requests.some(({ path }) => /hydrate/.test(path)));
    });

for (const lang of LANGUAGES)
  test(`${lang}: without our script axe finds nothing`, async (t) => {
    const body = html(`<main><h1>A page</h1>${await rendered(ALL_TAGS, lang)}</main>`, { lang });
    const { page } = await open(t, world, body); // axe itself needs scripts
    const { violations, elements } = await axe(page);
    assert.deepEqual(violations, []);
    assert.ok(elements > 100, `${elements} checks`);
  });

test('a page without rendered widgets does not load the hydration code', async (t) => {
  const { page, requests } = await open(t, world, html(live(ALL_TAGS) + script(world.site)));
  await settled(page, ALL_TAGS.length);
  assert.deepEqual(
    requests.filter(({ path }) => /hydrate/.test(path)),
    [],
  );
});

test('if the hydration chunk is missing, the rendered page stays as it is', async (t) => {
  const body = html((await rendered(ALL_TAGS, 'lo')) + script(world.site), { lang: 'lo' });
  const { page: quiet } = await open(t, world, body, withoutScripts);
  const wanted = await shown(quiet);
  const { page, said } = await open(t, world, body, { denied: /^hydrate/ });
  while (said.filter((line) => /did not load/.test(line)).length < ALL_TAGS.length)
    await new Promise((resolve) => setTimeout(resolve, 25));
  assert.ok(await page.evaluate((tags) => tags.every((tag) => !customElements.get(tag)), ALL_TAGS));
  assert.deepEqual(await shown(page), wanted);
});

test('a policy that forbids <style>: the text shows at once, its styles with the script', async (t) => {
  const policy = `default-src 'none'; script-src ${world.site.scriptOrigin}; style-src 'self'; require-trusted-types-for 'script'`;
  const headers = { 'content-security-policy': policy };
  const body = (await rendered(['iom-news-card'], 'en')) + script(world.site);
  const { page } = await open(t, world, html(body), { headers });
  await until(page, () => document.querySelector('iom-news-card').hasUpdated === true);
  const card = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iom-news-card');
    const { borderTopWidth } = getComputedStyle(shadowRoot.querySelector('.box'));
    return { borderTopWidth, roots: shadowRoot.querySelectorAll('.root').length };
  });
  assert.deepEqual(card, { borderTopWidth: '1px', roots: 1 });
});

test('if the language has changed since, the widgets show that of the page, once', async (t) => {
  const { page } = await open(t, world, html((await rendered(ALL_TAGS, 'lo')) + script(world.site), { lang: 'vi' }));
  const { page: alive } = await open(t, world, html(live(ALL_TAGS) + script(world.site), { lang: 'vi' }));
  await settled(alive, ALL_TAGS.length);
  const wanted = JSON.stringify(await shown(alive));
  await until(page, (tags) => tags.every((tag) => document.querySelector(tag).hasUpdated), ALL_TAGS);
  await until(page, () => document.querySelectorAll('[state=loading]').length === 0);
  assert.equal(JSON.stringify(await shown(page)), wanted);
});
