// What a screen reader said that readers cannot use: pieces run together, empty regions, buttons with one name, texts left out.
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { LANGUAGE_TAGS, mount, part, parts, ready } from '../support/elements.js';
import { everyWidget, shadowHosts } from '../support/every-widget.js';
import '../support/setup.js';

/** The text without what is hidden from screen readers, with its spaces. */
function heard(place: Element): string {
  const copy = place.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('[aria-hidden=true]')) each.remove();
  return copy.textContent!.replace(/\s+/g, ' ').trim();
}

const CONTACT = {
  id: 'd',
  name: { en: 'Front desk' },
  phones: [
    { text: '+856 21 555 010', dial: '+85621555010' },
    { text: '+856 21 555 011', dial: '+85621555011' },
    { text: '16' },
  ],
  emails: ['desk@office.example'],
  address: { en: '12 River Road, Vientiane' },
  hours: { en: 'Mon–Fri 08:30–16:30' },
  url: { en: 'https://office.example/contact' },
};
const contact = async (lang = 'en'): Promise<Element> => {
  const data = { version: 1, id: 'sample', name: { en: 'Sample Office' }, contacts: [CONTACT] };
  const element = mount('iom-contact-block', { lang }, { data });
  await ready(element, 'ready', lang);
  return element;
};

describe('by ear', () => {
  it('place and date are two words, also if the date is missing', async () => {
    const item = { id: 'a', title: 'A', language: 'en', _iom: { place: 'Vientiane' } };
    for (const [more, said] of [
      [{ title: undefined }, 'Vientiane Undated'],
      [{ date_published: '2017-11-06' }, 'Vientiane 6 November 2017'],
    ] as const) {
      const items = [{ ...item, ...more }];
      const element = mount(
        'iom-news-feed',
        { lang: 'en', layout: 'list' },
        { data: { version: 'https://jsonfeed.org/version/1.1', items } },
      );
      await ready(element);
      const line = part(element, 'place').parentElement!;
      expect(heard(line)).to.equal(said);
      expect(line.textContent!.replace(/\s+/g, ' ')).to.equal(said.replace('Vientiane', 'Vientiane ·'));
    }
  });

  it('no region has a role that is said while it is empty', async () => {
    for (const widget of await everyWidget('en'))
      for (const { shadowRoot, localName } of shadowHosts(widget))
        expect(shadowRoot!.querySelector('[role=status], [role=alert]'), localName).to.equal(null);
  });

  it('a story of a feed begins with its own text, so that it is said from item to item', async () => {
    const items = [{ id: 'a', title: 'A', language: 'en' }];
    const element = mount(
      'iom-news-feed',
      { lang: 'en' },
      { data: { version: 'https://jsonfeed.org/version/1.1', items } },
    );
    await ready(element);
    const card = part(element, 'story').querySelector('iom-news-card')!;
    const first = [...card.shadowRoot!.querySelectorAll('.root > *')].filter(
      (each) => each.getClientRects().length > 0,
    )[0]!;
    expect(first.localName).to.equal('article');
  });

  it('a text of a description list is no block inside its description, which Firefox leaves out', async () => {
    const facts = {
      id: 'f',
      kind: 'count',
      label: { en: 'Fact' },
      value: 1,
      source: { site: 'A', url: 'https://a.example/' },
    };
    const other = { ...facts, id: 'g', source: { site: 'B' } };
    const data = { version: 1, id: 'sample', name: { en: 'Sample Office' }, facts: [facts, other] };
    const list = mount('iom-key-facts', { lang: 'en' }, { data });
    await ready(list);
    expect(parts(list, 'source')).to.have.length(2);
    for (const widget of [list, await contact()])
      for (const place of widget.shadowRoot!.querySelectorAll('dd')) {
        expect(place.querySelector('p, div'), place.outerHTML).to.equal(null);
        if (!place.querySelector('button')) expect(getComputedStyle(place).display, place.outerHTML).to.equal('block');
      }
  });

  for (const lang of LANGUAGE_TAGS)
    it(`in ${lang}, the buttons of two numbers have two names, which begin with what they show`, async () => {
      const buttons = parts(await contact(lang), 'copy');
      const names = buttons.map((button) => button.getAttribute('aria-label')!);
      expect(new Set(names).size).to.equal(3);
      buttons.forEach((button, at) => expect(names[at]!.startsWith(button.textContent!.trim())).to.equal(true));
      expect(names[0]).to.match(/\+856 21 555 010$/);
    });

  it('the words of buttons are not copied with a text', async () => {
    const element = await contact();
    for (const button of element.shadowRoot!.querySelectorAll('button'))
      expect(getComputedStyle(button).getPropertyValue('user-select') || 'none').to.equal('none');
    const [range, selection] = [document.createRange(), getSelection()!];
    range.selectNodeContents(part(element, 'details'));
    selection.removeAllRanges();
    selection.addRange(range);
    const copied = selection.toString();
    if (copied) expect(copied).to.contain('+856 21 555 010').and.not.to.contain('Copy');
  });

  it('an address that is its own text is printed once', async () => {
    const element = await contact();
    const link = element.shadowRoot!.querySelector('a[href^=http]')!;
    const rules = element.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const printed = rules
      .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
      .flatMap((rule) => [...(rule as CSSMediaRule).cssRules] as CSSStyleRule[])
      .filter(
        ({ selectorText }) => selectorText.endsWith('::after') && link.matches(selectorText.replace('::after', '')),
      );
    // The last one counts: none is more specific than another.
    expect(printed.map(({ style }) => style.content).slice(-1)).to.deep.equal(['none']);
  });

  it('lists without marks are lists in WebKit, too', async () => {
    for (const widget of await everyWidget('en'))
      for (const { shadowRoot } of shadowHosts(widget))
        for (const list of shadowRoot!.querySelectorAll('ul, ol'))
          if (getComputedStyle(list).listStyleType === 'none' && !list.closest('nav'))
            expect(list.getAttribute('role'), list.outerHTML.slice(0, 200)).to.equal('list');
  });
});
