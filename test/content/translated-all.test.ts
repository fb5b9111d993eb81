// Every widget in a page that the browser translates: after each change, its texts are those of a page that was never translated.
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { registry, type Tag } from '../../src/registry.js';
import { box, inLanguage, LANGUAGE_TAGS, mount, part, ready, text } from '../support/elements.js';
import { shadowHosts } from '../support/every-widget.js';
import { card, eventually, fault, inState } from '../support/faults.js';
import { atEnd, expectWarning } from '../support/setup.js';
import { translatePage } from '../support/translate.js';
import { chooseLanguage, resetChoice } from '../../src/i18n/language-preference.js';

type Language = (typeof LANGUAGE_TAGS)[number];
const HOTLINE = { number: '+000 0000 0000', name: 'Help', hours: '8:00–17:00', 'verified-on': '2020' };
const CHANGES: readonly Language[] = ['lo', 'vi', 'en', 'lo', 'en', 'vi'];
/** Takes out what a translator leaves: its marks, and spaces that it moves. */
const withoutMarks = (said: string): string => said.replace(/[⟦⟧\s]+/g, '');
const plain = (element: Element): string =>
  withoutMarks(
    shadowHosts(element)
      .map((each) => text(each.shadowRoot!))
      .join(' '),
  );

function mountAll(): HTMLElement[] {
  const into = box();
  return (Object.keys(registry) as Tag[]).map((tag) =>
    mount(tag, tag === 'iom-hotline-card' ? HOTLINE : { office: 'lao-pdr' }, { into }),
  );
}

async function show(widgets: readonly HTMLElement[], language: Language): Promise<void> {
  chooseLanguage(language);
  for (const widget of widgets) for (const host of shadowHosts(widget)) await inLanguage(host, language);
}

/** The texts of each widget in each language, without a translator. */
async function untranslated(): Promise<Map<string, string[]>> {
  const widgets = mountAll();
  const found = new Map<string, string[]>();
  for (const language of LANGUAGE_TAGS) {
    await show(widgets, language);
    found.set(language, widgets.map(plain));
  }
  for (const widget of widgets) widget.remove();
  resetChoice();
  return found;
}

describe('fault: the browser translates the page, an extension marks words: all widgets', () => {
  beforeEach(() => atEnd(resetChoice));

  for (const [what, when] of [
    ['before the widgets are there', 'before'],
    ['after they are ready', 'after'],
    ['and back', 'undone'],
    ['twice', 'twice'],
  ] as const)
    it(`translated ${what}: six changes of language leave no text of another`, async () => {
      const right = await untranslated();
      if (when === 'before') translatePage('de');
      const widgets = mountAll();
      await show(widgets, 'en');
      if (when !== 'before') {
        const undo = translatePage('de');
        if (when === 'undone') undo();
        if (when === 'twice') translatePage('fr');
      }
      for (const language of CHANGES) {
        await show(widgets, language);
        const wrong = widgets.flatMap((widget, at) =>
          plain(widget) === right.get(language)![at] ? [] : [`${widget.localName}: ${plain(widget).slice(0, 300)}`],
        );
        expect(wrong, language).to.deep.equal([]);
      }
    });

  it('ten changes in a second end with the last one', async () => {
    const right = await untranslated();
    const widgets = mountAll();
    await show(widgets, 'en');
    translatePage('de');
    for (let at = 0; at < 10; at++) {
      chooseLanguage(CHANGES[at % 6]!);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await show(widgets, 'vi');
    expect(widgets.map(plain)).to.deep.equal(right.get('vi'));
  });

  it('twelve refreshes show what the server has, also if the translation is undone in the middle of one', async () => {
    const news = (round: number): string =>
      `json:${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: String(round), language: 'en', title: `Round ${round}` }] })}`;
    const place = await fault(news(0));
    const element = card(place.url, { lang: 'en' });
    await inState(element, 'ready');
    let undo = translatePage('de');
    for (let round = 1; round <= 12; round++) {
      await place.become(news(round));
      element.retry();
      if (round % 3 === 0) undo();
      await eventually(() => plain(element).includes(`Round${round}`), `round ${round}`);
      expect(plain(element).match(/Round\d+/g)).to.deep.equal([`Round${round}`]);
      if (round % 3 === 0) undo = translatePage('de');
    }
  });

  it('“Loading…” replaces an error, in a live region that is there before it, so that it is said', async () => {
    expectWarning(/answers with status 500/);
    const place = await fault('status:500');
    const element = card(place.url, { lang: 'en' });
    await inState(element, 'error');
    translatePage('de');
    await place.become('hang');
    const said: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records)
        if (target instanceof Element && target.matches('[aria-live]')) said.push([...addedNodes].map(text).join(''));
    });
    observer.observe(element.shadowRoot!, { subtree: true, childList: true });
    atEnd(() => observer.disconnect());
    part(element, 'retry').click();
    await inState(element, 'loading');
    await eventually(() => said.some((each) => each.includes('Loading')), 'the announcement');
    expect(withoutMarks(text(part(element, 'status'))))
      .to.contain('Loading')
      .and.not.to.contain('couldnot');
    expect(plain(element)).to.contain('Loading').and.not.to.contain('couldnot');
  });

  it('an extension that makes a link of every number, or takes comments out, hides no new number', async () => {
    const office = (number: string): string =>
      `json:${JSON.stringify({ version: 1, id: 'sample', name: { en: 'Sample' }, hotlines: [{ id: 'h', name: { en: 'Line' }, phone: { text: number, dial: number } }] })}`;
    const place = await fault(office('1900555012'));
    const element = mount('iom-hotline-card', { src: place.url, lang: 'en' });
    await ready(element);
    for (const number of ['1900555013', '1900555014', '1900555015']) {
      const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
      const nodes: (Text | Comment)[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text | Comment);
      for (const node of nodes) {
        if (node instanceof Comment) node.remove();
        else if (/\d{4}/.test(node.data)) {
          const link = document.createElement('a');
          link.href = `tel:${node.data.trim()}`;
          node.replaceWith(link);
          link.append(node);
        }
      }
      await place.become(office(number));
      element.retry();
      await eventually(() => plain(element).includes(number), number);
      expect(plain(element).match(/19005550\d\d/g)).to.deep.equal([number]);
      expect(element.shadowRoot!.querySelector('a')!.getAttribute('href')).to.equal(`tel:${number}`);
    }
  });
});
