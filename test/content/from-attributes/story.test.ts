import { expect } from '@open-wc/testing';
import type { NewsItem } from '../../../src/model/news.js';
import { readStoryAttributes } from '../../../src/content/from-attributes/read-story.js';
import { storyFromAttributes, type StoryAttributes } from '../../../src/content/from-attributes/story.js';
import { parseNews } from '../../../src/content/parse/news.js';
import { OWN } from '../../hostile/payloads.mjs';

const NAMES = ['heading', 'href', 'summary', 'image', 'imageAlt', 'date', 'place'] as const;
const WHOLE: StoryAttributes = {
  heading: 'Workshop on shelters',
  href: '/news/1',
  summary: 'For one day',
  image: '/1.jpg',
  imageAlt: 'A room',
  date: '2017-11-06',
  place: 'Vientiane',
};

/** The same story as an item of a feed. */
function asFeed({ heading, href, summary, image, imageAlt, date, place }: StoryAttributes): unknown {
  const given = (value: unknown): unknown => value ?? undefined;
  const _iom = { imageAlt: given(imageAlt), date: given(date), place: given(place) };
  const item = { title: given(heading), url: given(href), summary: given(summary), image: given(image), _iom };
  return { version: 'https://jsonfeed.org/version/1.1', items: [{ id: 'attributes', ...item }] };
}

/** Removes undefined fields, and the source, which only a feed can have. */
function named(document: object | undefined): unknown {
  return JSON.parse(JSON.stringify({ ...document, address: undefined }));
}

function itemOf(own: StoryAttributes, language?: string): NewsItem {
  return readStoryAttributes(own, language).document.items[0]!;
}

describe('a story given by attributes', () => {
  it('is parsed like the same item of a feed', () => {
    expect(named(readStoryAttributes(WHOLE).document)).to.deep.equal(named(parseNews(asFeed(WHOLE)).document));
    expect(readStoryAttributes(WHOLE).document.address, 'whose picture it is').to.equal('/1.jpg');
    expect(itemOf(WHOLE)).to.include({ title: 'Workshop on shelters', url: '/news/1', place: 'Vientiane' });
  });

  for (const name of NAMES)
    it(`is no more trusted than a feed: ${name}`, () => {
      const junk = [null, undefined, '', ' ', 0, 5, true, [], () => 1, '2017', '2017-02-30', 'mailto:a@example.org'];
      for (const value of [...junk, ...Object.values(OWN).flat()] as string[]) {
        const own = { ...WHOLE, [name]: value };
        const [ours, theirs] = [readStoryAttributes(own), parseNews(asFeed(own))];
        expect(named(ours.document), value).to.deep.equal(named(theirs.document));
        expect(
          ours.problems.map(({ path }) => path),
          value,
        ).to.deep.equal(theirs.problems.map(() => name));
      }
    });

  it('has the language of its surroundings only if that is known', () => {
    expect(itemOf(WHOLE).language).to.equal(undefined);
    expect(itemOf(WHOLE, 'lo').language).to.equal('lo');
  });

  it('is undefined without a headline, an address or a summary', () => {
    expect(
      storyFromAttributes({ date: '2017', place: 'Vientiane', image: '/1.jpg', heading: '', href: null }),
    ).to.equal(undefined);
    for (const name of ['heading', 'href', 'summary'] as const)
      expect(storyFromAttributes({ [name]: 'x' }), name).to.include({ [name]: 'x' });
  });
});
