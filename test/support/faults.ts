// Addresses with a behaviour set by the test (see fault-server.mjs), and widgets that read them.
import { mount } from './elements.js';
import { atEnd, stub } from './setup.js';

const realFetch = globalThis.fetch.bind(globalThis);
let count = 0;

/** An address with the given behaviour. */
export interface Fault {
  /** On the page's own origin. */
  url: string;
  /** The same path on another origin. */
  elsewhere: string;
  /** Changes the behaviour of the server. */
  become(behaviour: string): Promise<void>;
  /** The requests so far: how each ended, and how many bytes were sent. */
  log(): Promise<{
    requests: { method: string; cookie: string; referrer: string; ended: 'no' | 'answered' | 'aborted' }[];
    sent: number;
  }>;
}

/** Creates an address with this behaviour, and allows the test to fetch. */
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

/** Polls until `done`, for changes that no element reports. */
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

/** Makes the ten-second timeout of a response expire at once; returns how often it was set. */
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

/** Shortens timers of half a minute and more; returns their original delays. */
export function shortWaits(): number[] {
  const waits: number[] = [];
  const { setTimeout: wait } = globalThis;
  stub(globalThis, 'setTimeout', (done: () => void, delay = 0, ...rest: []) => {
    if (delay >= 30_000) waits.push(delay);
    return wait(done, delay >= 30_000 ? 300 : delay, ...rest);
  });
  return waits;
}

/** Prevents timers of half a minute and more from firing. */
export function longWaits(): { delay: number; end(): void }[] {
  const waits: { delay: number; end(): void }[] = [];
  const { setTimeout: wait } = globalThis;
  stub(globalThis, 'setTimeout', (done: () => void, delay = 0, ...rest: []) =>
    delay >= 30_000 ? waits.push({ delay, end: done }) : wait(done, delay, ...rest),
  );
  return waits;
}
