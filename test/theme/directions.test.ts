// Longer words and the other direction, in invented languages.
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import type { Tag } from '../../src/registry.js';
import { expectNoOverflow } from '../support/accessible.js';
import { feed } from '../support/documents.js';
import { inLanguage, mount, part, ready, root, text } from '../support/elements.js';
import { linesOf } from '../support/lines.js';
import { accented, addLanguage, hebrew } from '../support/pseudo.js';
import '../support/setup.js';
import { faultsOf } from '../support/typography.js';

const CONTENT: Tag[] = [
  'iom-office-header',
  'iom-office-menu',
  'iom-office-profile',
  'iom-key-facts',
  'iom-global-goals',
  'iom-news-card',
  'iom-news-article',
  'iom-news-feed',
  'iom-programme-badge',
  'iom-contact-block',
];

describe('a language with longer words', () => {
  for (const tag of CONTENT)
    it(`fits ${tag}`, async () => {
      await addLanguage('qpa', accented);
      for (const width of [240, 320, 900]) {
        const element = mount(tag, { office: 'lao-pdr', lang: 'qpa' }, { width });
        await ready(element, 'ready', 'qpa');
        expect(text(element)).to.match(/⟦.+⟧/);
        expectNoOverflow(element);
        expect(faultsOf(linesOf(element))).to.deep.equal([]);
      }
    });
});

/** Start, top and width of all blocks, from the left or from the right edge of the widget. */
function boxes(element: Element, from: 'left' | 'right'): number[][] {
  const edge = root(element).getBoundingClientRect();
  return [...root(element).querySelectorAll('*')]
    .filter((node) => node.checkVisibility() && !node.matches('.visually-hidden'))
    .filter((node) => !getComputedStyle(node).display.startsWith('inline'))
    .flatMap((node) => {
      const { left, right, top, width } = node.getBoundingClientRect();
      const start = from === 'left' ? left - edge.left : edge.right - right;
      const own = [start, top - edge.top, width];
      return node.shadowRoot ? [own, ...boxes(node, from)] : [own];
    });
}

describe('a language written from right to left', () => {
  for (const tag of CONTENT)
    it(`mirrors ${tag}`, async () => {
      for (const width of [240, 320, 900]) {
        const found: number[][][] = [];
        for (const dir of ['ltr', 'rtl'] as const) {
          await addLanguage('qpr', hebrew, dir);
          const element = mount(tag, { office: 'viet-nam', lang: 'qpr' }, { width });
          await inLanguage(element, 'qpr');
          await ready(element, element.getAttribute('state')!, 'qpr');
          expect(root(element).dir).to.equal(dir);
          found.push(boxes(element, dir === 'ltr' ? 'left' : 'right'));
          element.remove();
        }
        expect(found[0]).to.not.have.length(0);
        const [there, back] = found as [number[][], number[][]];
        expect(back).to.have.length(there.length);
        const apart = back.filter((own, index) => own.some((value, i) => Math.abs(value - there[index]![i]!) > 1.5));
        expect(apart, 'blocks that are not mirrored').to.deep.equal([]);
      }
    });

  it('does not change the direction of the page', async () => {
    await addLanguage('qpr', hebrew, 'rtl');
    const [own, other] = [mount('iom-language-menu', { lang: 'qpr' }), mount('iom-language-menu', { lang: 'en' })];
    other.parentElement!.dir = 'rtl';
    await Promise.all([inLanguage(own, 'qpr'), inLanguage(other, 'en')]);
    expect([own, other].map((menu) => getComputedStyle(root(menu)).direction)).to.deep.equal(['rtl', 'ltr']);
    const [first, last] = [...root(own).querySelectorAll('button')].map(
      (button) => button.getBoundingClientRect().left,
    );
    expect(first).to.be.greaterThan(last!);
  });
});

describe('a text in the other direction', () => {
  /** The position of the first `letter` of a node. */
  function place(node: Element, letter: string): DOMRect {
    const range = new Range();
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let found = walker.nextNode() as Text; found; found = walker.nextNode() as Text) {
      const index = found.data.indexOf(letter);
      if (index < 0) continue;
      range.setStart(found, index);
      range.setEnd(found, index + 1);
      return range.getBoundingClientRect();
    }
    throw new Error(`no ${letter} in ${node.textContent}`);
  }

  it('has its own direction and moves nothing around it', async () => {
    const data = feed({
      title: 'שלום עולם!',
      summary: 'אבג (IOM) דה.',
      language: 'he',
      _iom: { place: 'ירושלים!', date: '2017' },
    });
    const element = mount('iom-news-card', { lang: 'en' }, { data, width: 600 });
    await ready(element);
    for (const [name, first, last] of [
      ['heading', 'ש', '!'],
      ['summary', 'א', '.'],
      ['place', 'י', '!'],
    ] as const)
      expect(place(part(element, name), last).right, name).to.be.at.most(place(part(element, name), first).left);
    const date = part(element, 'date').getBoundingClientRect();
    expect(date.left).to.be.at.least(part(element, 'place').getBoundingClientRect().right);
  });
});
