// Hooks for every browser test: each test starts on an English page without a chosen language. Any fetch, and any unexpected
// console message, fails the test.
import { expect } from '@open-wc/testing';
import { resetChoice } from '../../src/i18n/language-preference.js';

const cleanups: (() => void)[] = [];
let expected: { pattern: RegExp; times: number }[] = [];
let said: string[] = [];
let fetched: string[] = [];

/** Runs `cleanup` when the test is over. */
export function atEnd(cleanup: () => void): void {
  cleanups.push(cleanup);
}

/** Replaces `owner[key]` with `value` until the test is over. */
export function stub<T extends object>(owner: T, key: PropertyKey, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(owner, key);
  Object.defineProperty(owner, key, { configurable: true, enumerable: true, writable: true, value });
  atEnd(() => {
    Reflect.deleteProperty(owner, key);
    if (before) Object.defineProperty(owner, key, before);
  });
}

/** Declares a console message of this test; it must occur exactly `times` times. */
export function expectWarning(pattern: RegExp, times = 1): void {
  expected.push({ pattern, times });
}

/** The console messages of this test so far. */
export function warnings(): readonly string[] {
  return said;
}

beforeEach(function prepare(this: Mocha.Context) {
  [expected, said, fetched] = [[], [], []];
  const record = (...args: unknown[]): void => void said.push(args.map(String).join(' '));
  for (const method of ['warn', 'error'] as const) stub(console, method, record);
  stub(globalThis, 'fetch', (input: unknown) => {
    fetched.push(String(input));
    throw new Error(`No test may fetch: ${String(input)}`);
  });
  document.documentElement.lang = 'en';
  // Runs at the end of the test itself, because an error in an afterEach hook would abort the whole file.
  const test = this.currentTest!;
  const body = test.fn as Mocha.AsyncFunc;
  test.fn = async function guarded(this: Mocha.Context) {
    await body.call(this);
    expect(faults(), 'beside what is tested').to.deep.equal([]);
  };
});

afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
  resetChoice();
});

function faults(): string[] {
  const wrongTimes = expected.flatMap(({ pattern, times }) => {
    const heard = said.filter((message) => pattern.test(message)).length;
    return heard === times ? [] : [`said ${heard} times instead of ${times}: ${String(pattern)}`];
  });
  return [
    ...said.filter((message) => !expected.some(({ pattern }) => pattern.test(message))),
    ...wrongTimes,
    ...fetched.map((url) => `fetched ${url}`),
    ...(document.cookie ? [`cookie ${document.cookie}`] : []),
    ...[localStorage, sessionStorage].flatMap((storage) => Object.keys(storage).map((key) => `stored ${key}`)),
  ];
}
