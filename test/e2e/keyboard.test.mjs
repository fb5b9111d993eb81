// By keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_TAGS, everything, four, html, open, script, settled, until, setUp } from './browser.mjs';

const world = setUp();
const inMain = (content) => `<main><h1>A page</h1>${content}</main>`;

/** Text and position of the focused element, through every shadow tree. */
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const { x, y, width, height } = element.getBoundingClientRect();
  const name = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
  return {
    name: `${element.localName} ${name}`,
    x,
    y: y + scrollY,
    width,
    height,
    outline: getComputedStyle(element).outlineStyle,
  };
};
/** Every visible link and button. */
const reachable = () =>
  [...document.querySelectorAll('*')]
    .flatMap(function visit(element) {
      return [element, ...[...(element.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(visit)];
    })
    .filter((element) => element.matches('a[href], button') && element.checkVisibility({ visibilityProperty: true }))
    .map(
      (element) =>
        `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim()}`,
    );

for (const width of [320, 1280]) {
  test(`Tab reaches every link and button, in visual order, ${width} px`, async (t) => {
    const body = html(inMain(four('lao-pdr') + four('viet-nam')) + script(world.site));
    const { page } = await open(t, world, body, { width });
    await settled(page, 8);
    const expected = await page.evaluate(reachable);
    assert.ok(expected.length > 15, `${expected.length} of them`);
    const stops = [];
    for (let i = 0; i < expected.length; i++) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(focused));
    }
    assert.deepEqual(
      stops.map(({ name }) => name),
      expected,
    );
    for (const [index, { name, x, y, height, outline }] of stops.entries()) {
      assert.notEqual(outline, 'none', `${name} does not show that it has the focus`);
      if (name.startsWith('button')) assert.ok(height >= 44, `${name} is ${height} pixels high`);
      const last = stops[index - 1];
      if (last)
        assert.ok(
          y + height / 2 > last.y + last.height || x > last.x,
          `${name} comes after ${last.name}, but stands before it`,
        );
    }
    await page.keyboard.press('Tab');
    assert.match((await page.evaluate(focused)).name, /^body/, 'the focus is let go at the end');
  });
}

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
  return (await page.evaluate(focused)).name;
};
const tabTo = async (page, name) => {
  for (let i = 0; i < 30; i++) if ((await press(page, 'Tab')) === name) return;
  assert.fail(`${name} was not reached`);
};
const expanded = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iom-office-header').shadowRoot.querySelector('iom-office-menu');
    return [...shadowRoot.querySelectorAll('[aria-expanded=true]')].map((button) => button.textContent.trim());
  });

test('the menu by keyboard: Enter and Space open a group, Tab enters it, Escape closes it and returns the focus', async (t) => {
  const { page } = await open(t, world, html(four('lao-pdr') + script(world.site)));
  await settled(page, 4);
  await tabTo(page, 'button Who We Are');
  for (const key of ['Enter', 'Space']) {
    await press(page, key);
    assert.deepEqual(await expanded(page), ['Who We Are']);
    assert.equal(await press(page, 'Tab'), 'a About');
    assert.equal(await press(page, 'Tab'), 'a IOM Global (IOM global site)');
    assert.equal(await press(page, 'Escape'), 'button Who We Are');
    assert.deepEqual(await expanded(page), []);
  }
  await press(page, 'Enter');
  assert.equal(await press(page, 'Tab', 'Tab', 'Tab'), 'button Our Work');
  await press(page, 'Enter');
  assert.deepEqual(await expanded(page), ['Our Work'], 'one group at a time');
  assert.equal(await press(page, 'Tab', 'Tab'), 'a 2030 Agenda (IOM global site)');
});

test('the menu of a narrow page by keyboard: menu and groups open, Escape closes them one after the other', async (t) => {
  const { page } = await open(t, world, html(four('lao-pdr') + script(world.site)), { width: 320 });
  await settled(page, 4);
  await tabTo(page, 'button Menu');
  await press(page, 'Enter');
  assert.equal(await press(page, 'Tab'), 'button Who We Are');
  await press(page, 'Enter');
  assert.equal(await press(page, 'Tab'), 'a About');
  assert.equal(await press(page, 'Escape'), 'button Who We Are');
  assert.deepEqual(await expanded(page), ['Menu']);
  assert.equal(await press(page, 'Escape'), 'button Menu');
  assert.deepEqual(await expanded(page), []);
});

