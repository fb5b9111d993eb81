// Network faults, against a server that simulates them: what the reader sees, and what the page is notified of.
import { expect } from '@open-wc/testing';
import '../../../src/define/news-card.js';
import { isShown, part, parts, record, root, text } from '../../support/elements.js';
import { card, eventually, fault, inState, longWaits, shortTimeout } from '../../support/faults.js';
import { expectWarning, stub } from '../../support/setup.js';

const CHECK = 'Check your internet connection and try again. Try again';
const SORRY = 'This content could not be loaded. Try again';
const LOST = 'This content was not found. Try again';
const COPY = /Saved copy from \d+ \w+ \d{4}\. The information may not be the latest\./;

/** Shows a widget for a server with this behaviour, without and with a fallback; returns the address. */
async function failing(
  behaviour: string,
  { code, says, state = 'error' }: { code: string; says: string; state?: string },
) {
  const place = await fault(behaviour);
  const errors = record('iom-content-error');
  expectWarning(new RegExp(`<iom-news-card>, src: ${place.url}`));
  const element = card(place.url);
  const withFallback = card(place.url, {}, '<p>Read our <a href="/news">news</a></p>');
  await Promise.all([inState(element, state), inState(withFallback, state)]);
  expect(text(element)).to.equal(says);
  expect([isShown(withFallback.querySelector('p')!), isShown(root(withFallback))]).to.deep.equal([true, false]);
  expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code, code]);
  expect(errors[0]!.detail.message).to.match(/[.…]$/);
  return { place, element };
}

/** A widget whose server had the story yesterday, now in the browser's cache if there is one, and now has this behaviour. */
async function withCopy(behaviour: string) {
  const place = await fault('old:Yesterday');
  const first = card(place.url);
  await inState(first, 'ready');
  first.remove();
  await place.become(behaviour);
  return { place, second: card(place.url) };
}

/** Asserts that the widget shows yesterday's story with its age, or this message if the browser has no copy. */
async function showsCopy(element: Element, otherwise: string): Promise<void> {
  const copies = await keepsCopies();
  await inState(element, copies ? 'stale' : 'error');
  if (copies) expect(text(element)).to.match(COPY).and.to.contain('Yesterday');
  else expect(text(element)).to.equal(otherwise);
}

/** Whether this browser has an HTTP cache: WebKitGTK has none when started by a driver. */
async function keepsCopies(): Promise<boolean> {
  const place = await fault('old:Probe');
  for (let i = 0; i < 2; i++) await fetch(place.url, { cache: 'force-cache' }).then((response) => response.text());
  return (await place.log()).requests.length === 1;
}

