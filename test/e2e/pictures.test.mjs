// Screenshots of every widget under the style sheets of pages equal those on a blank page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_TAGS, assertEverything, everything, html, open, setUp } from './browser.mjs';
import { SHEETS } from './third-party-css.mjs';

const world = setUp();
const SNIPPET = '<script src="embed/embed.js" async></script>';

// Each in its own box, with the same width on every page.
const place = (element, index) =>
  `<div class="entry-content" style="position: absolute !important; display: block !important; margin: 0 !important; padding: 0 !important; background: #fff !important; left: 0 !important; top: ${index * 4000}px !important; width: 480px !important">${element}</div>`;
const BODY = everything('lao-pdr').split('\n').map(place).join('');

/** Opens the page with a style sheet, and returns tag -> size and screenshot of its root element. */
async function pictures(t, css, lang) {
  const { page } = await open(t, world, html(BODY + SNIPPET, { lang, head: `<style>${css}</style>` }));
  await assertEverything(page, lang);
  const clips = await page.$$eval('div > *', (all) =>
    all.map(({ localName, shadowRoot }) => {
      const { x, y, width, height } = shadowRoot.querySelector('.root').getBoundingClientRect();
      return [localName, { x, y: y + scrollY, width, height }];
    }),
  );
  const found = {};
  for (const [tag, clip] of clips) {
    const png = await page.screenshot({ clip, encoding: 'base64' });
    found[tag] = { size: [clip.width, clip.height], png };
  }
  return { found, page };
}

/** Counts the different colour values of two screenshots; a few differ by a shade from run to run. */
const difference = (page, ...pngs) =>
  page.evaluate(async (sources) => {
    const [a, b] = await Promise.all(
      sources.map(async (source) => {
        const image = Object.assign(new Image(), { src: `data:image/png;base64,${source}` });
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      }),
    );
    return a.length === b.length ? a.filter((value, index) => Math.abs(value - b[index]) > 32).length : Infinity;
  }, pngs);

for (const lang of ['lo', 'en']) {
  test(`fault: \`* {all: unset !important}\`, resets, frameworks, themes (${lang}): the pictures of a blank page`, async (t) => {
    const { found: blank, page } = await pictures(t, '', lang);
    assert.deepEqual(Object.keys(blank), ALL_TAGS);
    assert.ok((await difference(page, blank[ALL_TAGS[0]].png, blank[ALL_TAGS[1]].png)) > 0, 'a difference is seen');
    for (const [what, css] of Object.entries(SHEETS)) {
      const { found } = await pictures(t, css, lang);
      for (const tag of ALL_TAGS) {
        assert.deepEqual(found[tag].size, blank[tag].size, `${what}: ${tag}`);
        if (found[tag].png === blank[tag].png) continue;
        assert.equal(await difference(page, found[tag].png, blank[tag].png), 0, `${what}: ${tag}`);
      }
    }
  });
}

// ── Places ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const PLACES = {
  'a flex row': 'display: flex; width: 900px',
  'a flex column that does not stretch': 'display: flex; flex-direction: column; align-items: flex-start',
  'an inline block': 'display: inline-block',
  'a float': 'float: left',
  'a box with the width of its content': 'width: fit-content',
  'a table cell': 'display: table-cell',
  'a column of a grid that is as wide as its content':
    'display: grid; grid-template-columns: auto 1fr auto; width: 900px',
  'an absolute box': 'position: absolute',
};

test('fault: `* {all: unset !important}`, places whose width is that of what is in them: no widget is squeezed to nothing', async (t) => {
  for (const [what, style] of Object.entries(PLACES)) {
    const body = everything('lao-pdr')
      .split('\n')
      .map((element) => `<div><section style="${style}">${element}</section></div>`);
    const { page } = await open(t, world, html(body.join('') + SNIPPET));
    await assertEverything(page);
    const narrow = await page.$$eval('section > *', (all) =>
      all
        .filter(({ offsetWidth }) => offsetWidth < 100)
        .map(({ localName, offsetWidth }) => `${localName} ${offsetWidth}`),
    );
    assert.deepEqual(narrow, [], what);
  }
});
