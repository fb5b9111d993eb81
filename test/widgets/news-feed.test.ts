import { expect } from '@open-wc/testing';
import '../../src/define/news-feed.js';
import { expectNoOverflow } from '../support/accessible.js';
import { contentWidget } from '../support/content-widget.js';
import { feed } from '../support/documents.js';
import { mount, part, parts, ready, record, root, text, until } from '../support/elements.js';
import { eventually } from '../support/faults.js';
import { expectWarning, stub } from '../support/setup.js';

const many = (count: number, more: (index: number) => object = () => ({})): object =>
  feed(
    ...Array.from({ length: count }, (_, i) => ({
      title: `Story ${i}`,
      language: 'en',
      url: `https://example.org/${i}`,
      ...more(i),
    })),
  );
const list = (data: object, attributes: Record<string, string> = {}): ReturnType<typeof mount<'iom-news-feed'>> =>
  mount('iom-news-feed', { layout: 'list', ...attributes }, { data });
const titles = (element: Element): string[] => parts(element, 'link').map(text);
const answers = (pages: Record<string, object>): void =>
  stub(globalThis, 'fetch', (url: string) => {
    const page = pages[url];
    const response = page ? new Response(JSON.stringify(page)) : new Response('', { status: 404 });
    return Promise.resolve(Object.defineProperty(response, 'url', { value: url }));
  });
async function more(element: HTMLElementTagNameMap['iom-news-feed'], count: number): Promise<void> {
  part(element, 'more').click();
  await until(element, () => parts(element, 'story').length === count, `${count} stories`);
}

