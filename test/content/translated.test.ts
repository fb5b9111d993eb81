// Browsers translate a page, and extensions change nodes that widgets have rendered: later renders are still correct.
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import { mount, part, parts, ready, root, text } from '../support/elements.js';
import { eventually, fault, inState } from '../support/faults.js';
import { atEnd } from '../support/setup.js';
import { translatePage } from '../support/translate.js';
import { chooseLanguage, resetChoice } from '../../src/i18n/language-preference.js';

const office = (number: string, cost: string): string =>
  JSON.stringify({
    version: 1,
    id: 'sample',
    name: { en: 'Sample Office' },
    hotlines: [{ id: 'h', name: { en: 'Help line' }, phone: { text: number, dial: number }, cost: { en: cost } }],
  });
const item = (id: string, title: string, day: number): object => ({
  id,
  title,
  url: `https://office.example/${id}`,
  date_published: `2026-11-${day}`,
});
const feed = (...items: object[]): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Sample', language: 'en', items });
const [BRIDGE, SCHOOL] = [item('bridge', 'Bridge opens', 20), item('school', 'School reopens', 19)];
const plain = (element: Element): string => text(element).replace(/[⟦⟧]/g, '');

/** Changes of a widget's nodes by others. */
const HANDS: Record<string, (element: Element) => void> = {
  'nothing at all': () => {},
  'a translation': () => void translatePage('de'),
  'a translation that is undone': () => translatePage('de')(),
  'adjacent texts made one': (element) => root(element).getRootNode().normalize(),
  'comments taken out': (element) => {
    const walker = document.createTreeWalker(root(element).getRootNode(), NodeFilter.SHOW_COMMENT);
    const comments: Node[] = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    for (const comment of comments) (comment as ChildNode).remove();
  },
  'words marked by an extension': (element) => {
    const walker = document.createTreeWalker(root(element), NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const each of texts.filter(({ data }) => data.trim())) {
      const mark = document.createElement('mark');
      each.replaceWith(mark);
      mark.append(each.data);
    }
  },
};

describe('fault: the browser translates the page, an extension marks words', () => {
  for (const [what, touch] of Object.entries(HANDS)) {
    it(`${what}: a help line shows the new number, its link and its cost`, async () => {
      const place = await fault(`json:${office('1900555012', 'Free of charge')}`);
      const element = mount('iom-hotline-card', { src: place.url, lang: 'en' });
      atEnd(() => element.remove());
      await inState(element, 'ready');
      touch(element);
      await place.become(`json:${office('1900555099', 'Charged at the normal rate')}`);
      element.retry();
      await eventually(() => part(element, 'number').getAttribute('href') === 'tel:1900555099', 'the new number');
      expect(plain(part(element, 'number')))
        .to.contain('1900555099')
        .and.not.to.contain('012');
      expect(plain(part(element, 'details')))
        .to.contain('normal rate')
        .and.not.to.contain('Free');
    });

    it(`${what}: headlines link to their own stories, including the newest`, async () => {
      const place = await fault(`json:${feed(BRIDGE, SCHOOL)}`);
      const element = mount('iom-news-feed', { src: place.url, layout: 'list', lang: 'en' });
      atEnd(() => element.remove());
      await inState(element, 'ready');
      touch(element);
      await place.become(`json:${feed(item('flood', 'Flood warning', 27), BRIDGE, SCHOOL)}`);
      element.retry();
      await eventually(() => parts(element, 'story').length === 3, 'the newest story');
      const rows = parts(element, 'story').map((row) => [plain(row.querySelector('a')!), row.querySelector('a')!.href]);
      expect(rows.map(([title]) => title)).to.deep.equal(['Flood warning', 'Bridge opens', 'School reopens']);
      expect(rows.map(([, href]) => href!.split('/').at(-1))).to.deep.equal(['flood', 'bridge', 'school']);
    });

    it(`${what}: every text is in the language that the reader chooses`, async () => {
      atEnd(resetChoice);
      const element = mount('iom-office-header', { office: 'lao-pdr' });
      atEnd(() => element.remove());
      await ready(element, 'ready', 'en');
      touch(element);
      chooseLanguage('lo');
      await ready(element, 'ready', 'lo');
      expect(plain(part(element, 'affiliation'))).to.match(/[ກ-ໝ]/);
      expect(plain(part(element, 'affiliation'))).not.to.match(/Migration/);
    });
  }

  it('the language of a translation does not count as the page’s', async () => {
    const { lang } = document.documentElement;
    atEnd(() => (document.documentElement.lang = lang));
    document.documentElement.lang = 'vi';
    const element = mount('iom-news-card', { office: 'lao-pdr' });
    await ready(element, 'ready', 'vi');
    const undo = translatePage('lo');
    const late = mount('iom-news-card', { office: 'lao-pdr' });
    await ready(late, 'ready', 'vi');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(root(element).lang).to.equal('vi');
    undo();
    document.documentElement.lang = 'en';
    await ready(element, 'ready', 'en');
  });

  it('numbers, addresses and names are marked as not translatable', async () => {
    const element = mount('iom-contact-block', { office: 'lao-pdr', lang: 'en' });
    await ready(element, 'ready', 'en');
    const before = ['name', 'details'].map((name) => text(part(element, name)));
    translatePage('de');
    expect(text(part(element, 'name'))).to.equal(before[0]);
    for (const link of root(element).querySelectorAll('a')) expect(text(link)).not.to.contain('⟦');
    expect(text(root(element))).to.contain('⟦');
  });
});