test('the language by keyboard: every widget follows, the focus stays', async (t) => {
  const { page } = await open(t, world, html(four('lao-pdr') + script(world.site)));
  await settled(page, 4);
  await tabTo(page, 'button Tiếng Việt');
  await press(page, 'Enter');
  await until(page, () => document.querySelector('iom-contact-block').shadowRoot.textContent.includes('Lưu liên hệ'));
  assert.equal((await page.evaluate(focused)).name, 'button Tiếng Việt');
});

test('a retry by keyboard', async (t) => {
  const { page } = await open(t, world, html('<iom-news-card office="lao-pdr"></iom-news-card>' + script(world.site)), {
    denied: /^lao-pdr-(news|headlines)-/,
  });
  await until(page, () => document.querySelector('iom-news-card').getAttribute('state') === 'error');
  assert.equal(await press(page, 'Tab'), 'button Try again');
  await page.evaluate(() => document.querySelector('iom-news-card').setAttribute('office', 'viet-nam'));
  await settled(page);
  assert.equal(await page.$eval('iom-news-card', (card) => card.getAttribute('state')), 'ready');
});

// ── Every widget ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Presses a key until the focus has left our elements; returns the focused elements. */
async function walk(page, key) {
  const stops = [];
  for (let i = 0; i < 60; i++) {
    await pressed(page, key);
    const { name } = await page.evaluate(focused);
    if (/^(body|button (Before|After))/.test(name)) return stops;
    stops.push(name);
  }
  assert.fail(`the focus does not get out again: ${stops.join(', ')}`);
}

async function pressed(page, key) {
  if (key === 'Tab') return page.keyboard.press('Tab');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  return page.keyboard.up('Shift');
}

/** A page with one widget between two buttons. */
async function between(t, widget, { lang, width } = {}) {
  const body = inMain(`<button>Before</button>${widget}<button>After</button>`) + script(world.site);
  const opened = await open(t, world, html(body, { lang }), { width });
  await settled(opened.page);
  return opened;
}

const inside = async (page) => (await page.evaluate(reachable)).filter((name) => !/^button (Before|After)$/.test(name));

/** Opens every group of a menu that can be open with the others. */
const unfold = () => {
  const menus = [...document.querySelectorAll('iom-office-header, iom-office-menu')].map(({ shadowRoot, localName }) =>
    localName === 'iom-office-menu' ? shadowRoot : shadowRoot.querySelector('iom-office-menu').shadowRoot,
  );
  for (const menu of menus) {
    const toggle = menu.querySelector('.toggle');
    if (toggle.checkVisibility()) toggle.click();
  }
};

for (const [tag, lang, width] of [
  ...ALL_TAGS.map((tag) => [tag, 'en', 900]),
  ['iom-office-header', 'lo', 900],
  ['iom-office-header', 'vi', 900],
  ...['en', 'lo', 'vi'].map((lang) => ['iom-office-header', lang, 320]),
])
  test(`${tag} by Tab and back, ${lang}, ${width} px: each link and button once, then leaves the widget`, async (t) => {
    const { page } = await between(t, everything('lao-pdr').split('\n')[ALL_TAGS.indexOf(tag)], { lang, width });
    await page.evaluate(unfold);
    await page.focus('button');
    const expected = await inside(page);
    assert.ok(expected.length > 0 || tag === 'iom-programme-badge', 'there is something to reach');
    assert.deepEqual(await walk(page, 'Tab'), expected);
    assert.deepEqual(await walk(page, 'back'), expected.toReversed());
  });

test('the exit never covers the focused element', async (t) => {
  const body = `<iom-quick-exit></iom-quick-exit><p dir="rtl">${'<a href="/">x</a> <br>'.repeat(60)}</p>`;
  const { page } = await between(t, body, { width: 600 });
  for (let i = 0; i < 55; i++) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const hidden = await page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement.matches('p a')) return false;
      const [a, b] = [activeElement, document.querySelector('iom-quick-exit').shadowRoot.querySelector('button')].map(
        (element) => element.getBoundingClientRect(),
      );
      return a.top < b.bottom && a.bottom > b.top && a.left < b.right && a.right > b.left;
    });
    assert.equal(hidden, false, `stop ${i}`);
  }
});
