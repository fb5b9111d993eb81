// Space: narrow boxes, the root's font size, and the reader's own text spacing.
import { expect } from '@open-wc/testing';
import { expectNoOverflow } from '../support/accessible.js';
import { LANGUAGE_TAGS, part, parts } from '../support/elements.js';
import { everyWidget, insides, shadowHosts } from '../support/every-widget.js';
import { atEnd } from '../support/setup.js';

const OFFICES = ['lao-pdr', 'viet-nam'];

/** The text spacing of WCAG 1.4.12, which overrides all of our rules. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** Elements that contain text and are not inline. */
const blocks = (element: Element): HTMLElement[] =>
  insides(element).filter(
    (inner) =>
      inner.getClientRects().length > 0 &&
      !inner.matches('.visually-hidden, .visually-hidden *') &&
      getComputedStyle(inner).display !== 'inline' &&
      [...inner.childNodes].some(
        (node) => (node.nodeType === 3 || node.nodeName === 'SPAN') && node.textContent!.trim() !== '',
      ),
  );

function expectRoom(element: HTMLElement): void {
  expectNoOverflow(element);
  const found = blocks(element);
  for (const block of found) {
    const what = `${element.localName}: ${block.textContent!.trim().slice(0, 40)}`;
    expect(block.scrollWidth, `${what}, cut sideways`).to.be.at.most(block.clientWidth + 1);
    const { overflow } = getComputedStyle(block);
    if (overflow !== 'visible') expect(block.scrollHeight, `${what}, cut below`).to.be.at.most(block.clientHeight + 1);
  }
  const boxes = found
    .filter((block) => !block.matches('.exit'))
    .map((block) => ({ block, ...block.getBoundingClientRect().toJSON() }) as { block: HTMLElement } & DOMRect);
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) {
      if (one.block.contains(other.block) || other.block.contains(one.block)) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const what = `${element.localName}: “${one.block.textContent!.trim()}” upon “${other.block.textContent!.trim()}”`;
      expect(across > 1 && down > 1, what).to.equal(false);
    }
}

function openMenus(element: Element): void {
  for (const { shadowRoot } of shadowHosts(element))
    for (const button of shadowRoot!.querySelectorAll<HTMLElement>('[aria-expanded=false]'))
      if (button.getClientRects().length > 0) button.click();
}

/** Adds a style sheet to the shadow trees, as a reader's extension does. */
function addStyles(elements: Element[], css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (const { shadowRoot } of elements.flatMap(shadowHosts)) {
    shadowRoot!.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets, sheet];
  }
}

for (const lang of LANGUAGE_TAGS)
  for (const office of OFFICES)
    describe(`${office} in ${lang}`, () => {
      for (const width of [180, 240, 320, 1000])
        it(`fits into ${width} px, with open menus`, async () => {
          for (const element of await everyWidget(lang, { width, office })) {
            expectRoom(element);
            openMenus(element);
            await Promise.all(
              shadowHosts(element).map((host) => (host as HTMLElementTagNameMap['iom-news-card']).updateComplete),
            );
            expectNoOverflow(element);
          }
        });

      for (const width of [240, 600])
        it(`supports the reader’s text spacing in ${width} px`, async () => {
          const elements = await everyWidget(lang, { width, office });
          addStyles(elements, SPACING);
          for (const element of elements) {
            const [first] = blocks(element);
            expect(getComputedStyle(first!).letterSpacing, element.localName).to.not.equal('normal');
            expectRoom(element);
          }
        });
    });

describe('sizes', () => {
  const measures = (elements: Element[]): string[] =>
    elements.flatMap((element) =>
      insides(element).map((inner) => {
        const { fontSize, paddingTop, marginTop, columnGap, borderTopWidth } = getComputedStyle(inner);
        return [
          inner.localName,
          fontSize,
          paddingTop,
          marginTop,
          columnGap,
          borderTopWidth,
          inner.offsetWidth,
          inner.offsetHeight,
        ].join(' ');
      }),
    );

  for (const size of ['62.5%', '5px', '40px'])
    it(`stay the same if the page’s root has font-size: ${size}`, async () => {
      const elements = await everyWidget('lo', { width: 600 });
      const before = measures(elements);
      document.documentElement.style.fontSize = size;
      atEnd(() => document.documentElement.style.removeProperty('font-size'));
      expect(measures(elements)).to.deep.equal(before);
    });

  it('follow the token, including distances', async () => {
    const [element] = (await everyWidget('en', { width: 600 })).filter(
      ({ localName }) => localName === 'iom-news-card',
    );
    const [before] = parts(element!, 'summary').map((summary) => getComputedStyle(summary).fontSize);
    element!.style.setProperty('--iom-font-size', '20px');
    element!.style.setProperty('--iom-space', '4px');
    expect([before, getComputedStyle(part(element!, 'summary')).fontSize]).to.deep.equal(['16px', '20px']);
    expect(getComputedStyle(part(element!, 'summary')).marginTop).to.equal('2px');
  });

  it('fill the height that the page reserves', async () => {
    for (const element of await everyWidget('en', { width: 600 })) {
      element.style.minBlockSize = '3000px';
      const base = element.shadowRoot!.querySelector('.root')!;
      expect(base.getBoundingClientRect().height, element.localName).to.equal(3000);
      const frame = base.querySelector('.box, .status');
      if (frame) expect(frame.getBoundingClientRect().height, element.localName).to.be.closeTo(3000, 50);
    }
  });
});
