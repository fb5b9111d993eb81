// Pages and servers as they are: XML, wrong headers, old browsers' containers, frames.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORMATS, FRAME_TAGS, PLAIN_TAGS, renderWidget, snippet } from 'iom-widgets/server';
import { assertShown, becomes, html, open, ownLines, script, settled, setUp, shown, until } from './browser.mjs';

const world = setUp();
const LATIN = (name) => ({
  'content-type': `${name.endsWith('.html') ? 'text/html' : 'application/javascript'}; charset=iso-8859-1`,
});
const inLatin = (headers) => {
  world.site.headersOf = (name) => ({ ...LATIN(name), ...headers });
};

test('fault: a server that says another encoding: files of the script tag', async (t) => {
  inLatin({ 'access-control-allow-origin': '*' });
  t.after(() => (world.site.headersOf = undefined));
  const { page, said } = await open(
    t,
    world,
    html(`<iom-news-card office="lao-pdr"></iom-news-card>${script(world.site)}`, { lang: 'lo' }),
  );
  await assertShown(page, { 'iom-news-card': 'ວຽງຈັນ' }, 1);
  assert.deepEqual(ownLines(said), []);
});

test('fault: a server that says another encoding: a frame page and its one script', async (t) => {
  inLatin({});
  t.after(() => (world.site.headersOf = undefined));
  const frame = `<iframe src="${world.site.scriptOrigin}/embed/frame.html?widget=news-card&amp;office=lao-pdr&amp;lang=lo" sandbox="allow-scripts"></iframe>`;
  const { page } = await open(t, world, html(frame));
  const inner = await page.waitForFrame((each) => each !== page.mainFrame());
  await becomes(async () => /ວຽງຈັນ/.test((await shown(inner))[0]?.[2]), true);
  assert.match(await inner.evaluate(() => document.querySelector('#plain, #failed').textContent), /ລາວ|ບໍ່/);
});

test('lines that are pasted are well-formed XML, for every widget', async (t) => {
  const { page } = await open(t, world, html(''));
  const wanted = FORMATS.filter((format) => ['script', 'html', 'iframe', 'wordpress'].includes(format));
  for (const tag of PLAIN_TAGS)
    for (const format of wanted.filter((each) => each !== 'iframe' || FRAME_TAGS.includes(tag))) {
      const hotline = { number: '+000 0000 0000', name: 'An “example” & more' };
      const attributes = { ...(tag === 'iom-hotline-card' ? hotline : { office: 'lao-pdr' }), lang: 'lo' };
      const more = tag === 'iom-office-header' ? { 'no-languages': '' } : {};
      const lines = await snippet({ widget: tag, format, attributes: { ...attributes, ...more } });
      const fault = await page.evaluate(
        (xml) =>
          new DOMParser().parseFromString(`<div>${xml}</div>`, 'application/xml').querySelector('parsererror')
            ?.textContent,
        lines,
      );
      assert.equal(fault, undefined, `${tag}, ${format}: ${lines}`);
    }
});

test('rendered widgets have nothing that PHP or a minifier takes for its own', async () => {
  for (const tag of PLAIN_TAGS) {
    const attributes = tag === 'iom-hotline-card' ? { number: '+000 0000 0000' } : { office: 'lao-pdr' };
    assert.doesNotMatch(await renderWidget(tag, attributes, { lang: 'en' }), /<\?/, tag);
  }
});

test('a group of the menu lies above what follows, also where containers contain their layout', async (t) => {
  const head = `<style>iom-office-header::part(base), iom-office-menu::part(base) { contain: layout }
    main { position: relative; background: #fff; min-height: 600px }</style>`;
  for (const tag of ['iom-office-header', 'iom-office-menu']) {
    const body = `<${tag} office="lao-pdr"></${tag}><main><p>Welcome.</p></main>${script(world.site)}`;
    const { page } = await open(t, world, html(body, { head }));
    await settled(page);
    await page.evaluate((name) => {
      const outer = document.querySelector(name).shadowRoot;
      const { shadowRoot } = outer.querySelector('iom-office-menu') ?? outer.host;
      shadowRoot.querySelector('.group button').click();
    }, tag);
    await until(
      page,
      (name) => {
        const outer = document.querySelector(name).shadowRoot;
        const { shadowRoot } = outer.querySelector('iom-office-menu') ?? outer.host;
        const { left, top, height } = [...shadowRoot.querySelectorAll('[aria-expanded=true] + ul a')]
          .at(-1)
          .getBoundingClientRect();
        const [x, y] = [left + 12, top + height / 2];
        let at = document.elementFromPoint(x, y);
        for (let inner; (inner = at?.shadowRoot?.elementFromPoint(x, y)) && inner !== at;) at = inner;
        return at?.closest('a') !== null || at?.outerHTML;
      },
      tag,
    );
  }
});

for (const [what, change, says] of [
  ['as it is printed', (lines) => lines, /Copied/],
  ['without leave for the clipboard', (lines) => lines.replace(' allow="clipboard-write"', ''), /Could not be copied/],
])
  test(`a frame with a contact, ${what}: the reader is told, and has the text`, async (t) => {
    const attributes = { office: 'lao-pdr', lang: 'en' };
    const lines = await snippet({
      widget: 'contact-block',
      format: 'iframe',
      attributes,
      base: `${world.site.scriptOrigin}/embed/`,
    });
    assert.match(lines, / allow="clipboard-write"/);
    const { page } = await open(t, world, html(change(lines)), { prepare: (tab) => tab.bringToFront() });
    const frame = await page.waitForFrame((each) => each !== page.mainFrame());
    await settled(frame);
    const at = await frame.evaluate(() => {
      const { left, top, width, height } = document
        .querySelector('iom-contact-block')
        .shadowRoot.querySelector('[part=copy]')
        .getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    });
    const box = await (await page.$('iframe')).boundingBox();
    await page.mouse.click(box.x + at[0], box.y + at[1]);
    await becomes(async () => says.test((await shown(frame))[0][2]), true);
    if (what !== 'as it is printed') assert.match(await frame.evaluate(() => String(getSelection())), /\+856/);
  });
