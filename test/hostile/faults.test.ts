import { expect } from '@open-wc/testing';
import '../../src/define/news-article.js';
import '../../src/define/news-card.js';
import '../../src/define/news-feed.js';
import '../../src/define/office-menu.js';
import { expectNoOverflow } from '../support/accessible.js';
import { feed, office } from '../support/documents.js';
import { box, isShown, mount, part, parts, ready, record, root, text, until } from '../support/elements.js';
import { expectWarning } from '../support/setup.js';

const SIZES = 'fault: deep nesting (10,000 levels), 100,000 items, 1 MB title, 1 MB paragraph';

const nested = (levels: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
};

describe('the faults of content', () => {
  it(`${SIZES}: a menu of 10,000 levels ends at the third, and a title of 10,000 lists is missing`, async () => {
    expectWarning(/items is more than 3 levels deep/);
    expectWarning(/items\[0\]\.title should be a string/);
    const menu = nested(10_000, (inner) => [{ id: 'a', label: 'Deep', items: inner }]);
    const element = mount('iom-office-menu', {}, { data: office({ menu }) });
    await ready(element);
    expect(parts(element, 'link').map(text)).to.deep.equal(['Deep']);
    const card = mount(
      'iom-news-card',
      {},
      { data: feed({ title: nested(10_000, (inner) => [inner]), summary: 'Summary' }) },
    );
    await ready(card);
    expect(text(part(card, 'summary'))).to.equal('Summary');
  });

  it(`${SIZES}: a title of a megabyte is cut in every place that has one, and stays inside`, async () => {
    const data = feed({ title: 'ກຳ'.repeat(350_000), language: 'lo', url: '/story' });
    for (const [tag, attributes] of [
      ['iom-news-card', {}],
      ['iom-news-article', {}],
      ['iom-news-feed', {}],
      ['iom-news-feed', { layout: 'list' }],
    ] as const) {
      const element = mount(tag, attributes, { data, width: 320 });
      await ready(element);
      expect(text(element).length, tag).to.be.within(490, 2000);
      expectNoOverflow(element);
    }
  });

  it(`${SIZES}: of 100,000 items of one story one in each language counts`, async () => {
    const items = Array.from({ length: 100_000 }, (_, index) => ({
      title: `Title ${index}`,
      language: ['en', 'vi'][index % 2] ?? 'en',
      url: `/${index}`,
      _iom: { story: 'same' },
    }));
    const card = mount('iom-news-card', {}, { data: feed(...items) });
    await ready(card);
    expect(text(part(card, 'languages'))).to.equal('Available in: Vietnamese');
    const tags = items.map((item, index) => ({ ...item, language: `en-x${index}` }));
    const article = mount('iom-news-article', {}, { data: feed(...tags.slice(0, 5000)) });
    await ready(article);
    expect(parts(article, 'language').length).to.be.within(2, 50);
  });

  it('fault: duplicate ids: the first wins, and the page is told', async () => {
    expectWarning(/items\[1\]\.id “same” is there twice/);
    const loads = record('iom-content-load');
    const data = feed({ id: 'same', title: 'First' }, { id: 'same', title: 'Second' }, { title: 'Third' });
    const element = mount('iom-news-feed', { layout: 'list' }, { data });
    await ready(element);
    expect(parts(element, 'story').map((story) => text(story))).to.deep.equal(['First', 'Third']);
    expect(loads[0]!.detail.problems.map(({ path }) => path)).to.deep.equal(['items[1].id']);
  });

  it('fault: bidi overrides, zero-width and control characters, zalgo: no control is left, and every text keeps to itself', async () => {
    const turned = 'abc \u202e\u2067def\u200b\u0007 \u05d0\u05d1';
    const data = feed({ title: turned, summary: turned, _iom: { place: turned, source: { site: turned } } });
    const element = mount('iom-news-card', {}, { data });
    await ready(element);
    const shown = ['heading', 'summary', 'place'].map((name) => part(element, name));
    const places = [...shown, part(element, 'source').querySelector('bdi')!];
    for (const place of places) {
      expect(text(place)).to.equal('abc def \u05d0\u05d1');
      expect(getComputedStyle(place).unicodeBidi).to.match(/^(?:(?:-webkit-)?isolate|plaintext)$/);
    }
  });

  describe('fault: image that fails or is huge', () => {
    /** The address of an image of that size. */
    const image = (width: number, height: number): string => {
      const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
      return URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
    };
    const loaded = (element: HTMLElement): Promise<unknown> =>
      new Promise((resolve) => {
        for (const type of ['load', 'error']) element.addEventListener(type, resolve, { once: true });
      });

    it('the card leaves no gap if it fails', async () => {
      const whole = mount(
        'iom-news-card',
        { heading: 'Title', href: '/story', image: '/test/support/missing.svg' },
        { width: 400 },
      );
      const without = mount('iom-news-card', { heading: 'Title', href: '/story' }, { width: 400 });
      await Promise.all([ready(whole), ready(without)]);
      part(whole, 'image').dispatchEvent(new Event('error'));
      await until(whole, () => parts(whole, 'image').length === 0, 'a card without its image');
      expect(root(whole).clientHeight).to.equal(root(without).clientHeight);
      expect(isShown(part(whole, 'link'))).to.equal(true);
    });

    it('nothing moves when it loads, whatever its size', async () => {
      const place = box(400);
      for (const [width, height] of [
        [20_000, 10],
        [10, 20_000],
        [1, 1],
      ] as const) {
        const element = mount(
          'iom-news-card',
          { heading: 'Title', href: '/story', image: '/test/support/image.svg' },
          { into: place },
        );
        await ready(element);
        const [picture, title] = [part(element, 'image') as HTMLImageElement, part(element, 'heading')];
        const before = [picture, title].map((node) => node.getBoundingClientRect().toJSON() as object);
        const done = loaded(picture);
        picture.loading = 'eager';
        picture.src = image(width, height);
        await done;
        expect(picture.naturalWidth, 'it was loaded').to.be.greaterThan(0);
        expect([picture, title].map((node) => node.getBoundingClientRect().toJSON() as object)).to.deep.equal(before);
        URL.revokeObjectURL(picture.src);
        element.remove();
      }
    });
  });

  it('fault: missing title / text / date / language / url: an article and a row of a feed say what there is', async () => {
    for (const [tag, attributes] of [
      ['iom-news-article', {}],
      ['iom-news-feed', { layout: 'list' }],
    ] as const) {
      const element = mount(tag, attributes, { data: feed({}) });
      await ready(element);
      expect(text(element), tag).to.include('Undated');
      expect(root(element).querySelector('a, img'), tag).to.equal(null);
      expect([...root(element).querySelectorAll('[hreflang]')]).to.deep.equal([]);
    }
  });
});
