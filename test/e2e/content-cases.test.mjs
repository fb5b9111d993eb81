// Documents as people of an office write them, one case to a file of cases/, in a page: what is drawn from left to right, what
// stays on one line, what is saved. `why` says whom it harms otherwise.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { html, open, script, setUp } from './browser.mjs';

const CASES = new URL('cases/', import.meta.url);
const world = setUp();

/** The lines of an element's text as the eye meets them from left to right, and at which side it begins. */
const drawn = (page, tag, selector) =>
  page.evaluate(
    (name, part) => {
      const element = document.querySelector(name).shadowRoot.querySelector(part);
      const lines = [];
      const walk = (node) => {
        if (node.nodeType !== 3) return node.childNodes.forEach(walk);
        for (let at = 0; at < node.data.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left, top, width, height } = range.getBoundingClientRect();
          if (!width && !height) continue;
          const middle = top + height / 2;
          let line = lines.find((each) => Math.abs(each.middle - middle) < 8);
          if (!line) lines.push((line = { middle, letters: [] }));
          line.letters.push([node.data[at], left + width / 2]);
        }
      };
      walk(element);
      const range = document.createRange();
      range.selectNodeContents(element);
      const [box, text] = [element.getBoundingClientRect(), range.getBoundingClientRect()];
      return {
        lines: lines
          .sort((a, b) => a.middle - b.middle)
          .map(({ letters }) =>
            letters
              .sort((a, b) => a[1] - b[1])
              .map(([letter]) => letter)
              .join('')
              .replace(/\s+/g, ' '),
          ),
        direction: box.right - text.right < text.left - box.left ? 'rtl' : 'ltr',
      };
    },
    tag,
    selector,
  );

/** The contact card that the button saves. */
const savedBy = (page, tag) =>
  page.evaluate(async (name) => {
    let blob;
    const make = URL.createObjectURL;
    URL.createObjectURL = (given) => ((blob = given), make.call(URL, given));
    document.querySelector(name).shadowRoot.querySelector('[part=save]').click();
    return (await blob.text()).replace(/\r\n /g, '');
  }, tag);

for (const name of readdirSync(CASES))
  test(name.replace('.json', '').replaceAll('-', ' '), async (t) => {
    const { why, widget, lang, width, document, look, ...right } = JSON.parse(
      readFileSync(new URL(name, CASES), 'utf8'),
    );
    for (const wide of [width].flat()) {
      const page = await openWith(t, { widget, lang, wide, document });
      if (look) {
        await page.waitForFunction(
          (tag, part) => document.querySelector(tag).shadowRoot.querySelector(part),
          {},
          widget,
          look,
        );
        const { lines, direction } = await drawn(page, widget, look);
        const text = `${why}\n${lines.join('\n')}`;
        for (const each of right.drawn ?? []) assert.ok(lines.join(' ').includes(each), text);
        const written = await page.$eval(
          widget,
          ({ shadowRoot }, part) => shadowRoot.querySelector(part).textContent,
          look,
        );
        for (const each of right.written ?? []) assert.ok(written.includes(each), `${each}: ${written}`);
        for (const each of right.onOneLine ?? [])
          assert.ok(
            lines.some((line) => line.includes(each)),
            `${wide} ${text}`,
          );
        for (const each of right.notOnOneLine ?? []) assert.ok(!lines.some((line) => line.includes(each)), text);
        if (right.direction) assert.equal(direction, right.direction, text);
      }
      for (const each of right.saved ?? []) assert.match(await savedBy(page, widget), new RegExp(each, 'u'), why);
    }
  });

async function openWith(t, { widget, lang, wide, document }) {
  const { page } = await open(t, world, html(`<${widget}></${widget}>${script(world.site)}`, { lang }));
  await page.setViewport({ width: wide, height: 900 });
  await page.$eval(widget, (element, data) => (element.data = data), document);
  await page.waitForSelector(`${widget}[state=ready]`);
  return page;
}