describe('iom-news-feed', () => {
  const limited = many(3, (i) => (i ? { tags: ['t'], _iom: { programme: 'p' } } : {}));
  contentWidget({
    tag: 'iom-news-feed',
    attributes: {
      limit: { property: 'limit', value: '1', as: 1, initial: 6, data: limited },
      layout: { property: 'layout', value: 'list', initial: 'cards', data: limited },
      programme: { property: 'programme', value: 'p', data: limited },
      tags: { property: 'tags', value: 't', data: limited },
      heading: { property: 'heading', value: 'Our news', data: limited },
    },
    titled: (title, language = 'en') => feed({ title, language }),
    empty: {
      document: feed(),
      says: { en: 'No news has been published yet.', lo: 'ຍັງບໍ່ມີຂ່າວທີ່ເຜີຍແຜ່.', vi: 'Chưa có tin nào được đăng.' },
    },
  });

  for (const [id, lang, heading, title] of [
    ['lao-pdr', 'en', 'Latest news', 'UN Migration, Lao Ministry'],
    ['viet-nam', 'vi', 'Tin mới nhất', 'IOM sẽ tăng cường'],
    ['viet-nam', 'lo', 'ຂ່າວຫຼ້າສຸດ', 'IOM ຈະເພີ່ມທະວີ'],
  ] as const)
    it(`${id} in ${lang}: one card per story, in its best language`, async () => {
      const element = mount('iom-news-feed', { office: id, lang });
      await ready(element, 'ready', lang);
      expect(text(part(element, 'heading'))).to.equal(heading);
      expect(parts(element, 'story')).to.have.length(1);
      expect(text(parts(element, 'story')[0]!)).to.include(title);
      expect(root(element).querySelector('iom-news-card')!.getAttribute('heading-level')).to.equal('4');
    });

  it('sorts by date, then those without a date in the feed’s order', async () => {
    const dates = [undefined, '2016', '2018-05', undefined, '2017'];
    const element = list(many(5, (i) => ({ _iom: { date: dates[i] } })));
    await ready(element);
    expect(titles(element)).to.deep.equal(['Story 2', 'Story 4', 'Story 1', 'Story 0', 'Story 3']);
  });

  describe('more', () => {
    it('shows the next stories, announces how many, and focuses the first of them', async () => {
      const element = list(many(7), { limit: '3' });
      await ready(element);
      expect(titles(element)).to.have.length(3);
      expect(text(part(element, 'count'))).to.equal('Showing 1 to 3 of 7 articles');
      await more(element, 6);
      expect(text(part(element, 'feed').querySelector('[aria-live]')!)).to.equal('3 more articles loaded');
      await eventually(() => element.shadowRoot!.activeElement === parts(element, 'link')[3], 'the link');
      await more(element, 7);
      expect(text(part(element, 'feed').querySelector('[aria-live]')!)).to.equal('1 more article loaded');
      expect(parts(element, 'more')).to.have.length(0);
    });

    it('focuses the headline of the first new card, which has the focus only as long', async () => {
      const element = list(many(4), { limit: '2', layout: 'cards' });
      await ready(element);
      await more(element, 4);
      const card = parts(element, 'story')[2]!.querySelector('iom-news-card')!;
      const isFocused = (): boolean => card.shadowRoot!.activeElement?.getAttribute('part') === 'heading';
      await eventually(isFocused, 'the headline');
      expect(text(part(card, 'heading'))).to.equal('Story 2');
      part(card, 'heading').blur();
      expect(part(card, 'heading').hasAttribute('tabindex')).to.equal(false);
    });

    it('has list items that screen readers do not pass over: they cannot have the focus', async () => {
      const element = list(many(4), { limit: '2' });
      await ready(element);
      await more(element, 4);
      expect(parts(element, 'story').filter((story) => story.matches('[tabindex]'))).to.deep.equal([]);
      expect(part(element, 'stories').getAttribute('role')).to.equal('list');
    });

    it('fault: deep nesting (10,000 levels), 100,000 items, 1 MB title, 1 MB paragraph: renders of 100,000 stories only those that show', async () => {
      const element = list(many(100_000));
      await ready(element);
      expect(parts(element, 'story')).to.have.length(6);
      expect(text(part(element, 'count'))).to.equal('Showing 1 to 6 of 100,000 articles');
    });

    it('follows next_url, page by page', async () => {
      const [first, second] = [many(2), many(2, (i) => ({ id: `second-${i}`, title: `Second ${i}` }))];
      answers({ 'https://example.org/2': second });
      const element = list({ ...first, next_url: 'https://example.org/2' }, { limit: '2' });
      await ready(element);
      await more(element, 4);
      expect(titles(element)).to.deep.equal(['Story 0', 'Story 1', 'Second 0', 'Second 1']);
      expect(parts(element, 'more')).to.have.length(0);
    });

    it('leaves out what one page says was deleted from another (RFC 6721)', async () => {
      const gone = (id: string, date?: string): object => ({ _iom: { deleted: [{ id, date }] } });
      const page = many(3, (i) => ({ id: `second-${i}`, title: `Second ${i}`, date_modified: '2017-11-08' }));
      const deleted = [{ id: 'second-0' }, { id: 'second-1', date: '2017-11-07' }];
      answers({ 'https://example.org/2': { ...page, ...gone('story-1', '2030-01-01') } });
      const first = many(2, (i) => ({ id: `story-${i}` }));
      const element = list({ ...first, _iom: { deleted }, next_url: 'https://example.org/2' }, { limit: '2' });
      await ready(element);
      await more(element, 3);
      expect(titles(element)).to.deep.equal(['Second 1', 'Second 2', 'Story 0']);
    });

    it('fetches a page again if the feed was removed while it loaded', async () => {
      const signals: AbortSignal[] = [];
      stub(globalThis, 'fetch', (_: string, { signal }: RequestInit) => {
        signals.push(signal!);
        return new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)));
      });
      const element = list({ ...many(1), next_url: 'https://example.org/2' });
      await ready(element);
      part(element, 'more').click();
      while (signals.length < 1) await new Promise((resolve) => setTimeout(resolve));
      expect(part(element, 'more').ariaDisabled).to.equal('true');
      const place = element.parentElement!;
      element.remove();
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
      await new Promise((resolve) => setTimeout(resolve));
      place.append(element);
      await element.updateComplete;
      expect(part(element, 'more').ariaDisabled).to.equal('false');
      part(element, 'more').click();
      while (signals.length < 2) await new Promise((resolve) => setTimeout(resolve));
    });

    it('ends at a next_url that links to a fetched page', async () => {
      const page = { ...many(2, (i) => ({ id: `page-${i}` })), next_url: 'https://example.org/loop' };
      answers({ 'https://example.org/loop': page });
      const element = list({ ...many(2), next_url: 'https://example.org/loop' }, { limit: '2' });
      await ready(element);
      await more(element, 4);
      expect(parts(element, 'more')).to.have.length(0);
    });

    it('ends, with one warning, if the next page fails to load', async () => {
      expectWarning(/The next page of the feed is left out: .*status 404/);
      answers({});
      const element = list({ ...many(1), next_url: 'https://example.org/gone' });
      await ready(element);
      part(element, 'more').click();
      await until(element, () => parts(element, 'more').length === 0, 'the end of the feed');
      expect(titles(element)).to.deep.equal(['Story 0']);
    });
  });

  it('fault: retracted story: marks it, and shows a feed of nothing else', async () => {
    const element = list(many(2, () => ({ _iom: { retracted: {} } })));
    await ready(element);
    expect(titles(element)).to.deep.equal(['This story has been withdrawn.', 'This story has been withdrawn.']);
  });

  it('shows an item without a title, and one without a link', async () => {
    const element = list(feed({ url: 'https://example.org/' }, { title: '<b>Plain</b>' }));
    await ready(element);
    expect(titles(element)).to.deep.equal(['Read the article']);
    expect(text(parts(element, 'story')[1]!)).to.equal('<b>Plain</b>');
  });

  it('lets the event of an opened story bubble', async () => {
    const opened = record('iom-news-open');
    const element = list(many(1));
    await ready(element);
    element.addEventListener('iom-news-open', (event) => event.preventDefault());
    part(element, 'link').click();
    expect(opened[0]!.detail).to.deep.equal({ story: 'item-0', url: 'https://example.org/0', language: 'en' });
  });

  it('fits into a narrow box, with long titles', async () => {
    const element = list(many(1, () => ({ title: 'x'.repeat(400) })));
    element.style.display = 'block';
    element.style.width = '320px';
    await ready(element);
    expectNoOverflow(element);
  });
});
