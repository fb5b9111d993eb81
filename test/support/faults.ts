// Addresses that behave as a test says (see fault-server.mjs), and widgets that read them.
import { mount } from './elements.js';
import { atEnd, stub } from './setup.js';

const realFetch = globalThis.fetch.bind(globalThis);
let count = 0;

/** An address whose server behaves as told. */
export interface Fault {
  /** On the page's own origin. */
  url: string;
  /** The same place on another origin. */
  elsewhere: string;
  /** Changes what the server does from now on. */
  become(behaviour: string): Promise<void>;
  /** The requests so far: how each ended, and how many bytes were sent. */
  log(): Promise<{
    requests: { method: string; cookie: string; referrer: string; ended: 'no' | 'answered' | 'aborted' }[];
    sent: number;
  }>;
}

/** A new address that behaves so; the test may fetch from now on. */
export async function fault(behaviour: string): Promise<Fault> {
  stub(globalThis, 'fetch', realFetch);
  const id = `${Date.now()}-${++count}-${Math.random().toString(36).slice(2)}`;
  const url = `${location.origin}/faults/${id}`;
  const place: Fault = {
    url,
    elsewhere: url.replace('localhost', '127.0.0.1'),
    become: async (next) => void (await realFetch(`${url}?become=${encodeURIComponent(next)}`)),
    log: async () => (await realFetch(`${url}?log`)).json(),
  };
  await place.become(behaviour);
  return place;
}

/** A news card for `src`. */
export function card(
  src: string,
  attributes: Record<string, string> = {},
  inner?: string,
): HTMLElementTagNameMap['iom-news-card'] {
  const element = mount('iom-news-card', { src, ...attributes }, { inner });
  atEnd(() => element.remove());
  return element;
}

/** Waits until `done`, asking again and again: for what no element tells. */
export async function eventually(done: () => boolean | Promise<boolean>, what: string, limit = 25_000): Promise<void> {
  const end = performance.now() + limit;
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until the widget is in `state`. */
export const inState = (element: Element, state: string): Promise<void> =>
  eventually(() => element.getAttribute('state') === state, `state ${state}`);

/** Makes the ten seconds that a server has for its answer pass at once; gives how often they were set. */
export function shortTimeout(): { count: number } {
  const set = { count: 0 };
  const { setTimeout: wait } = globalThis;
  stub(globalThis, 'setTimeout', (done: () => void, delay = 0, ...rest: []) => {
    if (delay !== 10_000) return wait(done, delay, ...rest);
    set.count++;
    return wait(done, 500, ...rest);
  });
  return set;
}

/** Makes waits of half a minute and more short; gives those that were asked for. */
export function shortWaits(): number[] {
  const waits: number[] = [];
  const { setTimeout: wait } = globalThis;
  stub(globalThis, 'setTimeout', (done: () => void, delay = 0, ...rest: []) => {
    if (delay >= 30_000) waits.push(delay);
    return wait(done, delay >= 30_000 ? 300 : delay, ...rest);
  });
  return waits;
}

/** Keeps waits of half a minute and more from ending by themselves. */
export function longWaits(): { delay: number; end(): void }[] {
  const waits: { delay: number; end(): void }[] = [];
  const { setTimeout: wait } = globalThis;
  stub(globalThis, 'setTimeout', (done: () => void, delay = 0, ...rest: []) =>
    delay >= 30_000 ? waits.push({ delay, end: done }) : wait(done, delay, ...rest),
  );
  return waits;
}
