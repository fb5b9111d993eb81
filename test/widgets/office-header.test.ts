import { expect } from '@open-wc/testing';
import '../../src/define/news-card.js';
import '../../src/define/office-header.js';
import { contentWidget } from '../support/content-widget.js';
import { feed, office } from '../support/documents.js';
import {
  box,
  inLanguage,
  isShown,
  LANGUAGE_TAGS,
  mount,
  part,
  parts,
  ready,
  record,
  root,
  text,
} from '../support/elements.js';
import { focused, press } from '../support/keyboard.js';
import { HEADER, HOME } from '../support/published.js';
import { expectWarning } from '../support/setup.js';

type Header = HTMLElementTagNameMap['iom-office-header'];

const inner = (header: Header, tag: string): HTMLElement | null => header.shadowRoot!.querySelector<HTMLElement>(tag);
const languageButtons = (header: Header): HTMLElement[] => parts(inner(header, 'iom-language-menu')!, 'language');
const choose = (header: Header, lang: string): void =>
  languageButtons(header)
    .find((button) => button.lang === lang)!
    .click();

const isWhite = (colour: string): boolean => /^(rgb\(255, 255, 255\)|oklch\(1 0 0\))$/.test(colour);

describe('iom-office-header', () => {
  contentWidget({
    tag: 'iom-office-header',
    attributes: {
      'no-menu': {
        property: 'noMenu',
        value: '',
        as: true,
        initial: false,
        data: office({ menu: [{ id: 'a', label: 'A' }] }),
      },
      'no-languages': { property: 'noLanguages', value: '', as: true, initial: false },
    },
    titled: (title, language = 'en') => office({ name: { [language]: title }, url: '/' }),
  });

  describe('the two offices', () => {
    const MARKS = { en: [], lo: ['ແປດ້ວຍເຄື່ອງ'], vi: ['Bản dịch máy'] };
    for (const id of ['lao-pdr', 'viet-nam'] as const)
      for (const lang of LANGUAGE_TAGS)
        it(`${id} in ${lang}`, async () => {
          const header = mount('iom-office-header', { office: id, lang });
          await ready(header, 'ready', lang);
          const [name, affiliation, home] = HEADER[id][lang];
          const [title, line, link] = [part(header, 'heading'), part(header, 'affiliation'), part(header, 'link')];
          expect([text(title), title.lang, text(line), line.lang]).to.deep.equal([name, lang, affiliation, lang]);
          expect(link.getAttribute('aria-label')).to.equal(home);
          expect([link.getAttribute('href'), link.getAttribute('hreflang')]).to.deep.equal(HOME[id][lang]);
          const marks = [header, inner(header, 'iom-office-menu')!].flatMap((widget) => parts(widget, 'machine-mark'));
          expect(marks.filter(isShown).map((mark) => text(mark))).to.deep.equal(MARKS[lang]);
          expect(text(inner(header, 'iom-language-menu')!)).to.equal('ລາວ Tiếng Việt English');
          expect(inner(header, 'iom-office-menu')!.getAttribute('state')).to.equal('ready');
        });

    it('marks a machine translation if no menu does', async () => {
      const header = mount('iom-office-header', { office: 'lao-pdr', lang: 'lo', 'no-menu': '' });
      await ready(header, 'ready', 'lo');
      expect(parts(header, 'machine-mark').map((mark) => text(mark))).to.deep.equal(MARKS.lo);
    });

    for (const width of [320, 650, 800])
      it(`shows the menu’s button or items in ${width} px, in a colour that differs from what is behind`, async () => {
        const header = mount('iom-office-header', { office: 'lao-pdr' }, { width });
        await ready(header);
        const menu = inner(header, 'iom-office-menu')!;
        const toggle = part(menu, 'toggle');
        const shown = isShown(toggle) ? toggle : parts(menu, 'group')[0]!;
        const { color } = getComputedStyle(shown);
        const [band, row] = [part(header, 'heading').closest<HTMLElement>('.header')!, menu].map(
          (element) => getComputedStyle(element).backgroundColor,
        );
        const behind = /, 0\)$|^transparent$/.test(row!) ? band : row;
        expect(isWhite(color)).to.not.equal(isWhite(behind!));
      });

    it('leaves out the parts that attributes disable, and an empty menu', async () => {
      const header = mount('iom-office-header', { office: 'lao-pdr', 'no-menu': '', 'no-languages': '' });
      await ready(header);
      expect([inner(header, 'iom-office-menu'), inner(header, 'iom-language-menu')]).to.deep.equal([null, null]);
      expect(text(header)).to.equal('IOM Lao PDR Part of the United Nations System');
      const small = mount('iom-office-header', {}, { data: office() });
      await ready(small);
      expect(inner(small, 'iom-office-menu')).to.equal(null);
      expect(parts(small, 'link'), 'a link to nowhere').to.have.length(0);
    });

    it('shows a logo of the page, which does not count as a fallback', async () => {
      const header = mount('iom-office-header', { office: 'lao-pdr' }, { inner: '<b slot="logo">Logo</b>' });
      await ready(header);
      expect(isShown(header.querySelector('b')!)).to.equal(true);
      expect(text(header)).to.match(/^Logo IOM Lao PDR/);
      const idle = mount('iom-office-header', {}, { inner: '<b slot="logo">Logo</b>' });
      await ready(idle, 'idle');
      expect(text(idle)).to.equal('There is nothing to show yet.');
    });
  });

  describe('interaction', () => {
    it('changes itself and every widget of the page without its own lang', async () => {
      const changes = record('iom-language-change');
      const header = mount('iom-office-header', { office: 'lao-pdr' });
      const [follows, owns] = [{}, { lang: 'en' }].map((lang) =>
        mount('iom-news-card', lang as {}, { data: feed({ title: 'Title' }) }),
      );
      await Promise.all([ready(header), ready(follows!), ready(owns!)]);
      choose(header, 'lo');
      await Promise.all([ready(header, 'ready', 'lo'), inLanguage(follows!, 'lo')]);
      expect(root(owns!).lang).to.equal('en');
      expect(text(part(header, 'heading'))).to.equal('IOM ສປປ ລາວ');
      expect(languageButtons(header).map((button) => button.getAttribute('aria-pressed'))).to.deep.equal([
        'true',
        'false',
        'false',
      ]);
      choose(header, 'vi');
      await Promise.all([ready(header, 'ready', 'vi'), inLanguage(follows!, 'vi')]);
      choose(header, 'en');
      await Promise.all([ready(header, 'ready', 'en'), inLanguage(follows!, 'en')]);
      expect(changes.map(({ detail }) => detail.lang)).to.deep.equal(['lo', 'vi', 'en']);
      expect(changes[0]).to.include({ bubbles: true, composed: true, cancelable: true });
    });

    it('changes even if it has its own lang', async () => {
      const header = mount('iom-office-header', { office: 'lao-pdr', lang: 'vi' });
      await ready(header, 'ready', 'vi');
      choose(header, 'lo');
      await ready(header, 'ready', 'lo');
      expect(header.lang).to.equal('lo');
    });

    for (const lang of [undefined, 'vi'])
      it(`stays when the page cancels the change, ${lang ? 'with' : 'without'} its own lang`, async () => {
        const place = box();
        const header = mount('iom-office-header', { office: 'lao-pdr', ...(lang && { lang }) }, { into: place });
        const before = lang ?? 'en';
        await ready(header, 'ready', before);
        place.addEventListener('iom-language-change', (event) => event.preventDefault());
        choose(header, 'lo');
        await new Promise((resolve) => setTimeout(resolve));
        await ready(header, 'ready', before);
        expect(root(inner(header, 'iom-language-menu')!).lang).to.equal(before);
        expect(header.getAttribute('lang')).to.equal(lang ?? null);
      });

    it('has the keyboard order home, languages, menu', async () => {
      const place = box(900);
      const before = place.appendChild(document.createElement('button'));
      const header = mount('iom-office-header', { office: 'lao-pdr' }, { into: place });
      await ready(header);
      before.focus();
      const menu = inner(header, 'iom-office-menu')!;
      const stops = [part(header, 'link'), ...languageButtons(header), parts(menu, 'group')[0]!];
      for (const stop of stops) {
        await press('Tab');
        expect(focused()).to.equal(stop);
      }
      await press('Enter');
      expect(parts(menu, 'group')[0]!.getAttribute('aria-expanded')).to.equal('true');
      await press('Escape');
      expect(focused()).to.equal(stops.at(-1));
    });
  });

  describe('hostile input', () => {
    it('links no home page of a scheme that is not allowed, and shows markup as text', async () => {
      expectWarning(/url should be an http/);
      const mark = '<em onclick="alert(1)">x</em>';
      const header = mount(
        'iom-office-header',
        { 'no-languages': '' },
        { data: office({ name: mark, affiliation: `in ${mark}`, url: 'javascript:alert(1)' }) },
      );
      await ready(header);
      expect(text(header)).to.equal(`${mark} in ${mark}`);
      expect(root(header).querySelectorAll('a, em')).to.have.length(0);
    });
  });
});
