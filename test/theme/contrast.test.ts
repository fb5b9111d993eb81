import { expect } from '@open-wc/testing';
import '../../src/define/contact-block.js';
import '../../src/define/news-card.js';
import '../../src/define/office-header.js';
import '../../src/define/programme-badge.js';
import { contrast } from '../support/colours.js';
import { box, mount, part, parts, ready, root } from '../support/elements.js';
import { useTheme } from '../support/themes.js';
import '../support/setup.js';

type Tokens = Record<string, string>;

/** Colours that a page may set: an accent, and at most text and surface. The page is responsible for the contrast of these. */
const PAGES: Record<string, Tokens> = {
  'nothing set': {},
  'a dark surface by hand': { accent: '#ffb86b', text: '#f8efe2', surface: '#2b1d2f' },
  'a warm surface by hand': { accent: '#7a1f3d', text: '#3a2c20', surface: '#fbf3e4' },
  'black on yellow': { accent: '#00258a', text: '#000000', surface: '#ffe600' },
  'text and surface of middling contrast': { accent: '#0d65c4', text: '#505050', surface: '#ffffff' },
};

/** The colours of the roles in real widgets. */
async function roles(scheme: string, tokens: Tokens): Promise<Record<string, string>> {
  const into = box();
  into.style.colorScheme = scheme;
  for (const [name, value] of Object.entries(tokens)) into.style.setProperty(`--iom-color-${name}`, value);
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', title: 'Title', url: 'https://example.org/', summary: 'Summary', date_published: '2026-01-02' }],
  };
  const card = mount('iom-news-card', {}, { into, data });
  const badge = mount('iom-programme-badge', { office: 'lao-pdr' }, { into });
  const contact = mount('iom-contact-block', { office: 'lao-pdr' }, { into });
  await Promise.all([card, badge, contact].map((element) => ready(element)));
  const colour = (element: Element): string => getComputedStyle(element).color;
  return {
    surface: getComputedStyle(root(card)).backgroundColor,
    sunken: getComputedStyle(part(contact, 'details').querySelector('svg')!).backgroundColor,
    text: colour(part(card, 'summary')),
    muted: colour(part(card, 'date')),
    accent: colour(part(card, 'link')),
    border: getComputedStyle(part(contact, 'save')).borderTopColor,
  };
}

function expectContrast(found: Record<string, string>, forText: number): void {
  for (const ground of ['surface', 'sunken']) {
    for (const role of ['text', 'muted', 'accent'])
      expect(contrast(found[role]!, found[ground]!), `${role} on ${ground}`).to.be.at.least(forText);
    expect(contrast(found['border']!, found[ground]!), `border on ${ground}`).to.be.at.least(3);
  }
}

describe('contrast', () => {
  it('is measured by WCAG', () => {
    expect(contrast('#ffffff', '#000000')).to.equal(21);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.01);
    expect(contrast('rgb(0 0 0 / 0)', '#ffffff')).to.equal(1);
  });

  for (const scheme of ['light', 'dark'])
    for (const [what, tokens] of Object.entries(PAGES))
      it(`is 4.5:1 for text and 3:1 for controls, ${scheme}, with ${what}`, async () => {
        expectContrast(await roles(scheme, tokens), 4.5);
      });

  for (const scheme of ['light', 'dark'])
    for (const [what, tokens] of Object.entries(PAGES))
      it(`is 4.5:1 for the name on its band, and for the languages beside it, ${scheme}, with ${what}`, async () => {
        const into = box(900);
        into.style.colorScheme = scheme;
        for (const [name, value] of Object.entries(tokens)) into.style.setProperty(`--iom-color-${name}`, value);
        const header = mount('iom-office-header', { office: 'lao-pdr' }, { into });
        await ready(header);
        const band = getComputedStyle(root(header).querySelector('.header')!).backgroundColor;
        const ground =
          contrast(band, '#fff') === 1 && band.endsWith(' 0)') ? getComputedStyle(root(header)).backgroundColor : band;
        const languages = root(header).querySelector('iom-language-menu')!;
        for (const element of [part(header, 'heading'), part(header, 'affiliation'), ...parts(languages, 'language')])
          expect(contrast(getComputedStyle(element).color, ground), element.outerHTML).to.be.at.least(4.5);
      });

  for (const scheme of ['light', 'dark'])
    it(`is 7:1 for all text in the high-contrast theme, ${scheme}`, async () => {
      await useTheme('high-contrast');
      expectContrast(await roles(scheme, {}), 7);
    });

  it('has separate colours for light and dark', async () => {
    const [light, dark] = [await roles('light', {}), await roles('dark', {})];
    for (const role of Object.keys(light)) expect(light[role], role).to.not.equal(dark[role]);
    expect(contrast(light['surface']!, dark['surface']!)).to.be.above(10);
  });

  it('mixes secondary colours from the page’s three, unless the page also sets them', async () => {
    const tokens = PAGES['a dark surface by hand']!;
    const [plain, derived] = [await roles('light', {}), await roles('light', tokens)];
    for (const role of ['muted', 'sunken', 'border']) expect(derived[role], role).to.not.equal(plain[role]);
    const own = await roles('light', { ...tokens, muted: '#c0ffee', sunken: '#101010', border: '#abcdef' });
    expect([own['muted'], own['sunken'], own['border']]).to.deep.equal([
      'rgb(192, 255, 238)',
      'rgb(16, 16, 16)',
      'rgb(171, 205, 239)',
    ]);
  });
});
