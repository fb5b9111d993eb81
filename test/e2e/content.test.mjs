// Content must not paint over the page around it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, open, setUp, settled } from './browser.mjs';

const world = setUp();
const PILE = 'Z\u030d\u0302\u0313\u0346\u0323\u0324\u0330'.padEnd(400, '\u030d\u0302\u0313\u0346\u0323\u0324\u0330');
const heap = `${PILE}a${PILE} ${PILE}`;
const text = { title: heap, paragraphs: [heap] };
const OFFICE = {
  version: 1,
  id: 'heap',
  name: heap,
  affiliation: heap,
  whoWeAre: text,
  agenda2030: { role: heap, goals: [{ number: 1, title: heap }] },
  facts: [{ id: 'f', label: heap, value: heap }],
  menu: [{ id: 'm', label: heap, url: 'https://office.example/' }],
  programmes: [{ id: 'p', name: heap }],
  contacts: [{ id: 'c', name: heap }],
  hotlines: [{ id: 'h', name: heap, phone: { text: '1' } }],
};
const item = { id: 'i', title: heap, summary: heap, content_text: heap, _iom: { place: heap } };
const NEWS = { version: 'https://jsonfeed.org/version/1.1', items: [item] };

/** A screenshot of the page above and below the box in its middle. */
async function around(page) {
  const { y, height } = await page.$eval('#place', (box) => box.getBoundingClientRect().toJSON());
  const strip = (from) => page.screenshot({ clip: { x: 0, y: from, width: 600, height: 190 }, encoding: 'base64' });
  return [await strip(y - 200), await strip(y + height + 10)];
}
const page = (inner) =>
  html(
    `<div style="height:300px"></div><div id="place" style="width:500px">${inner}</div><div style="height:300px"></div>`,
  );

test('fault: bidi overrides, zero-width and control characters, zalgo: nothing is painted outside of any widget', async (t) => {
  const empty = await around((await open(t, world, page('<br>'))).page);
  const bare = await around((await open(t, world, page(heap))).page);
  assert.notDeepEqual(bare, empty, 'the heap of marks does reach out of its line where nothing holds it');
  const cases = [
    ...['office-header', 'office-menu', 'office-profile', 'key-facts', 'global-goals'].map((name) => [name, OFFICE]),
    ...['programme-badge', 'contact-block', 'hotline-card'].map((name) => [name, OFFICE]),
    ...['news-card', 'news-article', 'news-feed', 'news-feed layout="list"'].map((name) => [name, NEWS]),
  ];
  for (const [name, data] of cases) {
    const tag = `iom-${name.split(' ')[0]}`;
    const shown = await open(t, world, page(`<iom-${name}></${tag}><script src="embed/embed.js" async></script>`));
    await shown.page.$eval(
      tag,
      (element, document) =>
        customElements.whenDefined(element.localName).then(() => {
          element.data = document;
        }),
      data,
    );
    await settled(shown.page);
    assert.equal(await shown.page.$eval(tag, (element) => element.getAttribute('state')), 'ready', name);
    assert.deepEqual(
      (await around(shown.page)).map((strip, i) => strip === empty[i]),
      [true, true],
      name,
    );
    await shown.page.close();
  }
});
