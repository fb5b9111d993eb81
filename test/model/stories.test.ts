import { expect } from '@open-wc/testing';
import type { NewsFeed, NewsItem } from '../../src/model/news.js';
import { groupStories, pickItem, storyOf } from '../../src/model/stories.js';
import { stub } from '../support/setup.js';

const item = (id: string, more: Partial<NewsItem> = {}): NewsItem => ({
  id,
  story: id,
  body: [],
  review: 'reviewed',
  ...more,
});
const feed = (...items: NewsItem[]): NewsFeed => ({ items });
const ids = (news: NewsFeed): string[] => groupStories(news).map(({ id }) => id);

describe('groupStories', () => {
  it('groups the languages of a story, in the order of the feed', () => {
    const [en, other, lo] = [item('en', { story: 's' }), item('other'), item('lo', { story: 's' })];
    expect(groupStories(feed(en, other, lo))).to.deep.equal([
      { id: 's', items: [en, lo] },
      { id: 'other', items: [other] },
    ]);
  });

  it('uses the first of several items in one language, and at most 50 languages', () => {
    const [first, again, other] = ['en', 'en', 'lo'].map((language, index) =>
      item(String(index), { story: 's', language }),
    );
    expect(groupStories(feed(first!, again!, other!))[0]!.items).to.deep.equal([first, other]);
    const many = Array.from({ length: 1000 }, (_, index) =>
      item(String(index), { story: 's', language: `x-${index}` }),
    );
    expect(groupStories(feed(...many))[0]!.items).to.have.length(50);
  });

  it('leaves out items dated in the future, until that day begins anywhere', () => {
    stub(Date, 'now', () => Date.parse('2026-11-28T11:00:00Z'));
    const day = (number: number): NewsItem => item(String(number), { date: { year: 2026, month: 11, day: number } });
    const news = feed(
      item('typo', { date: { year: 2099 } }),
      item('next year', { date: { year: 2027 } }),
      day(30),
      day(29),
      day(28),
      item('this month', { date: { year: 2026, month: 11 } }),
      item('none'),
      item('lo', { story: '28', language: 'lo', date: { year: 2099 } }),
    );
    expect(ids(news)).to.deep.equal(['this month', '29', '28', 'none']);
    expect(groupStories(news)[2]!.items.map(({ id }) => id)).to.deep.equal(['28']);
    expect(() => storyOf(news, 'typo')).to.throw('typo');
    expect(ids(feed(item('only', { date: { year: 2099 } })))).to.deep.equal([]);
  });

  it('shows every item if the clock of the device is wrong', () => {
    for (const year of [1970, 2016]) {
      stub(Date, 'now', () => Date.UTC(year, 10, 29));
      expect(ids(feed(item('2026', { date: { year: 2026 } }), item('2017', { date: { year: 2017 } })))).to.deep.equal([
        '2026',
        '2017',
      ]);
    }
  });

  it('sorts by date, newest first, then those without a date in the feed’s order', () => {
    const news = feed(
      item('none'),
      item('2016', { date: { year: 2016 } }),
      item('november', { date: { year: 2017, month: 11 } }),
      item('sixth', { date: { year: 2017, month: 11, day: 6 } }),
      item('2018', { date: { year: 2018, month: 1, day: 1 } }),
      item('none too'),
      item('2017', { date: { year: 2017 } }),
    );
    expect(ids(news)).to.deep.equal(['2018', '2017', 'november', 'sixth', '2016', 'none', 'none too']);
  });

  it('finds a story’s date in any of its languages', () => {
    const news = feed(
      item('a', { date: { year: 2017 } }),
      item('b'),
      item('b/lo', { story: 'b', date: { year: 2018 } }),
    );
    expect(ids(news)).to.deep.equal(['b', 'a']);
  });

  it('groups a feed once, and does not reorder its items', () => {
    const news = feed(item('a'), item('b', { date: { year: 2018 } }));
    expect(groupStories(news)).to.equal(groupStories(news));
    expect(news.items.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('accepts names of prototype members as ids, and a feed without items', () => {
    expect(ids(feed(item('__proto__'), item('constructor')))).to.deep.equal(['__proto__', 'constructor']);
    expect(ids(feed())).to.deep.equal([]);
  });
});

describe('pickItem', () => {
  const items = ['en', 'vi', 'lo-LA', undefined].map((language, index) => item(String(index), { language }));
  const pick = (...languages: string[]): string | undefined =>
    pickItem({ id: 's', items: items as [NewsItem, ...NewsItem[]] }, languages).language;

  it('picks the first language that exists', () => expect(pick('fr', 'vi', 'en')).to.equal('vi'));
  it('accepts a region of the language', () => expect(pick('lo')).to.equal('lo-LA'));
  it('picks the first item if no language matches', () => expect(pick('fr')).to.equal('en'));
});
