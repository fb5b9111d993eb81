// Every state at every width and in every language: nothing overflows, and axe finds nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, RULES } from './axe.mjs';
import { four, html, LANGUAGES, OFFICES, open, script, settled, setUp } from './browser.mjs';

const world = setUp();

const LONG = 'ກ'.repeat(300);
const LONG_OFFICE = {
  version: 1,
  id: 'long',
  language: 'lo',
  name: LONG,
  affiliation: LONG,
  menu: [
    { id: 'a', label: LONG, items: [{ id: 'b', label: LONG, url: '/' }] },
    { id: 'c', label: LONG, url: '/' },
  ],
  programmes: [{ id: 'p', name: LONG, abbreviation: 'X'.repeat(200), donors: ['d'], focalPlaces: [{ name: LONG }] }],
  donors: [{ id: 'd', name: LONG }],
  contacts: [
    {
      id: 'c',
      kind: 'person',
      name: LONG,
      organisation: LONG,
      role: LONG,
      phones: [{ text: '1'.repeat(200), dial: '+123456789' }],
      emails: [`${'a'.repeat(200)}@example.org`],
      address: LONG,
      url: `https://example.org/${'a'.repeat(200)}`,
      hours: LONG,
      source: { site: LONG },
    },
  ],
};
const given = (tag) =>
  `<${tag}></${tag}><script>document.currentScript.previousSibling.data = ${JSON.stringify(LONG_OFFICE)}</script>`;
const ALL = [
  '<!-- ready -->',
  ...OFFICES.map((office) => four(office, 'heading-level="2"')),
  '<iom-office-menu office="viet-nam"></iom-office-menu><iom-language-menu></iom-language-menu>',
  '<!-- empty: the office names no contact -->',
  '<iom-contact-block office="viet-nam"></iom-contact-block>',
  '<!-- error, without and with a fallback -->',
  four('nowhere'),
  `<iom-news-card office="lao-pdr" story="${LONG}"></iom-news-card>`,
  '<iom-news-card office="nowhere"><p>Our own words</p></iom-news-card>',
  '<!-- long words -->',
  `<iom-news-card heading="${LONG}" href="/" date="2017" place="${LONG}" summary="${LONG}" image="data:image/gif;base64,R0lGODlhAQABAAAAACw=" image-alt="A picture"></iom-news-card>`,
  ...['iom-office-header', 'iom-programme-badge', 'iom-contact-block'].map(given),
].join('\n');
const COUNT = 8 + 2 + 1 + 4 + 1 + 1 + 1 + 3;
const THEMES = { light: '', dark: '<style>html { color-scheme: dark; background: #000; color: #fff }</style>' };

async function openAll(t, { lang = 'en', theme = 'light', width } = {}) {
  const body = html(`<main><h1>A page</h1>${ALL}</main>${script(world.site)}`, { lang, head: THEMES[theme] });
  const { page } = await open(t, world, body, { width });
  await settled(page, COUNT);
  return page;
}

// ── Width ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Elements that overflow the page or their own box, at first and with each button's group open. */
async function overflow() {
  const wide = [];
  const roots = [...document.querySelectorAll('*')].flatMap(function visit({ shadowRoot }) {
    return shadowRoot ? [shadowRoot, ...[...shadowRoot.querySelectorAll('*')].flatMap(visit)] : [];
  });
  const look = (when) => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth > clientWidth) wide.push(`${when}: ${scrollWidth} of ${clientWidth}`);
  };
  look('at first');
  for (const { host, ...rest } of roots.map((root) => ({
    host: root.host,
    inside: root.querySelectorAll('.root *'),
  }))) {
    const edge = host.getBoundingClientRect().right + 1;
    const cut = [...rest.inside].filter((element) => element.getBoundingClientRect().right > edge);
    wide.push(...cut.map(({ localName, part }) => `${host.localName}: ${localName} ${part}`));
  }
  for (const button of roots.flatMap((root) => [...root.querySelectorAll('button[aria-expanded]')])) {
    if (!button.checkVisibility()) continue;
    button.click();
    await new Promise(requestAnimationFrame);
    look(`“${button.textContent.trim().slice(0, 30)}” open`);
  }
  return wide;
}

for (const width of [320, 768, 1280]) {
  for (const lang of LANGUAGES) {
    test(`${width} px, ${lang}: nothing scrolls sideways or is cut off, in any state`, async (t) => {
      const page = await openAll(t, { lang, width });
      assert.deepEqual(await page.evaluate(overflow), []);
    });
  }
}

// ── axe ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The violations that axe finds, and our visible elements in which it checked nothing. */
async function ask(values) {
  const run = { runOnly: { type: 'tag', values }, elementRef: true };
  const { passes, violations } = await window.axe.run(document, run);
  const seen = new Set(passes.flatMap(({ nodes }) => nodes.map(({ element }) => element.getRootNode().host)));
  const describe = ({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`;
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(describe).join('\n')}`),
    unseen: [...document.querySelectorAll('main > *')]
      .filter(({ shadowRoot }) => shadowRoot && !shadowRoot.querySelector('.root').hidden)
      .filter((element) => !seen.has(element))
      .map(({ outerHTML }) => outerHTML),
  };
}

for (const theme of Object.keys(THEMES)) {
  for (const [lang, width] of [
    ['en', 1280],
    ['lo', 320],
    ['vi', 768],
  ]) {
    test(`axe finds nothing in any state: ${theme}, ${lang}, ${width} px`, async (t) => {
      const page = await openAll(t, { lang, theme, width });
      await page.evaluate(AXE);
      const { violations, unseen } = await page.evaluate(ask, RULES);
      assert.deepEqual(unseen, [], 'axe did not look into these');
      assert.deepEqual(violations, []);
    });
  }
}

test('axe finds a fault in one of our shadow trees', async (t) => {
  const page = await openAll(t);
  await page.evaluate(AXE);
  await page.$eval('iom-news-card', ({ shadowRoot }) => {
    shadowRoot.querySelector('[part=summary]').style.color = '#eee';
  });
  const { violations } = await page.evaluate(ask, RULES);
  assert.deepEqual(
    violations.map((violation) => violation.split(':')[0]),
    ['color-contrast'],
  );
});