describe('the network', () => {
  describe('fault: offline, DNS failure, connection refused or reset', () => {
    it('shows a message after one retry, and recovers when back online', async () => {
      const { place, element } = await failing('reset', { code: 'network', says: CHECK });
      expect((await place.log()).requests.filter(({ method }) => method === 'GET').length).to.be.greaterThan(1);
      await place.become('feed:Back again');
      dispatchEvent(new Event('online'));
      await inState(element, 'ready');
      expect(text(element)).to.contain('Back again');
    });

    for (const [what, url] of [
      ['a closed port', 'http://127.0.0.1:59999/news.json'],
      ['an unknown host name', 'http://nowhere.invalid/news.json'],
    ] as const)
      it(`shows a message for ${what}`, async () => {
        await fault('feed:Unused');
        expectWarning(/<iom-news-card>, src: http:.* could not be fetched/);
        const errors = record('iom-content-error');
        const element = card(url);
        await inState(element, 'error');
        expect([text(element), errors[0]!.detail.code]).to.deep.equal([CHECK, 'network']);
      });

    it('shows the last good copy with its age if the device is offline, and sends no request', async () => {
      expectWarning(/could not be (asked: the device is offline|fetched)/);
      const { place, second } = await withCopy('reset');
      second.remove();
      const before = (await place.log()).requests.length;
      const copies = await keepsCopies();
      stub(navigator, 'onLine', false);
      await showsCopy(card(place.url), CHECK);
      if (copies) expect((await place.log()).requests.length).to.equal(before);
    });

    it('shows the last good copy with its age, and later the new one', async () => {
      expectWarning(/could not be fetched/);
      const [loads, errors] = [record('iom-content-load'), record('iom-content-error')];
      const { place, second } = await withCopy('reset');
      await showsCopy(second, CHECK);
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['network']);
      expect(loads.length).to.equal((await keepsCopies()) ? 2 : 1);
      await place.become('feed:Today');
      dispatchEvent(new Event('online'));
      await inState(second, 'ready');
      expect(text(second)).to.contain('Today').and.not.to.match(COPY);
    });
  });

  describe('fault: never answers, or trickles for longer than 10 s', () => {
    for (const behaviour of ['hang', 'trickle:Slow'])
      it(`ends after 10 s: ${behaviour}`, async () => {
        const timeouts = shortTimeout();
        const { place } = await failing(behaviour, { code: 'timeout', says: CHECK });
        await eventually(async () => (await place.log()).requests.every(({ ended }) => ended === 'aborted'), 'the end');
        expect(timeouts.count).to.be.greaterThan(0);
      });

    it('shows the last good copy', async () => {
      expectWarning(/did not answer in full within 10 seconds/);
      shortTimeout();
      const { second } = await withCopy('hang');
      await showsCopy(second, CHECK);
    });
  });

  describe('fault: 404, 410', () => {
    for (const status of [404, 410])
      it(`is not found, copy or not: ${status}`, async () => {
        await failing(`status:${status}`, { code: 'not-found', says: LOST });
        expectWarning(/answers with status/, 2);
        const { second } = await withCopy(`status:${status}`);
        await inState(second, 'error');
        expect(text(second)).to.equal(LOST);
      });
  });

  describe('fault: 403, 401', () => {
    for (const status of [401, 403])
      it(`is forbidden: ${status}`, () =>
        failing(`status:${status}`, { code: 'forbidden', says: SORRY }).then(() => {}));
  });

  describe('fault: 429, 500, 502, 503', () => {
    for (const status of [429, 500, 502, 503])
      it(`shows the copy if there is one, else a message: ${status}`, async () => {
        await failing(`status:${status}`, { code: 'server', says: SORRY });
        expectWarning(/answers with status/, 2);
        const { second } = await withCopy(`status:${status}`);
        await showsCopy(second, SORRY);
      });

    it('retries at the time of Retry-After, and not before', async () => {
      expectWarning(/answers with status 503/);
      const waits = longWaits();
      const place = await fault('busy:120');
      const element = card(place.url);
      await inState(element, 'error');
      await place.become('feed:Here again');
      const { length } = (await place.log()).requests;
      dispatchEvent(new Event('online'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect((await place.log()).requests).to.have.length(length);
      expect(waits).to.have.length(1);
      expect(waits[0]!.delay).to.be.within(119_000, 150_000);
      waits[0]!.end();
      await inState(element, 'ready');
      expect(text(element)).to.contain('Here again');
    });

    it('does not mistake a cached failure for one of the server', async () => {
      expectWarning(/answers with status 500/);
      const place = await fault('kept:500');
      const first = card(place.url);
      await inState(first, 'error');
      first.remove();
      await place.become('feed:Mended');
      const second = card(place.url);
      await inState(second, 'ready');
      expect(text(second)).to.contain('Mended');
    });

    it('tries again when the reader presses the button', async () => {
      expectWarning(/answers with status 500/);
      const place = await fault('status:500');
      const element = card(place.url);
      await inState(element, 'error');
      await place.become('feed:On request');
      part(element, 'retry').click();
      await inState(element, 'ready');
      expect(text(element)).to.contain('On request');
    });
  });

  describe('fault: CORS refused, mixed content, blocked by the page’s CSP', () => {
    it('is blocked if the server does not allow this page, and names the missing header', async () => {
      expectWarning(/its server must send the header “Access-Control-Allow-Origin: \*”/);
      const place = await fault('closed:Not for us');
      const errors = record('iom-content-error');
      const element = card(place.elsewhere);
      await inState(element, 'error');
      expect([text(element), errors[0]!.detail.code]).to.deep.equal([SORRY, 'blocked']);
    });

    for (const src of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'blob:x',
      'file:///etc/passwd',
      'mailto:a@b.example',
    ])
      it(`does not fetch ${src}`, async () => {
        expectWarning(/give the http or https address/);
        const errors = record('iom-content-error');
        const element = card(src);
        await inState(element, 'error');
        expect(errors[0]!.detail.code).to.equal('blocked');
      });
  });

  it('fault: redirect loop', () => failing('loop', { code: 'network', says: CHECK }).then(() => {}));

  describe('fault: truncated JSON or XML, empty body, HTML instead', () => {
    for (const behaviour of ['truncated:Half', 'truncatedXml:Half', 'empty', 'html'])
      it(`cannot be read: ${behaviour}`, async () => {
        await failing(behaviour, { code: 'format', says: SORRY });
        expectWarning(/<iom-news-card>, src/, 2);
        const { second } = await withCopy(behaviour);
        await showsCopy(second, SORRY);
      });

    it('is a network failure if the connection breaks during the response', async () => {
      await failing('broken', { code: 'network', says: CHECK });
    });
  });

  describe('fault: wrong or missing content type', () => {
    for (const [behaviour, says] of [
      ['text:As text', 'As text'],
      ['untyped:Untyped', 'Untyped'],
      ['bom:Marked', 'Marked'],
      ['rss:As a feed', 'As a feed'],
      ['rss1258', 'Tiếng Việt'],
      ['rss16:ລາວ', 'ລາວ'],
    ] as const)
      it(`works: ${behaviour}`, async () => {
        const element = card((await fault(behaviour)).url);
        await inState(element, 'ready');
        expect(text(element)).to.contain(says);
      });
  });

  describe('fault: over 5 MB, or a small body that unpacks to more', () => {
    it('stops reading at the limit', async () => {
      const { place } = await failing('huge', { code: 'too-large', says: SORRY });
      await eventually(async () => (await place.log()).requests.every(({ ended }) => ended === 'aborted'), 'the end');
      expect((await place.log()).sent).to.be.lessThan(1e9);
    });

    it('counts the decompressed size', () => failing('bomb:Small', { code: 'too-large', says: SORRY }).then(() => {}));
  });

  it('fault: two answers out of order', async () => {
    const [slow, fast] = [await fault('slow:Slow'), await fault('feed:Fast')];
    const element = card(slow.url);
    await inState(element, 'loading');
    element.src = fast.url;
    await inState(element, 'ready');
    expect(text(element)).to.contain('Fast');
    await eventually(async () => (await slow.log()).requests.every(({ ended }) => ended !== 'no'), 'the end');
    expect(text(element)).to.contain('Fast').and.not.to.contain('Slow');
  });

  it('fault: element removed while loading', async () => {
    const place = await fault('hang');
    const [one, two] = [card(place.url), card(place.url)];
    const ended = async (): Promise<string[]> => (await place.log()).requests.map((request) => request.ended);
    await eventually(async () => (await ended()).length === 1, 'a request');
    one.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await ended()).to.deep.equal(['no']);
    two.remove();
    await eventually(async () => (await ended()).join() === 'aborted', 'the end of the request');
  });

  it('fault: redirected to another origin', async () => {
    const target = await fault('feed:Elsewhere');
    const place = await fault(`redirect:${target.elsewhere}`);
    const element = card(place.url);
    await inState(element, 'ready');
    expect(text(element)).to.contain('Elsewhere');
    const story = target.elsewhere.replace(/[^/]+$/, 'story.html');
    expect((parts(element, 'link')[0] as HTMLAnchorElement).href).to.equal(story);
  });
});
