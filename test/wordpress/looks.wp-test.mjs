// Pages do not move when the widgets start: in Lao, in three themes, on a phone and on a desk.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from '../../scripts/launch-browser.mjs';
import { settled } from '../e2e/browser.mjs';
import { block, openShifting, post, setUpSite, shiftOf, SHOWN, THEMES } from './site.mjs';

const world = setUpSite({ locale: 'lo' });
before(async () => Object.assign(world, await openBrowser()));
after(() => world.release?.());

for (const theme of THEMES)
  for (const width of [360, 1280])
    test(`layout shift is at most 0.02: ${theme}, ${width} px`, async (t) => {
      const { wp } = world;
      wp.run(`switch_theme( '${theme}' ); update_option( 'WPLANG', 'lo' );`);
      const shifts = [];
      for (const name of SHOWN) {
        const id = post(
          wp,
          `${block(name, { office: 'lao-pdr' })}<!-- wp:paragraph --><p>ຂໍ້ຄວາມຂອງໜ້າເວັບ.</p><!-- /wp:paragraph -->`,
        );
        const said = [];
        const { context, page } = await openShifting(world, id, width, (opened) =>
          opened.on('console', (message) => message.type() === 'error' && said.push(message.text())),
        );
        await settled(page);
        shifts.push([name, await shiftOf(page)]);
        assert.deepEqual(said, [], name);
        await context.close();
      }
      t.diagnostic(shifts.map((shift) => shift.join(' ')).join(', '));
      assert.deepEqual(
        shifts.filter(([, shift]) => shift > 0.02),
        [],
      );
    });

test('a script that is merged into another leaves the plain text', async (t) => {
  const { wp, browser } = world;
  const id = post(wp, block('news-card', { office: 'lao-pdr' }));
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  // The merged file is in another folder, where the widgets' files are not.
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().includes('/embed.js')) return void request.continue();
    return void request.respond({ status: 404, body: '' });
  });
  await page.goto(`${wp.origin}/?p=${id}`, { waitUntil: 'load' });
  const text = () =>
    page.$eval('iom-news-card', (element) => [
      element.innerText,
      element.getBoundingClientRect().height,
      element.scrollHeight,
    ]);
  await page.waitForFunction(() => getComputedStyle(document.querySelector('iom-news-card')).maxHeight === 'none');
  const [words, height, whole] = await text();
  assert.match(words, /ອົງການ ສປຊ/);
  assert.ok(height >= whole - 1, `${height} of ${whole} px are shown`);
});

test('a reader without scripts sees all of the text at once', async (t) => {
  const { wp, browser } = world;
  const id = post(wp, block('office-menu', { office: 'lao-pdr' }));
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${wp.origin}/?p=${id}`, { waitUntil: 'load' });
  assert.equal(await page.$eval('iom-office-menu', (element) => getComputedStyle(element).maxHeight), 'none');
});
