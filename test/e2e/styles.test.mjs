// Style sheets of the page that select every element change nothing inside our widgets.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { four, html, LANGUAGES, open, settled, setUp } from './browser.mjs';

const world = setUp();
const SNIPPET = '<script src="embed/embed.js" async></script>';

const STYLES = {
  none: '',
  'all unset': '* { all: unset !important }',
  'a tiny root and body': 'html { font-size: 5px } body { font-size: 40px; line-height: 1 }',
  'hidden shown': '[hidden] { display: block !important } * { visibility: visible }',
  'letters torn apart':
    'body { word-break: break-all; letter-spacing: 5px; word-spacing: 20px; text-transform: uppercase; text-align: justify; text-indent: 50px; font: italic small-caps 900 30px/1 cursive; white-space: pre; hyphens: auto; line-break: anywhere }',
  'every element, important':
    '* { letter-spacing: 5px !important; text-transform: uppercase !important; line-height: 1 !important; font-size: 5px !important; word-break: break-all !important; font-style: italic !important; text-align: right !important }',
  'headings, links, buttons and lists':
    'h1,h2,h3,h4,p,a,button,ul,li,nav,header,article,dl,dd { display: none !important; color: red !important; float: left !important }',
  'a reset':
    '*,*::before,*::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; box-sizing: content-box }',
};

/** What must be the same under every style sheet of the page. */
const looks = () => {
  const properties = [
    'fontSize',
    'wordBreak',
    'letterSpacing',
    'wordSpacing',
    'textTransform',
    'lineHeight',
    'textAlign',
    'textIndent',
    'fontStyle',
    'fontVariantCaps',
    'fontWeight',
    'whiteSpace',
    'lineBreak',
    'hyphens',
    'display',
    'visibility',
    'color',
    'backgroundColor',
    'boxSizing',
    'cursor',
    'direction',
    'fontFamily',
    'float',
    'marginTop',
    'paddingTop',
  ];
  const found = {};
  const visit = (root, name) => {
    for (const [index, element] of [...root.querySelectorAll('.root, .root *')].entries()) {
      const style = getComputedStyle(element);
      found[`${name} ${index} ${element.localName}`] = properties
        .map((property) => `${property}: ${style[property]}`)
        .join('; ');
      if (element.shadowRoot) visit(element.shadowRoot, `${name} ${element.localName}`);
    }
  };
  for (const element of document.querySelectorAll(
    'iom-office-header, iom-news-card, iom-programme-badge, iom-contact-block',
  ))
    visit(element.shadowRoot, element.localName);
  return found;
};
const pageWith = (css, lang) => html(four('lao-pdr') + SNIPPET, { lang, head: `<style>${css}</style>` });

for (const lang of LANGUAGES) {
  test(`fault: \`* {all: unset !important}\` and other styles of the page do not reach inside (${lang})`, async (t) => {
    let expected;
    for (const [what, css] of Object.entries(STYLES)) {
      const { page } = await open(t, world, pageWith(css, lang));
      await settled(page, 4);
      const found = await page.evaluate(looks);
      expected ??= found;
      assert.ok(Object.keys(found).length > 80, `${Object.keys(found).length} elements`);
      assert.deepEqual(found, expected, what);
      const widths = await page.$$eval('body > *:not(script)', (all) =>
        all.map(({ shadowRoot }) => shadowRoot.querySelector('.root').offsetWidth),
      );
      assert.ok(Math.min(...widths) > 1200, `${what}: ${widths} of 1280 pixels wide`);
    }
  });
}

test('fault: `* {all: unset !important}`: sizes, lines and words are as designed under a hostile style sheet', async (t) => {
  const css = Object.values(STYLES).join('\n');
  const { page } = await open(t, world, pageWith(css, 'lo'));
  await settled(page, 4);
  const found = await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iom-news-card');
    const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
    const [root, summary, heading] = ['.root', '[part=summary]', '[part=heading]'].map(style);
    const ratio = ({ lineHeight, fontSize }) =>
      Number((Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)).toFixed(2));
    const menu = document.querySelector('iom-office-header').shadowRoot.querySelector('iom-office-menu').shadowRoot;
    return {
      size: root.fontSize,
      words: [root.wordBreak, summary.wordBreak, summary.lineBreak, summary.hyphens],
      wraps: summary.overflowWrap !== 'normal',
      letters: [summary.letterSpacing, summary.textTransform, summary.fontStyle, summary.textAlign],
      lines: [ratio(summary), ratio(heading)],
      hidden: getComputedStyle(menu.querySelector('.group > ul')).display,
    };
  });
  assert.deepEqual(found, {
    size: '16px',
    words: ['normal', 'normal', 'auto', 'manual'],
    wraps: true,
    letters: ['normal', 'none', 'normal', 'start'],
    lines: [1.75, 1.65],
    hidden: 'none',
  });
});

test('fault: `* {all: unset !important}`, `[hidden] {display: block !important}`: [hidden] on an element of ours hides it', async (t) => {
  const { page } = await open(
    t,
    world,
    pageWith('[hidden] { display: block !important }').replace('<iom-news-card', '<iom-news-card hidden'),
  );
  await settled(page);
  assert.equal(await page.$eval('iom-news-card', (card) => card.checkVisibility()), false);
});
