// Every tag on one page, from the script tag.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe } from './axe.mjs';
import { html, LANGUAGES, OFFICES, open, script, settled, setUp, shown, until } from './browser.mjs';

const world = setUp();
const tags = [...readFileSync('src/registry.ts', 'utf8').matchAll(/'(iom-[\w-]+)':/g)].map(([, tag]) => tag);
const HOTLINE = '<iom-hotline-card number="+000 0000 0000" name="An example" verified-on="2020"></iom-hotline-card>';
const all = (office) => tags.map((tag) => `<${tag} office="${office}" heading-level="2"></${tag}>`).join('\n');
// The offices have no help line, and Viet Nam has no contact; the language menu and the exit have no content.
const stateOf = (office, tag) => {
  if (['iom-language-menu', 'iom-quick-exit'].includes(tag)) return null;
  if (tag === 'iom-hotline-card' || (tag === 'iom-contact-block' && office === 'viet-nam')) return 'empty';
  return 'ready';
};

test('every widget watches the attributes that it documents', async (t) => {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const declarations = modules.flatMap((module) => module.declarations ?? []).filter(({ tagName }) => tagName);
  const { page } = await open(t, world, html(all('lao-pdr') + script(world.site)));
  await settled(page, tags.length);
  const watched = await page.evaluate(
    // `state` is ours to write: it is watched only to write it again where a page has removed it.
    (names) =>
      names.map((tag) => [
        tag,
        customElements
          .get(tag)
          .observedAttributes.filter((name) => name !== 'state')
          .toSorted(),
      ]),
    tags,
  );
  const documented = tags.map((tag) => {
    const { attributes = [] } = declarations.find(({ tagName }) => tagName === tag);
    return [tag, attributes.map(({ name }) => name).toSorted()];
  });
  assert.deepEqual(watched, documented);
});

for (const office of OFFICES) {
  for (const [index, lang] of LANGUAGES.entries()) {
    test(`${office} in ${lang}: every widget is ready, accessible and within 320 px`, async (t) => {
      const theme = index % 2 ? '<style>html { color-scheme: dark; background: #000; color: #fff }</style>' : '';
      const body = html(`<main><h1>A page</h1>${all(office)}${HOTLINE}</main>${script(world.site)}`, {
        lang,
        head: theme,
      });
      const { page, said, requested } = await open(t, world, body, { width: 320 });
      await settled(page, tags.length + 1);
      const found = await shown(page);
      assert.deepEqual(
        found.slice(0, -1).map(([tag, state]) => [tag, state]),
        tags.map((tag) => [tag, stateOf(office, tag)]),
      );
      for (const [tag, state, text] of found)
        assert.equal(text === '', tag === 'iom-hotline-card' && state === 'empty', tag);
      assert.deepEqual(said, []);
      const { pageOrigin, scriptOrigin } = world.site;
      for (const url of requested) assert.ok([pageOrigin, scriptOrigin].includes(new URL(url).origin), url);
      assert.ok(!requested.some((url) => url.includes('purify')), 'no sanitiser for plain text');
      assert.ok(
        await page.evaluate(() => document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth),
      );
      assert.deepEqual((await axe(page)).violations, []);
    });
  }
}

for (const [how, leave] of [
  [
    'the button',
    (page) => page.$eval('iom-quick-exit', ({ shadowRoot }) => shadowRoot.querySelector('button').click()),
  ],
  [
    'Shift three times',
    async (page) => {
      for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
    },
  ],
]) {
  test(`the exit by ${how} replaces this page with the other one, and requests nothing else`, async (t) => {
    const elsewhere = world.site.page(html('<h1>Elsewhere</h1>'));
    const body = html(`<h1>A page</h1><iom-quick-exit href="${elsewhere}"></iom-quick-exit>${script(world.site)}`);
    const { page, requested } = await open(t, world, body);
    await until(page, () => Boolean(document.querySelector('iom-quick-exit').shadowRoot?.querySelector('button')));
    const [before, visited] = [requested.length, await page.evaluate(() => history.length)];
    await Promise.all([page.waitForNavigation(), leave(page)]);
    assert.equal(page.url(), elsewhere);
    assert.equal(await page.evaluate(() => history.length), visited, 'nothing to go back to');
    assert.deepEqual(requested.slice(before), [elsewhere]);
  });
}
