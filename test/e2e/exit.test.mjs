// The exit works in frames, under anything that the page puts around or above it, and on a page that asks before leaving.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, html, LANGUAGES, open, quiet, script, setUp, setUpFirefox, until } from './browser.mjs';

const world = setUp();
// An automated Firefox shows no such dialog by default.
const inFirefox = setUpFirefox(world, { 'dom.disable_beforeunload': false });

/** A test in each engine of `BROWSERS` that can be automated from here. */
function inEngines(name, run) {
  test(name, (t) => run(t, world));
  if (inFirefox) test(`${name} (Firefox)`, (t) => run(t, inFirefox));
}

const exit = (href) => `<iom-quick-exit href="${href}"></iom-quick-exit>`;
const TALL = '<div style="height: 4000px"></div>';
const neutral = () => world.site.page(html('<h1>Elsewhere</h1>'));
const isThere = (place) =>
  until(place, () => Boolean(document.querySelector('iom-quick-exit')?.shadowRoot?.querySelector('[part=hint]')));

// ── In its place ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Whether a click in the middle of the button reaches it. */
const reach = (page) =>
  page.evaluate(() => {
    const element = document.querySelector('iom-quick-exit');
    const { top, left, width, height } = element.shadowRoot.querySelector('button').getBoundingClientRect();
    const isInside = width > 0 && top >= 0 && left >= 0 && top + height <= innerHeight && left + width <= innerWidth;
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return isInside && at === element
      ? 'reachable'
      : `${left} ${top} ${width}×${height}: ${at?.outerHTML.slice(0, 80)}`;
  });

const middle = (page) =>
  page.$eval('iom-quick-exit', ({ shadowRoot }) => {
    const { top, left, width, height } = shadowRoot.querySelector('button').getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });

const around = (style) => (inner) => `<div style="${style}">${inner}${TALL}</div>`;
const BAR =
  '<div style="position: fixed; inset: auto 0 0; height: 200px; z-index: 2147483647; background: #222">Cookies</div>';
for (const [what, wrap] of Object.entries({
  'a transform around it': around('transform: translateZ(0)'),
  'a filter around it': around('filter: brightness(1)'),
  'will-change around it': around('will-change: transform'),
  'contain around it': around('contain: paint'),
  'a perspective around it': around('perspective: 100px'),
  'a container that clips': around('overflow: hidden; position: relative; z-index: 0; height: 100px'),
  'a cookie bar above it': (inner) => inner + TALL + BAR,
  'a chat of a higher context': (inner) =>
    `<div style="position: relative; z-index: 0">${inner}</div>${TALL}<div style="isolation: isolate; position: relative; z-index: 9">${BAR}</div>`,
  'a popover that is opened later': (inner) =>
    `${inner}${TALL}<div popover id="later" style="inset: 0; width: 100%; height: 100%">Chat</div>`,
}))
  inEngines(
    `fault: the exit under others: ${what}: it is where it was promised, and can be pressed`,
    async (t, engine) => {
      const elsewhere = neutral();
      const { page } = await open(t, engine, html(wrap(exit(elsewhere)) + script(world.site)));
      await isThere(page);
      if (what.includes('later')) await page.$eval('#later', (popover) => popover.showPopover());
      for (const width of [320, 1280]) {
        await page.setViewport({ width, height: 640 });
        await page.evaluate(() => scrollTo(0, 0));
        await becomes(() => reach(page), 'reachable');
        await page.evaluate(() => scrollTo(0, 1500));
        await becomes(() => reach(page), 'reachable');
        // Less than `width` if there is a scroll bar.
        const isBar = await page.$eval(
          'iom-quick-exit',
          ({ shadowRoot, ownerDocument }) =>
            shadowRoot.querySelector('button').clientWidth === ownerDocument.documentElement.clientWidth,
        );
        assert.equal(isBar, width === 320, 'on phones over the whole width');
      }
      const { x, y } = await middle(page);
      await page.mouse.click(x, y);
      await becomes(() => page.url(), elsewhere);
    },
  );

inEngines(
  'fault: the exit under others: a modal dialog: it is above it, and a press on it leaves',
  async (t, engine) => {
    const elsewhere = neutral();
    const body = `${exit(elsewhere)}<dialog style="width: 100%; height: 100%; max-width: none; max-height: none"><button>OK</button></dialog>`;
    const { page } = await open(t, engine, html(body + script(world.site)));
    await isThere(page);
    await page.$eval('dialog', (dialog) => dialog.showModal());
    await quiet(page);
    const { x, y } = await middle(page);
    await page.mouse.click(x - 200, y);
    assert.notEqual(page.url(), elsewhere, 'beside it nothing happens');
    await page.mouse.click(x, y);
    await becomes(() => page.url(), elsewhere);
  },
);

