// The lines to paste, in a WordPress without the plugin.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { frameOembed, framePage, snippet } from 'iom-widgets/server';
import { openBrowser } from '../../scripts/launch-browser.mjs';
import { startWordPress } from '../../scripts/wordpress/host.mjs';
import { settled } from '../e2e/browser.mjs';
import { checkRow } from '../filters/forms.mjs';
import { openShifting, post, shiftOf, SHOWN, THEMES } from './site.mjs';

const world = {};
before(async () => {
  world.wp = await startWordPress({ locale: 'lo' });
  world.wp.run(`wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'password', 'role' => 'author' ) );`);
  world.base = `${world.wp.origin}/wp-content/uploads/iom/`;
  cpSync('dist/embed', join(world.wp.content, 'uploads', 'iom'), { recursive: true });
  Object.assign(world, await openBrowser());
});
after(async () => {
  await world.release?.();
  await world.wp?.stop();
});

/** Resolves to the layout shift of a page with the lines, until the widget or its frame has its height. */
async function shiftOfLines({ wp, base }, widget, format, width) {
  const attributes = { office: 'lao-pdr', lang: 'lo' };
  const lines = await snippet({ widget, format, base, attributes });
  const html = format === 'iframe' ? `<!-- wp:html -->\n${lines}\n<!-- /wp:html -->` : lines;
  const id = post(wp, `${html}<!-- wp:paragraph --><p>ຂໍ້ຄວາມຂອງໜ້າເວັບ.</p><!-- /wp:paragraph -->`);
  const { context, page } = await openShifting(world, id, width);
  if (format === 'iframe')
    await page.waitForFunction(() =>
      /^[\d.]+px$/.test(document.querySelector('iframe[src*="frame.html"]').style.height),
    );
  else await settled(page);
  const shift = await shiftOf(page);
  await context.close();
  return shift;
}

for (const theme of THEMES)
  for (const width of [360, 1280])
    test(`layout shift of pasted lines is at most 0.02: ${theme}, ${width} px`, async (t) => {
      world.wp.run(`switch_theme( '${theme}' );`);
      const shifts = [];
      for (const widget of SHOWN) shifts.push([widget, await shiftOfLines(world, widget, 'wordpress', width)]);
      for (const widget of ['news-card', 'office-header'])
        shifts.push([`${widget} in a frame`, await shiftOfLines(world, widget, 'iframe', width)]);
      t.diagnostic(shifts.map((shift) => shift.join(' ')).join(', '));
      assert.deepEqual(
        shifts.filter(([, shift]) => shift > 0.02),
        [],
      );
    });

/** What a page shows of lines that a user saved. */
function published(content, user) {
  const id = post(world.wp, content, { user });
  return world.wp.run(`return apply_filters( 'the_content', get_post( ${id} )->post_content );`);
}
const asBlock = (lines, format) => (format === 'wordpress' ? lines : `<!-- wp:html -->\n${lines}\n<!-- /wp:html -->`);

for (const [name, user, written] of [
  ['WordPress, block editor, as Administrator', 'administrator', asBlock],
  ['WordPress, block editor, as Author', 'author', asBlock],
  ['WordPress, classic editor, as Administrator', 'administrator', (lines) => lines],
  ['WordPress, classic editor, as Author', 'author', (lines) => lines],
])
  test(`${name}: every form leaves the story's words once, and no markup as text`, () =>
    checkRow(name, (lines, format) => published(written(lines, format), user)));

test('an Author pastes the address of a frame page, and readers get the widget at its height', async (t) => {
  const attributes = { office: 'lao-pdr', lang: 'lo' };
  const address = `${world.base}frame-news-lo.html`;
  const file = (name) => join(world.wp.content, 'uploads', 'iom', name);
  const template = readFileSync('dist/embed/frame.html', 'utf8');
  writeFileSync(file('frame-news-lo.html'), await framePage({ widget: 'news-card', attributes, template, address }));
  writeFileSync(file('frame-news-lo.oembed.json'), await frameOembed({ widget: 'news-card', attributes, address }));
  const id = post(world.wp, `<p>ກ່ອນ</p>\n\n${address}\n\n<p>ຫຼັງ</p>`, { user: 'author' });
  const context = await world.browser.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${world.wp.origin}/?p=${id}`, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelector('iframe.wp-embedded-content')?.clientHeight > 250);
  const frame = page.frames().find((each) => each.url().startsWith(address));
  // The frame has a height before its widget has content.
  await frame.waitForFunction(() => document.querySelector('iom-news-card')?.shadowRoot?.textContent.includes('ອົງການ'));
  const hidden = await page.$eval('iframe.wp-embedded-content', (element) => getComputedStyle(element).clip !== 'auto');
  assert.equal(hidden, false);
});
