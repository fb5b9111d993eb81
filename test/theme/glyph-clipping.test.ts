// Every text of both offices and of the catalogues, as rendered: no mark is clipped, no lines touch, and no syllable or number
// with its unit is split.
import { expect } from '@open-wc/testing';
import en from '../../locales/en.json' with { type: 'json' };
import lo from '../../locales/lo.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };
import '../../src/define/all.js';
import type { Tag } from '../../src/registry.js';
import { feed } from '../support/documents.js';
import { box, LANGUAGE_TAGS, mount, part, parts, ready, root, until } from '../support/elements.js';
import { linesOf, type Line } from '../support/lines.js';
import '../support/setup.js';
import { faultsOf, keptIn } from '../support/typography.js';

const WIDTHS = [240, 320, 600];
const OFFICES = ['lao-pdr', 'viet-nam'];
const LONG_NUMBER = { number: '+856 20 5555 1234', name: 'Test', cost: '24/7', languages: 'lo vi en' };
const WIDGETS: [tag: Tag, attributes?: Record<string, string>][] = [
  ['iom-office-header'],
  ['iom-office-menu'],
  ['iom-office-profile'],
  ['iom-office-profile', { section: 'our-work' }],
  ['iom-key-facts'],
  ['iom-global-goals'],
  ['iom-news-card'],
  ['iom-news-article'],
  ['iom-news-feed'],
  ['iom-news-feed', { layout: 'list' }],
  ['iom-programme-badge'],
  ['iom-programme-badge', { variant: 'card' }],
  ['iom-contact-block'],
];
const CATALOGUES = { en, lo, vi };

/** The strings of a catalogue, with values in their placeholders. */
function words(value: object): string[] {
  return Object.values(value).flatMap((entry: string | object) =>
    typeof entry === 'string' ? [entry.replace(/\{\{\w+\}\}/g, '12').trim()] : words(entry),
  );
}

/** The lines of an element that is ready, its menus open. */
async function shownLines(element: HTMLElement, lang: string): Promise<Line[]> {
  await until(element, () => !['loading', null].includes(element.getAttribute('state')), 'an outcome');
  await until(element, () => root(element).lang === lang, lang);
  const menu = element.localName === 'iom-office-menu' ? element : element.shadowRoot!.querySelector('iom-office-menu');
  if (menu) {
    await ready(menu, 'ready', lang);
    part(menu, 'toggle').click();
    parts(menu, 'group')[0]?.click();
    await (menu as HTMLElementTagNameMap['iom-office-menu']).updateComplete;
  }
  return linesOf(element);
}

function expectNoFault(lines: Line[], element: Element): void {
  expect(lines.length).to.be.greaterThan(0);
  expect(faultsOf(lines)).to.deep.equal([]);
  const { right } = root(element).getBoundingClientRect();
  const wide = lines.filter(({ block, right: end }) => end > right + 1 && getComputedStyle(block).position !== 'fixed');
  expect(
    wide.map(({ text }) => text),
    'sticks out',
  ).to.deep.equal([]);
}

describe('ink', () => {
  for (const lang of LANGUAGE_TAGS) {
    for (const office of OFFICES)
      for (const width of WIDTHS)
        it(`${office} in ${lang}, ${width} pixels wide`, async () => {
          const kept = new Set<string>();
          for (const [tag, attributes] of WIDGETS) {
            const element = mount(tag, { office, lang, ...attributes }, { width });
            const lines = await shownLines(element, lang);
            expectNoFault(lines, element);
            keptIn(lines).forEach((piece) => kept.add(piece));
          }
          // English and Vietnamese keep numbers with words only up to nine.
          expect(kept.size, 'strings that are kept together').to.be.greaterThan(lang === 'lo' ? 2 : 0);
        });

    for (const width of WIDTHS)
      it(`the catalogue in ${lang}, ${width} pixels wide`, async () => {
        const all = [...new Set(words(CATALOGUES[lang]))];
        const blocks = all.filter((_, index) => index % 2).map((text) => ({ type: 'heading', text }));
        const data = feed({ title: all[0], language: lang, content_text: all.join('\n\n'), _iom: { blocks } });
        const element = mount('iom-news-article', { lang }, { data, width });
        await ready(element, 'ready', lang);
        const lines = linesOf(element);
        expectNoFault(lines, element);
        expect(parts(element, 'subheading').length).to.equal(blocks.length);
      });

    it(`a help line, a language menu and an exit in ${lang}`, async () => {
      for (const width of WIDTHS)
        for (const [tag, attributes] of [
          ['iom-hotline-card', LONG_NUMBER],
          ['iom-language-menu', {}],
          ['iom-quick-exit', {}],
        ] as const) {
          const element = mount(tag, { lang, ...attributes }, { width });
          await until(element, () => root(element).lang === lang && linesOf(element).length > 0, lang);
          expectNoFault(linesOf(element), element);
        }
    });
  }

  it('clips and touches nothing in any common Lao font', async () => {
    for (const font of ['Noto Sans Lao', 'Noto Serif Lao', 'DejaVu Sans', 'sans-serif', 'monospace'])
      for (const width of WIDTHS) {
        const element = mount('iom-news-article', { office: 'lao-pdr', lang: 'lo' }, { width });
        element.style.setProperty('--iom-font-lo', font);
        const faults = faultsOf(await shownLines(element, 'lo'));
        expect(
          faults.filter((fault) => !fault.startsWith('ink outside')),
          font,
        ).to.deep.equal([]);
      }
  });
});

