import { expect } from '@open-wc/testing';
import '../../src/define/news-card.js';
import { contentWidget, type Attribute } from '../support/content-widget.js';
import { feed } from '../support/documents.js';
import { isShown, LANGUAGE_TAGS, mount, part, parts, ready, record, root, text, until } from '../support/elements.js';
import {
  MACHINE_NOTICE,
  NEWS,
  NEWS_LANGUAGES,
  NOTHING,
  VIET_NAM_PAGE,
  VIET_NAM_PAGE_VI,
} from '../support/published.js';
import { expectWarning } from '../support/setup.js';

const IMAGE = new URL('../support/image.svg', import.meta.url).href;
const own = (property: string, value: string): Attribute => ({ property, value, beside: { heading: 'Own' } });

describe('iom-news-card', () => {
  contentWidget({
    tag: 'iom-news-card',
    attributes: {
      story: { property: 'story', value: 'item-1', data: feed({ title: 'One' }, { title: 'Two' }) },
      heading: { property: 'heading', value: 'Headline', beside: { summary: 'Summary' } },
      href: own('href', 'https://example.org/story'),
      date: own('date', '2017-11'),
      place: own('place', 'Lao Cai'),
      summary: own('summary', 'Summary'),
      image: own('image', IMAGE),
      'image-alt': { ...own('imageAlt', 'A house'), beside: { heading: 'Own', image: IMAGE } },
    },
    titled: (title, language = 'en') => feed({ title, language }),
    empty: { document: feed(), says: NOTHING },
    unknown: {
      attribute: 'story',
      known: 'shelter-workshop',
      says: { en: 'Story “ID” was not found.', lo: 'ບໍ່ພົບບົດຂ່າວ “ID”.', vi: 'Không tìm thấy bài tin “ID”.' },
    },
  });

  describe('the two offices', () => {
    for (const lang of LANGUAGE_TAGS) {
      for (const office of ['lao-pdr', 'viet-nam'] as const)
        it(`${office} in ${lang}`, async () => {
          const element = mount('iom-news-card', { office, lang });
          await ready(element, 'ready', lang);
          const [dateline, headline, link, source] = NEWS[office][lang];
          const [place, title] = [part(element, 'place'), part(element, 'heading')];
          expect(text(place.parentElement!)).to.equal(dateline);
          const days = parts(element, 'date').map((date) => date.getAttribute('datetime'));
          expect(days).to.deep.equal(office === 'viet-nam' ? ['2017-11'] : []);
          expect([title.localName, title.lang, text(title)]).to.deep.equal(['h3', lang, headline]);
          expect(text(part(element, 'link').parentElement!)).to.equal(link);
          expect(part(element, 'link').getAttribute('aria-label')).to.contain(headline);
          expect(text(part(element, 'source'))).to.equal(source);
          expect(part(element, 'summary').lang).to.equal(lang);
          expect(parts(element, 'machine-mark').map(text)).to.deep.equal(MACHINE_NOTICE[lang]);
        });

      it(`viet-nam links the official page and the other language in ${lang}`, async () => {
        const element = mount('iom-news-card', { office: 'viet-nam', lang });
        await ready(element, 'ready', lang);
        const link = part(element, 'link');
        const isVietnamese = lang === 'vi';
        expect(link.getAttribute('href')).to.equal(isVietnamese ? VIET_NAM_PAGE_VI : VIET_NAM_PAGE);
        expect(link.getAttribute('hreflang')).to.equal(isVietnamese ? 'vi' : 'en');
        const languages = part(element, 'languages');
        const links = [...languages.querySelectorAll('a')].map((other) => other.getAttribute('href'));
        expect([text(languages), ...links]).to.deep.equal(NEWS_LANGUAGES[lang]);
      });
    }

    it('sends no request to other servers', async () => {
      await ready(mount('iom-news-card', { office: 'viet-nam' }));
      const requests = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
      expect(requests).to.include(location.origin);
      expect([...new Set(requests)]).to.deep.equal([location.origin]);
    });
  });

  describe('a feed', () => {
    it('shows the newest story, with a notice if it is in another language', async () => {
      const items = [
        { title: 'Old', language: 'en', _iom: { date: '2016' } },
        { title: 'Withdrawn', language: 'en', _iom: { date: '2019', retracted: { reason: 'wrong' } } },
        { title: 'New', language: 'en', url: '/new', _iom: { date: '2018-03-04' } },
        { title: 'Undated', language: 'en' },
      ];
      const element = mount('iom-news-card', { lang: 'lo' }, { data: feed(...items) });
      await ready(element, 'ready', 'lo');
      expect([text(part(element, 'heading')), part(element, 'heading').lang]).to.deep.equal(['New', 'en']);
      expect(text(part(element, 'date'))).to.equal('4 ມີນາ 2018');
      expect(text(part(element, 'fallback-notice'))).to.equal('ເນື້ອຫານີ້ຍັງບໍ່ທັນມີເປັນພາສາລາວ. ກຳລັງສະແດງເປັນພາສາອັງກິດ.');
      element.lang = 'en';
      await ready(element, 'ready', 'en');
      expect(parts(element, 'fallback-notice')).to.have.length(0);
    });

    it('fault: retracted story: marks it and does not show its summary', async () => {
      const data = feed({ id: 'a', title: 'Withdrawn', summary: 'Wrong', _iom: { retracted: {} } });
      const element = mount('iom-news-card', { story: 'a' }, { data });
      await ready(element);
      expect(text(element)).to.contain('This story has been withdrawn.').and.not.to.contain('Wrong');
    });

    it('says when a story was changed after its publication', async () => {
      for (const [modified, lang, expected] of [
        ['2018-03-05', 'en', ['Updated 5 March 2018']],
        ['2018-03-05', 'lo', ['ປັບປຸງ: 5 ມີນາ 2018']],
        ['2018-03-05', 'vi', ['Cập nhật: 5 tháng 3 năm 2018']],
        ['2018-03-04', 'en', []],
        ['2018-03-03', 'en', []],
        ['2099-03-05', 'en', []],
      ] as const) {
        const data = feed({ title: 'A', date_published: '2018-03-04', date_modified: modified });
        const element = mount('iom-news-card', { lang }, { data });
        await ready(element, 'ready', lang);
        expect(parts(element, 'updated').map(text), `${modified}, ${lang}`).to.deep.equal(expected);
      }
    });

    it('shows the newest story with one of the keywords', async () => {
      const data = feed(
        { title: 'Roads', date_published: '2018-03-04' },
        { title: 'Water', date_published: '2018-03-03', tags: ['Nước', 'Water'] },
      );
      const element = mount('iom-news-card', { tags: 'health, nước' }, { data });
      await ready(element);
      expect(text(part(element, 'heading'))).to.equal('Water');
      element.tags = undefined;
      await element.updateComplete;
      expect(text(part(element, 'heading'))).to.equal('Roads');
      element.tags = 'peace';
      await ready(element, 'empty');
    });

    it('links the other languages of a story', async () => {
      const items = LANGUAGE_TAGS.map((language) => ({
        title: language,
        language,
        url: `/${language}`,
        _iom: { story: 's' },
      }));
      const element = mount('iom-news-card', {}, { data: feed(...items) });
      await ready(element);
      expect(text(part(element, 'languages'))).to.equal('Available in: Lao and Vietnamese');
    });

    it('fault: missing title / text / date / language / url: shows what there is', async () => {
      const element = mount('iom-news-card', {}, { data: feed({}) });
      await ready(element);
      expect(text(element)).to.equal('Undated');
    });

    it('fault: one bad item among good ones: leaves it out, reports it, and shows the others', async () => {
      expectWarning(
        /<iom-news-card>, data: Parts of the document are left out: items\[0\]\.id is missing; items\[2\] should be an object/,
      );
      const loads = record('iom-content-load');
      const items = [{}, { id: 'good', title: 'Good' }, 7];
      const element = mount('iom-news-card', {}, { data: { ...feed(), items } });
      await ready(element);
      expect(text(element)).to.contain('Good');
      expect(loads.at(-1)!.detail.problems.map(({ path }) => path)).to.deep.equal(['items[0].id', 'items[2]']);
    });
  });

  describe('attributes of its own', () => {
    const story = {
      heading: 'Own story',
      summary: 'Short',
      place: 'Lao Cai',
      date: '2017-11-06',
      href: '/story',
      image: IMAGE,
    };

    it('are in the language of the page, also if it changes between unsupported languages', async () => {
      const element = mount('iom-news-card', { ...story, lang: 'eo' });
      await ready(element);
      expect(part(element, 'heading').lang).to.equal('eo');
      element.lang = 'ia';
      await until(element, () => part(element, 'heading').lang === 'ia', 'the other language');
    });

    it('are a story in the language of the surrounding element', async () => {
      const element = mount('iom-news-card', { ...story, lang: 'vi', 'image-alt': 'Ảnh' });
      await ready(element, 'ready', 'vi');
      expect(text(part(element, 'heading'))).to.equal('Own story');
      expect(part(element, 'heading').lang).to.equal('vi');
      expect(text(part(element, 'date'))).to.equal('6 tháng 11 năm 2017');
      expect(part(element, 'image')).to.include({
        localName: 'img',
        alt: 'Ảnh',
        width: part(element, 'image').clientWidth,
      });
    });

    it('update the story when they change', async () => {
      const element = mount('iom-news-card', story);
      await ready(element);
      element.heading = 'Another story';
      await element.updateComplete;
      expect(text(part(element, 'heading'))).to.equal('Another story');
    });

    it('leave no gap if the image fails to load', async () => {
      const element = mount('iom-news-card', story);
      await ready(element);
      part(element, 'image').dispatchEvent(new Event('error'));
      await until(element, () => parts(element, 'image').length === 0, 'a card without its image');
      expect(isShown(part(element, 'heading'))).to.equal(true);
    });

    it('fault: invalid dates: give no wrong date', async () => {
      expectWarning(/left out: date should be a date such as/);
      for (const date of ['11/2017', '2017-13', '2017-02-30', '9999999', ' ']) {
        const element = mount('iom-news-card', { heading: 'Own', date });
        await ready(element);
        expect(parts(element, 'date')).to.have.length(0);
      }
    });
  });

  describe('interaction', () => {
    for (const canceled of [false, true])
      it(`fires an event when the story is opened, ${canceled ? 'and leaves it to the page' : 'and opens it'}`, async () => {
        const opened = record('iom-news-open');
        const element = mount('iom-news-card', { office: 'viet-nam', lang: 'lo' });
        await ready(element, 'ready', 'lo');
        element.addEventListener('iom-news-open', (event) => canceled && event.preventDefault());
        let prevented: boolean | undefined;
        element.parentElement!.addEventListener('click', (event) => {
          prevented = event.defaultPrevented;
          event.preventDefault();
        });
        part(element, 'link').click();
        expect(prevented).to.equal(canceled);
        expect(opened).to.have.length(1);
        expect(opened[0]).to.include({ bubbles: true, composed: true, cancelable: true, target: element });
        expect(opened[0]!.detail).to.deep.equal({ story: 'lao-cai-visit', url: VIET_NAM_PAGE, language: 'en' });
        part(element, 'languages').querySelector('a')!.click();
        expect(opened[1]!.detail).to.deep.equal({ story: 'lao-cai-visit', url: VIET_NAM_PAGE_VI, language: 'vi' });
      });
  });

  describe('hostile input', () => {
    it('fault: javascript:, data:, vbscript:, blob:, file:, unknown schemes: links none of them', async () => {
      expectWarning(/left out: href should be an http.*; image should be the address of an image/);
      const schemes = [
        'javascript:',
        ' JaVaScRiPt:',
        'vbscript:',
        'data:text/html,',
        'java\nscript:',
        'blob:',
        'nonsense:',
      ];
      for (const href of schemes.map((scheme) => `${scheme}alert(1)`)) {
        const element = mount('iom-news-card', { heading: `To ${href}`, href, image: href });
        await ready(element);
        expect(text(part(element, 'heading'))).to.equal(`To ${href}`.replace(/\s+/g, ' '));
        expect(root(element).querySelectorAll('a, img')).to.have.length(0);
      }
    });

    it('shows markup in every field as text', async () => {
      const mark = '<u onclick="alert(1)">x</u>';
      const source = { site: `site ${mark}` };
      const data = feed({ title: mark, summary: `sum ${mark}`, language: 'en', _iom: { place: `at ${mark}`, source } });
      const element = mount('iom-news-card', {}, { data });
      await ready(element);
      expect(text(element)).to.equal(`at ${mark} ${mark} sum ${mark} Source: site ${mark}`);
      expect(root(element).querySelector('u')).to.equal(null);
    });

    it('fault: deep nesting (10,000 levels), 100,000 items, 1 MB title, 1 MB paragraph: cuts a title at 500 characters; its name stays whole', async () => {
      const title = 'ກຳ'.repeat(350_000);
      const element = mount('iom-news-card', {}, { data: feed({ title, url: '/story' }), width: 320 });
      await ready(element);
      const shown = text(part(element, 'heading'));
      expect(shown.length).to.be.within(490, 501);
      expect(shown).to.match(/^(?:ກຳ)+…$/);
      expect(part(element, 'heading').getAttribute('aria-label') === title).to.equal(true);
      expect(part(element, 'link').getAttribute('aria-label')!.length).to.be.below(600);
    });

    it('fault: wrong type in a field: shows it as missing, and every other field', async () => {
      expectWarning(/Parts of the document are left out/);
      const data = feed({
        title: 1,
        summary: {},
        url: [],
        image: null,
        language: 7,
        _iom: { place: 2, date: {}, source: 'x' },
      });
      const element = mount('iom-news-card', {}, { data });
      await ready(element);
      expect(text(element)).to.equal('Undated');
    });
  });
});