inEngines('it is on top again after it was moved', async (t, engine) => {
  const body = `<main style="transform: translateZ(0)">${exit('/')}${TALL}</main>`;
  const { page } = await open(t, engine, html(body + script(world.site)));
  await isThere(page);
  await page.evaluate(() => document.querySelector('main').append(document.querySelector('iom-quick-exit')));
  await becomes(() => reach(page), 'reachable');
});

// ── In a frame ──────────────────────────────────────────────────────────────────────────────────────────────────────

const framed = (source, more = '') =>
  html(`<h1>Help</h1><iframe src="${source}" title="Leave" width="600" height="300" ${more}></iframe>`);
const frameIn = async (page) => {
  const frame = await page.waitForFrame((each) => each.parentFrame() && /inner/.test(each.url()));
  await isThere(frame);
  return frame;
};
const inner = (href, { path = `/inner-${Math.random()}`, lang = 'en' } = {}) =>
  world.site.page(html(exit(href) + script(world.site), { lang }), { path });

for (const [what, more] of [
  ['a frame', ''],
  ['a sandboxed frame that may', 'sandbox="allow-scripts allow-same-origin allow-top-navigation"'],
  ['one that may by a press', 'sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation"'],
])
  inEngines(`from ${what} the whole page is left`, async (t, engine) => {
    const elsewhere = neutral();
    const { page } = await open(t, engine, framed(inner(new URL(elsewhere).pathname), more));
    const frame = await frameIn(page);
    const button = await frame.waitForSelector('>>> iom-quick-exit >>> button');
    const visited = await page.evaluate(() => history.length);
    await button.click();
    await becomes(() => page.url(), elsewhere);
    assert.equal(await page.evaluate(() => history.length), visited);
  });

inEngines('from a frame Shift is heard on the page around it', async (t, engine) => {
  const elsewhere = neutral();
  const { page } = await open(t, engine, framed(inner(elsewhere)));
  await frameIn(page);
  const leave = async () => {
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
  };
  await leave();
  await becomes(() => page.url(), elsewhere);
});

for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin'])
  for (const lang of LANGUAGES)
    inEngines(
      `a frame that may not leave the page has no button, and explains why: ${sandbox}, ${lang}`,
      async (t, engine) => {
        const { page } = await open(t, engine, framed(inner('/', { lang }), `sandbox="${sandbox}"`));
        const frame = await frameIn(page);
        const [text, buttons] = await frame.$eval('iom-quick-exit', ({ shadowRoot }) => [
          shadowRoot.querySelector('[part=hint]').textContent,
          shadowRoot.querySelectorAll('button').length,
        ]);
        assert.match(text, { en: /close the tab/, lo: /ປິດແຖບ/, vi: /đóng thẻ/ }[lang]);
        assert.equal(buttons, 0);
        const before = page.url();
        for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
        await quiet(page);
        assert.equal(page.url(), before);
      },
    );

// ── A page that asks first ──────────────────────────────────────────────────────────────────────────────────────────

const ASKS = `<label>Message <input id="message"></label> <a href="/">Home</a><script>
  addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'Not sent yet'; });
  onbeforeunload = () => 'Not sent yet';
</script>`;

for (const [what, pageOf] of [
  ['a page', (elsewhere) => html(exit(elsewhere) + ASKS + script(world.site))],
  ['a page around a frame', (elsewhere) => framed(inner(elsewhere)).replace('<h1>', `${ASKS}<h1>`)],
])
  inEngines(`${what} that asks before it is left is left unasked`, async (t, engine) => {
    const elsewhere = neutral();
    const { page } = await open(t, engine, pageOf(elsewhere));
    const asked = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    const place = what === 'a page' ? page : await frameIn(page);
    await isThere(place);
    await page.type('#message', 'Something'); // browsers ask only after an interaction
    const visited = await page.evaluate(() => history.length);
    await page.click('a');
    await becomes(() => asked.splice(0), ['beforeunload']); // the page asks, and the reader stays
    const button = await place.waitForSelector('>>> iom-quick-exit >>> button');
    await button.click();
    await becomes(() => page.url(), elsewhere);
    assert.deepEqual(asked, []);
    assert.equal(await page.evaluate(() => history.length), visited);
  });

test('the button is described in two sentences with a space between', async (t) => {
  const { page } = await open(t, world, html(exit('/') + script(world.site)));
  await isThere(page);
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const button = nodes.find(({ role, name }) => role?.value === 'button' && /quickly/.test(name?.value));
  assert.match(button.description.value, /browser history\. You can also press/);
});
