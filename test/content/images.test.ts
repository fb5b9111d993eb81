// Which pictures are shown, and what their servers learn.
import { expect } from '@open-wc/testing';
import '../../src/define/news-article.js';
import '../../src/define/news-card.js';
import '../../src/define/news-feed.js';
import { setImages, showsImage } from '../../src/content/images.js';
import { mount, root } from '../support/elements.js';
import { card, eventually, fault, inState } from '../support/faults.js';
import { atEnd, stub } from '../support/setup.js';

const feed = (more: object): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [{ id: '1', title: 'T', language: 'en', ...more }],
  });

describe('pictures', () => {
  for (const [image, from, isShown] of [
    ['https://page.example/a.png', undefined, true],
    ['https://img.page.example/a.png', undefined, true],
    ['http://page.example:8080/a.png', undefined, true],
    ['/a.png', undefined, true],
    ['https://other.example/a.png', undefined, false],
    ['https://other.example/a.png', 'https://feeds.example/news', false],
    ['https://feeds.example/a.png', 'https://feeds.example/news', true],
    ['https://img.feeds.example/a.png', 'https://www.feeds.example/news', true],
    ['https://feeds.example/a.png', 'https://www.feeds.example/news', true],
    ['https://example/a.png', 'https://feeds.example/news', false],
    ['https://notfeeds.example/a.png', 'https://feeds.example/news', false],
    ['https://page.example.evil.example/a.png', undefined, false],
    ['https://[::1]/a.png', 'https://[::2]/news', false],
  ] as const)
    it(`${image} of ${from ?? 'no address'} on www.page.example: ${isShown ? 'shown' : 'left out'}`, () => {
      stub(globalThis, 'origin', 'https://www.page.example');
      expect(showsImage(image, from, undefined)).to.equal(isShown);
      expect(showsImage(image, from, 'any')).to.equal(true);
      expect(showsImage(image, from, 'none')).to.equal(false);
      expect(showsImage(image, from, 'anything')).to.equal(isShown);
    });

  it('follow the page’s setting, which the widget’s own overrides', () => {
    atEnd(() => setImages(undefined));
    const shown = (choice?: string): boolean => showsImage('https://other.example/a.png', undefined, choice);
    setImages('any');
    expect([shown(), shown('same-site'), shown('none')]).to.deep.equal([true, false, false]);
    setImages('none');
    expect([shown(), shown('any')]).to.deep.equal([false, true]);
    setImages('everything' as 'any');
    expect(shown()).to.equal(false);
  });

  it('of a feed are requested without a referrer, like the feed', async () => {
    const image = await fault('status:404');
    const place = await fault(`json:${feed({ image: image.url })}`);
    await inState(card(place.url), 'ready');
    await eventually(async () => (await image.log()).requests.length > 0, 'the picture');
    for (const { requests } of [await image.log(), await place.log()])
      expect(requests.map(({ referrer }) => referrer)).to.deep.equal(requests.map(() => ''));
  });

  for (const tag of ['iom-news-card', 'iom-news-feed', 'iom-news-article'] as const)
    it(`of another site are not requested by ${tag}, unless it allows them`, async () => {
      const image = await fault('hang');
      const html = `<p>Text <img src="${image.elsewhere.replace('http:', 'https:')}" alt="A"></p>`;
      const place = await fault(`json:${feed({ image: image.elsewhere, content_html: html })}`);
      const images = (element: Element): string[] => {
        const inner = element.localName === 'iom-news-feed' ? root(element).querySelector('iom-news-card')! : element;
        return [...root(inner).querySelectorAll('img')].map(({ referrerPolicy }) => referrerPolicy);
      };
      const shown = async (choice?: string): Promise<string[]> => {
        const element = mount(tag, { src: place.url, ...(choice && { images: choice }) });
        atEnd(() => element.remove());
        await inState(element, 'ready');
        if (tag === 'iom-news-feed') await inState(root(element).querySelector('iom-news-card')!, 'ready');
        if (tag === 'iom-news-article')
          await eventually(() => root(element).textContent!.includes('Text'), 'the text of the story');
        return images(element);
      };
      expect([await shown(), await shown('none'), await shown('any')]).to.deep.equal([[], [], ['no-referrer']]);
    });

  it('from an attribute count as the page’s own', async () => {
    const image = await fault('status:404');
    const element = mount('iom-news-card', { heading: 'A', image: image.elsewhere });
    atEnd(() => element.remove());
    await inState(element, 'ready');
    await eventually(async () => (await image.log()).requests.length > 0, 'the picture');
    expect((await image.log()).requests[0]!.referrer).to.equal('');
  });

  it('are not loaded for a reader who saves data, whatever the page has set', () => {
    const address = 'https://page.example/a.png';
    for (const [connection, isShown] of [
      [{ saveData: true }, false],
      [{ saveData: false }, true],
      [{}, true],
      [undefined, true],
    ] as const) {
      stub(navigator, 'connection' as never, connection);
      expect(showsImage(address, address, 'any')).to.equal(isShown);
    }
  });
});
