// Behaviour of the whole page: layout shifts, print, reduced motion, forced colours, zoom.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { four, html, LANGUAGES, open, script, settled, setUp, TAGS } from './browser.mjs';

const world = setUp();
const registry = readFileSync('src/registry.ts', 'utf8');
const all = [...registry.matchAll(/'(iom-[\w-]+)':/g)].map(([, tag]) => tag);
const every = (office) => all.map((tag) => `<${tag} office="${office}"></${tag}>`).join('\n');
/** The lines of docs/theming.md against layout shifts. */
const [, RESERVE] = /```css\n(iom-office-header[^`]+)```/.exec(readFileSync('docs/theming.md', 'utf8'));
const BELOW = '<h2>Below</h2><p>What the page itself says stands below.</p>'.repeat(20);

// ── No jumps ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Sums the layout shifts, and delays each file of ours until the page is painted. */
async function watchShifts(page) {
  await page.evaluateOnNewDocument(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shifts += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => setTimeout(() => request.continue(), request.url().includes('/embed/') ? 150 : 0));
}

/** The score after two more frames. */
const shifts = (page) =>
  page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return window.shifts;
  });

async function scoreOf(t, { css, inner = '', lang, width }) {
  const body = four('lao-pdr').replaceAll('></', `>${inner}</`) + BELOW + script(world.site);
  const { page } = await open(t, world, html(body, { lang, head: `<style>${css}</style>` }), {
    width,
    prepare: watchShifts,
  });
  await settled(page, TAGS.length);
  return shifts(page);
}

test('without a reserved height the page shifts, so the score is measured', async (t) => {
  assert.ok((await scoreOf(t, { css: '', lang: 'en', width: 360 })) > 0.1);
});

for (const lang of LANGUAGES)
  for (const width of [360, 720, 1280])
    for (const [what, inner] of [
      ['nothing', ''],
      ['a fallback', '<p>Read our <a href="https://example.org/">news</a>.</p>'],
    ])
      test(`nothing shifts with the lines of docs/theming.md: ${lang}, ${width} px, ${what} between the tags`, async (t) => {
        assert.equal(await scoreOf(t, { css: RESERVE, inner, lang, width }), 0);
      });

// ── What the device asks for ────────────────────────────────────────────────────────────────────────────────────────

/** Adds a function to the page that lists the elements in our shadow trees. */
const collect = () => {
  window.insides = (root = document) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches('.root, .root *') ? [element] : []),
      ...(element.shadowRoot ? window.insides(element.shadowRoot) : []),
    ]);
};

async function openAll(t, { lang = 'en', css = '', width = 640, features = [] } = {}) {
  const { page } = await open(
    t,
    world,
    html(every('lao-pdr') + script(world.site), { lang, head: `<style>${css}</style>` }),
    {
      width,
      prepare: async (page) => {
        await page.evaluateOnNewDocument(collect);
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', { features });
      },
    },
  );
  await settled(page, all.length);
  return page;
}

const motions = (page) =>
  page.evaluate(() => [
    ...new Set(
      window.insides().flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration];
      }),
    ),
  ]);

test('animations run, except for readers who prefer reduced motion', async (t) => {
  assert.deepEqual((await motions(await openAll(t))).sort(), ['0.15s', '0s']);
  const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
  assert.deepEqual(await motions(await openAll(t, { features })), ['0s']);
});

test('with prefers-contrast: more, no text is grey', async (t) => {
  const colours = (page) =>
    page.evaluate(() => [
      ...new Set(
        window
          .insides()
          .filter((element) => !element.closest('.exit'))
          .map((element) => getComputedStyle(element).color),
      ),
    ]);
  assert.ok((await colours(await openAll(t))).length > 2);
  const features = [{ name: 'prefers-contrast', value: 'more' }];
  assert.deepEqual((await colours(await openAll(t, { features }))).sort(), [
    'oklch(1 0 0)', // on the header's band
    'rgb(0, 51, 160)',
    'rgb(27, 36, 48)',
  ]);
});

test('with forced colours, the chosen option is still visible', async (t) => {
  const page = await openAll(t, { features: [{ name: 'forced-colors', value: 'active' }] });
  const found = await page.evaluate(() => {
    const all = window.insides();
    const system = (keyword) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = keyword;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const style = (element) => element && getComputedStyle(element);
    const pressed = all.filter((element) => element.matches('[aria-pressed]'));
    return {
      known: ['CanvasText', 'LinkText', 'ButtonText', 'GrayText'].map(system),
      colours: [...new Set(all.map((element) => style(element).color))],
      chosen: pressed.map((element) => [element.ariaPressed, style(element).textDecorationLine]),
      bars: all
        // A card has a pattern, a header a band.
        .filter((element) => element.matches('.box:not([part=card]):not(.header):not(.badge)'))
        .map((element) => [
          Boolean(element.getRootNode().host.closest('.about')),
          getComputedStyle(element, '::before').borderTopWidth,
        ]),
      edges: all
        .filter((element) => element.matches('[part=card], .header, .badge'))
        .map((element) => [
          element.className,
          style(element).borderBottomWidth,
          getComputedStyle(element, '::before').borderLeftWidth,
        ]),
    };
  });
  for (const colour of found.colours) assert.ok(found.known.includes(colour), colour);
  assert.ok(found.chosen.length > 3);
  for (const [pressed, line] of found.chosen) assert.equal(line, pressed === 'true' ? 'underline' : 'none');
  // What stands in an article has no bar of its own.
  for (const [isNested, bar] of found.bars) assert.equal(bar, isNested ? '0px' : '4px');
  assert.ok(found.bars.some(([isNested]) => isNested) && found.bars.some(([isNested]) => !isNested));
  assert.ok(found.edges.length >= 3);
  for (const [name, edge, bar] of found.edges)
    assert.deepEqual([name, edge, name.includes('badge') ? bar : '4px'], [name, '1px', '4px']);
});

// ── Print ───────────────────────────────────────────────────────────────────────────────────────────────────────────

test('print has no dark background, no buttons, all text, and the addresses of links', async (t) => {
  const page = await openAll(t, {
    css: 'html { color-scheme: dark } html { --iom-color-surface: #201020; --iom-color-text: #f0e0f0 }',
  });
  const texts = () =>
    window
      .insides()
      .map((element) => element.textContent)
      .join('');
  const before = await page.evaluate(texts);
  await page.emulateMediaType('print');
  const found = await page.evaluate(() => {
    const all = window.insides().filter((element) => element.checkVisibility());
    const style = (element) => getComputedStyle(element);
    const links = all.filter((element) => element.matches('a[href^=http]'));
    return {
      grounds: [...new Set(all.map((element) => style(element).backgroundColor))],
      colours: [...new Set(all.map((element) => style(element).color))],
      buttons: all.filter((element) => element.localName === 'button').length,
      addresses: links.map((link) => [link.href, getComputedStyle(link, '::after').content]),
      cut: all.filter((element) => style(element).overflow !== 'visible' && !element.matches('.visually-hidden, img'))
        .length,
      fixed: all.filter((element) => ['fixed', 'sticky'].includes(style(element).position)).length,
    };
  });
  assert.deepEqual(found.grounds.sort(), ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']);
  assert.deepEqual(found.colours, ['rgb(0, 0, 0)']);
  assert.deepEqual([found.buttons, found.cut, found.fixed], [0, 0, 0]);
  assert.ok(found.addresses.length > 5);
  for (const [href, content] of found.addresses) assert.equal(content, `" (${href})"`);
  assert.equal(await page.evaluate(texts), before);
});

// ── Zoom ────────────────────────────────────────────────────────────────────────────────────────────────────────────

for (const lang of LANGUAGES)
  for (const percent of [200, 400])
    test(`${percent} % zoom of 1280 px needs no horizontal scrolling (${lang})`, async (t) => {
      const page = await openAll(t, { lang, width: 1280 / (percent / 100) });
      const [content, window_] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.scrollingElement;
        return [scrollWidth, clientWidth];
      });
      assert.ok(content <= window_, `${content} of ${window_}`);
    });