describe('inherited styles of the page', () => {
  const HOSTILE: Record<string, string> = {
    'word-break': 'break-all',
    'line-break': 'anywhere',
    'overflow-wrap': 'normal',
    hyphens: 'auto',
    'white-space': 'nowrap',
    'text-wrap': 'nowrap',
    'line-height': '1',
    'letter-spacing': '5px',
    'word-spacing': '20px',
    'text-transform': 'uppercase',
    'text-align': 'justify',
    'text-indent': '50px',
    'font-style': 'italic',
    'font-stretch': 'condensed',
    'font-size-adjust': '1',
    direction: 'rtl',
    'tab-size': '20',
  };

  /** The positions of the lines, relative to the corner of the widget. */
  async function geometry(tag: Tag, lang: string, css: [string, string][]): Promise<string[]> {
    const place = box(320);
    const element = mount(tag, { office: 'lao-pdr', lang }, { into: place });
    for (const [name, value] of css) place.style.setProperty(name, value);
    const lines = await shownLines(element, lang);
    const { left, top } = root(element).getBoundingClientRect();
    place.remove(); // the next one has the same position, so that both are rounded alike
    return lines.map((line) =>
      [line.text, line.left - left, line.right - left, line.box.top - top]
        .map((value) => (typeof value === 'number' ? Math.round(value) : value))
        .join(' '),
    );
  }

  const TAGS = ['iom-news-article', 'iom-office-header'] as const;
  const untouched = new Map<string, string[]>();

  before(async () => {
    for (const lang of LANGUAGE_TAGS)
      for (const tag of TAGS) untouched.set(`${tag} ${lang}`, await geometry(tag, lang, []));
  });

  for (const [name, value] of Object.entries(HOSTILE))
    it(`moves no line: ${name}: ${value}`, async () => {
      for (const lang of LANGUAGE_TAGS)
        for (const tag of TAGS)
          expect(await geometry(tag, lang, [[name, value]])).to.deep.equal(untouched.get(`${tag} ${lang}`));
    });
});

describe('the measurement', () => {
  /** The faults of a Lao article with `css` in its shadow trees. */
  async function faultsWith(css: string, width: number): Promise<string> {
    const element = mount('iom-news-article', { office: 'lao-pdr', lang: 'lo' }, { width });
    await shownLines(element, 'lo');
    const style = document.createElement('style');
    style.textContent = css;
    element.shadowRoot!.append(style);
    return faultsOf(linesOf(element)).join('\n');
  }

  for (const [fault, css] of [
    ['touches the line before', '* { line-height: 1 !important }'],
    ['ink outside of its line', '* { line-height: 1.2 !important }'],
    ['a syllable in two', '* { word-break: break-all !important }'],
    ['a mark at the start of a line', '* { word-break: break-all !important }'],
    ['a vowel left behind', '* { word-break: break-all !important }'],
    ['“22 ຄົນ” in two', '* { word-break: break-all !important; white-space: normal !important }'],
    ['clipped by p.text paragraph', '.paragraph { overflow: hidden; block-size: 1.2em }'],
  ] as const)
    it(`finds: ${fault}`, async () => {
      // Line ends depend on the fonts of the machine; the fault appears at one of these widths.
      let found = '';
      for (let width = 200; width < 360 && !found.includes(fault); width += 4) found += await faultsWith(css, width);
      expect(found).to.contain(fault);
    });
});
