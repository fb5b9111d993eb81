// axe finds nothing on the built pages of the demo, in their own markup or in the widgets.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { axe } from '../e2e/axe.mjs';
import { settled, setUp, until } from '../e2e/browser.mjs';
import { emptyPage } from '../e2e/pages.mjs';
import { serveSite } from './site.mjs';

const world = setUp();
let site;

before(async () => {
  site = await serveSite();
});
after(() => site?.close());

const pages = ['demo', 'demo/widgets'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.html') && file !== 'sheet.html')
    .map((file) => `${folder}/${file}`.replace('demo/', '')),
);
const sheets = [
  'lang=en&scheme=light&theme=',
  'lang=lo&scheme=dark&theme=',
  'lang=vi&scheme=light&theme=inherit',
  'lang=lo&scheme=light&theme=high-contrast',
  'lang=en&scheme=dark&theme=high-contrast',
].map((chosen) => `sheet.html#scale=1&${chosen}`);

/** All of the contact sheet except the loading state. */
const shownButOne = () => {
  const ours = [...document.querySelectorAll('#sheet [lang]')];
  return (
    ours.length > 50 &&
    ours.every(
      (element) =>
        element.shadowRoot?.querySelector('.root') &&
        (element.getAttribute('state') !== 'loading' || element.getAttribute('src') === 'sheet-loading.json'),
    )
  );
};

for (const path of [...pages, ...sheets])
  test(`axe finds nothing on ${path}`, async (t) => {
    const page = await emptyPage(t, world.browser);
    await page.setViewport({ width: 1100, height: 900 });
    await page.goto(`${site.origin}/${path}`, { waitUntil: 'load' });
    if (path.startsWith('sheet')) await until(page, shownButOne);
    // The builder’s widgets are in its preview, which has its own tests.
    else if (path === 'builder.html') await until(page, () => document.querySelector('form').dataset.state === 'ready');
    else await settled(page);
    assert.deepEqual((await axe(page)).violations, []);
  });

test('the first page shows a picture of every widget, named in the chosen language, and follows the choice', async (t) => {
  const page = await emptyPage(t, world.browser);
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(`${site.origin}/index.html`, { waitUntil: 'load' });
  await settled(page);
  const names = readdirSync('demo/widgets').map((file) => file.replace('.html', ''));
  for (const language of ['lo', 'vi', 'en']) {
    await page.click(`.languages [value="${language}"]`);
    await until(
      page,
      (lang) =>
        [...document.querySelectorAll('.live > *, .thumbnail > :not(b)')].every(
          ({ shadowRoot }) => shadowRoot.querySelector('.root').lang === lang,
        ),
      language,
    );
    const links = await page.$$eval('.widgets a', (found) => found.map((link) => link.getAttribute('href')));
    const shown = await page.$$eval('.widgets a', (found) =>
      found.map(({ children }) => [...children].filter((each) => each.checkVisibility()).map(({ lang }) => lang)),
    );
    assert.deepEqual(links.toSorted(), names.map((name) => `docs/widgets/${name}.html`).toSorted());
    assert.deepEqual(
      shown,
      names.map(() => [language]),
    );
  }
});
