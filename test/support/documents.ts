// Valid documents for widgets, and built-in offices that respond when a test lets them.
import { OFFICES } from '../../src/offices/index.js';
import { stub } from './setup.js';

/** A JSON Feed with these items; numbers them if they have no id. */
export const feed = (...items: Record<string, unknown>[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: items.map((item, index) => ({ id: `item-${index}`, ...item })),
});

/** An office document. */
export const office = (more: Record<string, unknown> = {}): object => ({
  version: 1,
  id: 'test',
  name: { en: 'Office', lo: 'ຫ້ອງການ', vi: 'Văn phòng' },
  ...more,
});

/** A promise that the test settles. */
export interface Answer {
  promise: Promise<{ default: unknown }>;
  give(document: unknown): void;
  fail(error: Error): void;
}

export function answer(): Answer {
  let give: Answer['give'] = () => {};
  let fail: Answer['fail'] = () => {};
  const promise = new Promise<{ default: unknown }>((resolve, reject) => {
    give = (document) => resolve({ default: document });
    fail = reject;
  });
  return { promise, give, fail };
}

/** For an office that never responds. */
export const never = (): Promise<never> => new Promise(() => {});

let count = 0;

/** Adds a built-in office, until the test is over, whose documents come from `load`; returns its id. */
export function builtIn(load: () => Promise<{ default: unknown }>): string {
  const id = `test-${++count}`;
  stub(OFFICES, id, { office: load, news: load });
  return id;
}
