// One document, many widgets: which requests are sent, and when.
import { expect } from '@open-wc/testing';
import '../../../src/define/news-card.js';
import { part, text } from '../../support/elements.js';
import { card, eventually, fault, inState, shortWaits, type Fault } from '../../support/faults.js';
import { expectWarning, stub } from '../../support/setup.js';

const asked = async (place: Fault): Promise<number> => (await place.log()).requests.length;

function hide(hidden: boolean): void {
  stub(Document.prototype, 'hidden', hidden);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

describe('a document at an address', () => {
  it('is fetched once, for 50 widgets and a later one', async () => {
    const place = await fault('feed:Shared');
    const elements = Array.from({ length: 50 }, () => card(place.url));
    await Promise.all(elements.map((element) => inState(element, 'ready')));
    const late = card(place.url);
    await inState(late, 'ready');
    expect(text(late)).to.contain('Shared');
    expect(await asked(place)).to.equal(1);
    expect((await place.log()).requests[0]!.cookie).to.equal('');
  });

  it('is fetched again if it had no followers in between', async () => {
    const place = await fault('old:First');
    const element = card(place.url);
    await inState(element, 'ready');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await place.become('feed:Second');
    const again = card(place.url);
    await inState(again, 'ready');
    expect(text(again)).to.contain('Second');
  });

  it('is still shared by a widget that is moved while it loads', async () => {
    const place = await fault('slow:Moved');
    const element = card(place.url);
    await eventually(async () => (await asked(place)) === 1, 'a request');
    const other = document.createElement('div');
    element.parentElement!.append(other);
    other.append(element);
    await inState(element, 'ready');
    expect(await asked(place)).to.equal(1);
  });

  it('is fetched again after `refresh` minutes, and shows the new content', async () => {
    const waits = shortWaits();
    const place = await fault('feed:Morning');
    const element = card(place.url, { refresh: '5' });
    await inState(element, 'ready');
    await place.become('feed:Evening');
    await eventually(() => text(element).includes('Evening'), 'the evening');
    expect(element.getAttribute('state')).to.equal('ready');
    expect(waits[0]).to.be.within(290_000, 300_000);
  });

  it('loses an item that its site has withdrawn, with the next refresh', async () => {
    shortWaits();
    expectWarning(/story="b" is not known/);
    const news = (...ids: string[]): string =>
      `json:${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: ids.map((id) => ({ id, title: `Story ${id}` })) })}`;
    const place = await fault(news('b', 'a'));
    const [newest, named] = [card(place.url, { refresh: '1' }), card(place.url, { refresh: '1', story: 'b' })];
    await Promise.all([newest, named].map((element) => inState(element, 'ready')));
    expect(text(newest)).to.include('Story b');
    await place.become(news('a'));
    await eventually(() => text(newest).includes('Story a'), 'the story that is left');
    await inState(named, 'error');
    expect(text(named)).to.not.include('Story b');
  });

  it('is fetched once if it is a feed that has ended', async () => {
    const waits = shortWaits();
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      expired: true,
      items: [{ id: 'a', title: 'The last' }],
    };
    const place = await fault(`json:${JSON.stringify(feed)}`);
    await inState(card(place.url, { refresh: '1' }), 'ready');
    expect(waits.filter((wait) => wait > 1000)).to.deep.equal([]);
    expect(await asked(place)).to.equal(1);
  });

  for (const [refresh, least] of [
    ['0.1', 50_000],
    ['1', 50_000],
    ['99999999', 86_000_000],
  ] as const)
    it(`waits at least a minute and at most a day: refresh="${refresh}"`, async () => {
      const waits = shortWaits();
      const place = await fault('feed:News');
      await inState(card(place.url, { refresh }), 'ready');
      expect(waits[0]).to.be.within(least, 86_400_000);
    });

  for (const refresh of ['0', '-5', 'soon', ''])
    it(`is fetched once if refresh is invalid: “${refresh}”`, async () => {
      const waits = shortWaits();
      const place = await fault('feed:News');
      await inState(card(place.url, { refresh }), 'ready');
      expect(waits).to.deep.equal([]);
    });

  it('is not fetched while the page is hidden, and is fetched when it is visible again', async () => {
    shortWaits();
    const place = await fault('feed:Before');
    const element = card(place.url, { refresh: '1' });
    await inState(element, 'ready');
    hide(true);
    const before = await asked(place);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await asked(place)).to.equal(before);
    await place.become('feed:After');
    hide(false);
    await eventually(() => text(element).includes('After'), 'what is new');
  });

  it('stays, marked with its age, if a refresh fails, and is removed on 410 Gone', async () => {
    shortWaits();
    expectWarning(/answers with status/, 2);
    const place = await fault('feed:Good');
    const element = card(place.url, { refresh: '1' });
    await inState(element, 'ready');
    await place.become('status:503');
    await inState(element, 'stale');
    expect(text(element)).to.contain('Good').and.to.contain('Saved copy from ');
    await place.become('status:410');
    await inState(element, 'error');
    expect(text(element)).to.not.contain('Good');
    await place.become('feed:Back');
    await inState(element, 'ready');
  });

  for (const retryAfter of ['0.001', '0', '1', '-5', 'soon', '99999999999999'])
    it(`is retried after a minute at least, and later each time: Retry-After: ${retryAfter}`, async () => {
      const waits = shortWaits();
      expectWarning(/answers with status 503/);
      const place = await fault(`busy:${retryAfter}`);
      await inState(card(place.url), 'error');
      const isPromise = Number(retryAfter) > 0;
      await eventually(() => waits.length === (isPromise ? 6 : 0), 'the last wait');
      const before = await asked(place);
      await new Promise((resolve) => setTimeout(resolve, 700));
      // The first load may take two requests, because the browser may have cached the failure; then one after each wait.
      expect(await asked(place)).to.equal(isPromise ? before + 1 : before);
      expect(await asked(place)).to.be.within(1, 8);
      for (const [index, wait] of waits.entries()) {
        const least = Number(retryAfter) > 1 ? 86_400_000 : 60_000 * 2 ** index;
        expect(wait).to.be.within(Math.min(least, 86_400_000) - 1000, Math.min(least, 86_400_000) * 1.25);
      }
    });

  it('is fetched again when the device is back online or the reader retries, but not endlessly', async () => {
    expectWarning(/answers with status 500/);
    const place = await fault('status:500');
    const element = card(place.url);
    await inState(element, 'error');
    const before = await asked(place);
    const online = async (least: number): Promise<boolean> => {
      dispatchEvent(new Event('online'));
      return (await asked(place)) >= least;
    };
    await eventually(() => online(before + 20), '20 requests');
    for (let i = 0; i < 10; i++) await online(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await asked(place)).to.equal(before + 20);
    await place.become('feed:On request');
    part(element, 'retry').click();
    await inState(element, 'ready');
  });

  it('is fetched at most three times by a page that opens while the server resets connections', async () => {
    expectWarning(/could not be fetched/);
    const place = await fault('reset');
    // Counts the page's requests: Firefox itself connects up to ten times for each.
    const { fetch } = globalThis;
    let asks = 0;
    stub(globalThis, 'fetch', (...given: Parameters<typeof fetch>) => {
      asks++;
      return fetch(...given);
    });
    await inState(card(place.url), 'error');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(asks).to.equal(3);
  });

  it('releases everything when its widgets are removed', async () => {
    const place = await fault('feed:Gone');
    const live = new Set<unknown>();
    for (const target of [globalThis, document]) {
      const add = target.addEventListener.bind(target);
      stub(target, 'addEventListener', (type: string, listener: () => void, options: AddEventListenerOptions) => {
        if (['online', 'visibilitychange', 'securitypolicyviolation'].includes(type)) live.add(listener);
        options?.signal?.addEventListener('abort', () => live.delete(listener));
        add(type, listener, options);
      });
      const remove = target.removeEventListener.bind(target);
      stub(target, 'removeEventListener', (type: string, listener: () => void) => {
        live.delete(listener);
        remove(type, listener);
      });
    }
    const elements = [card(place.url, { refresh: '1' }), card(place.url)];
    await Promise.all(elements.map((element) => inState(element, 'ready')));
    expect(live.size).to.equal(2);
    for (const element of elements) element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(live.size).to.equal(0);
  });
});
