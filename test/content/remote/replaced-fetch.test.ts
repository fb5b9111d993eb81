// Pages with another `fetch`: small ones that know no stream, no headers or no signal, and monitors that copy each answer.
import { expect } from '@open-wc/testing';
import '../../../src/define/news-card.js';
import { text } from '../../support/elements.js';
import { card, eventually, fault, inState, shortTimeout } from '../../support/faults.js';
import { atEnd, expectWarning, stub } from '../../support/setup.js';

/** Replaces `fetch` with one that gives `change` of the real answer. */
function replace(change: (response: Response) => unknown): void {
  const real = globalThis.fetch;
  stub(globalThis, 'fetch', async (url: string, options: RequestInit) => change(await real(url, options)));
}

/** The rejections that nobody handles. */
function rejections(): unknown[] {
  const found: unknown[] = [];
  const note = (event: PromiseRejectionEvent): void => {
    event.preventDefault();
    found.push(event.reason);
  };
  addEventListener('unhandledrejection', note);
  atEnd(() => removeEventListener('unhandledrejection', note));
  return found;
}

describe('another fetch of the page', () => {
  const ANSWERS: Record<string, (response: Response) => unknown> = {
    'without a stream': (response) => {
      const { ok, status, url, headers } = response;
      return { ok, status, url, headers, arrayBuffer: () => response.arrayBuffer() };
    },
    'with a text only': (response) => ({ ok: true, status: 200, text: () => response.text() }),
    'without an address': (response) => ({ ok: true, headers: response.headers, body: response.body }),
  };

  for (const [what, answer] of Object.entries(ANSWERS))
    it(`works ${what}`, async () => {
      const { url } = await fault('feed:ເຮືອ runs again');
      replace(answer);
      const element = card(url);
      await inState(element, 'ready');
      expect(text(element)).to.contain('ເຮືອ runs again');
    });

  it('without a stream: refuses what is too large', async () => {
    const { url } = await fault('bomb:Small');
    replace((response) => ({ ok: true, status: 200, arrayBuffer: () => response.arrayBuffer() }));
    expectWarning(/more than 5 MB/);
    await inState(card(url), 'error');
  });

  it('that ignores the signal: is given up after ten seconds', async () => {
    const { url } = await fault('feed:Never');
    shortTimeout();
    stub(globalThis, 'fetch', () => new Promise(() => {}));
    expectWarning(/did not answer in full within 10 seconds/);
    await inState(card(url), 'error');
  });

  for (const [behaviour, state] of [
    ['feed:Copied', 'ready'],
    ['status:404', 'error'],
    ['status:500', 'error'],
  ] as const)
    it(`a monitor that reads a copy of each answer has no error to handle: ${behaviour}`, async () => {
      const { url } = await fault(behaviour);
      let copies = 0;
      const found = rejections();
      replace((response) => {
        void response
          .clone()
          .text()
          .then(() => copies++);
        return response;
      });
      if (state === 'error') expectWarning(/answers with status/);
      await inState(card(url), state);
      await eventually(() => copies > 0, 'the copy');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(found).to.deep.equal([]);
    });
});
