// Widgets that show what the build has rendered, in a page that the browser translates: after each change of language, their texts
// are those of a page that was never translated. test/content/translated-all.test.ts asks the same of whole widgets.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translate } from '../support/page-translation.mjs';
import { ALL_TAGS, html, open, quiet, script, settled, setUp, setUpFirefox, shown, until } from './browser.mjs';

const world = setUp();
const inFirefox = setUpFirefox(world);
const TAGS = ALL_TAGS.filter((tag) => !['iom-hotline-card', 'iom-language-menu', 'iom-quick-exit'].includes(tag));
const CHANGES = ['lo', 'vi', 'en', 'lo', 'en', 'vi'];
const BODY = TAGS.map((tag) => `<${tag} office="lao-pdr"></${tag}>`).join('');

/** Chooses a language as a reader does, in the menu of the header. */
async function choose(page, lang) {
  await page.evaluate((wanted) => {
    const { shadowRoot } = document.querySelector('iom-office-header').shadowRoot.querySelector('iom-language-menu');
    shadowRoot.querySelector(`button[lang=${wanted}]`).click();
  }, lang);
  await until(
    page,
    (tags, wanted) =>
      tags.every((tag) => document.querySelector(tag).shadowRoot.querySelector('.root').lang === wanted) || wanted,
    TAGS,
    lang,
  );
}

/** Texts without what a translator leaves: its marks, and spaces that it moves. */
const texts = async (page) =>
  (await shown(page)).map(([tag, state, text]) => [tag, state, text.replace(/[⟦⟧\s]+/g, '')]);

async function openIn({ t, world }) {
  const { page, requests } = await open(t, world, html(BODY + script(world.site)));
  await settled(page, TAGS.length);
  await page.evaluate(`window.translate = ${translate}`);
  return { page, requests };
}

for (const [engine, place] of [
  ['Chromium', world],
  ['Firefox', inFirefox],
])
  if (place)
    for (const [what, prepare] of [
      ['', () => window.translate('de')],
      [' and back', () => window.translate('de')()],
      [' twice', () => [window.translate('de'), window.translate('fr')].length],
      [' and back after the first change', () => void (window.undo = window.translate('de'))],
    ])
      test(`fault: the browser translates the page, an extension marks words: ready widgets, translated${what}: six changes of language leave no text of another (${engine})`, async (t) => {
        const untranslated = await openIn({ t, world: place });
        const right = {};
        for (const lang of ['lo', 'vi', 'en']) {
          await choose(untranslated.page, lang);
          right[lang] = await texts(untranslated.page);
        }
        const { page, requests } = await openIn({ t, world: place });
        await choose(page, 'en');
        await page.evaluate(prepare);
        const marks = await page.evaluate(
          () => document.querySelector('iom-news-card').shadowRoot.querySelectorAll('font').length,
        );
        assert.equal(marks > 0, what !== ' and back');
        for (const lang of CHANGES) {
          await choose(page, lang);
          await page.evaluate(() => window.undo?.());
          await quiet(page);
          assert.deepEqual(await texts(page), right[lang]);
        }
        assert.equal(
          requests.some(({ path }) => /\/core-/.test(path)),
          false,
          'they are not whole',
        );
      });
