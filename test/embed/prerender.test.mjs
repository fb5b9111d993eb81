// A page whose widgets a server has rendered: without scripts, and when the script tag comes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderWidget } from 'iom-widgets/server';
import { ALL_TAGS, html, LANGUAGES, open, script, settled, setUp, shown, until } from './browser.mjs';

const world = setUp();
const OFFICE = 'lao-pdr';

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
const rendered = async (tags, lang) =>
  (await Promise.all(tags.map((tag) => renderWidget(tag, attributesOf(tag), { lang })))).join('\n');

/** Notes every change inside of our shadow trees, from before the script runs. */
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
        const nodes = [...addedNodes, ...removedNodes].filter(({ localName }) => localName !== 'style');
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
  test(`${lang}: without scripts there is what the live widgets show`, async (t) => {
    const { page: alive } = await open(t, world, html(live(ALL_TAGS) + script(world.site), { lang }));
    await settled(alive, ALL_TAGS.length);
    const wanted = await shown(alive);
    const { page } = await open(t, world, html(await rendered(ALL_TAGS, lang), { lang }), {
      prepare: (blank) => blank.setJavaScriptEnabled(false),
    });
    assert.deepEqual(await shown(page), wanted);
  });

for (const lang of LANGUAGES)
  test(`${lang}: the script finds its nodes there and changes none`, async (t) => {
    const body = await rendered(ALL_TAGS, lang);
    const { page, said, requests } = await open(t, world, html(body, { lang }));
    assert.ok((await watch(page)) > ALL_TAGS.length);
    const before = await shown(page);
    await page.evaluate((src) => {
      document.head.append(Object.assign(document.createElement('script'), { src }));
    }, `${world.site.scriptOrigin}/embed/embed.js`);
    await until(page, (tags) => tags.every((tag) => customElements.get(tag)), ALL_TAGS);
    await until(page, () => globalThis.loads >= 11);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.deepEqual(await page.evaluate(() => globalThis.changes), []);
    assert.deepEqual(await shown(page), before);
    assert.equal(await page.evaluate(() => globalThis.loads), 11);
    assert.ok(await page.evaluate(() => globalThis.firstNodes.every((node) => node.isConnected)));
    assert.deepEqual(said, []);
    assert.ok(requests.some(({ path }) => /hydrate/.test(path)));
  });
