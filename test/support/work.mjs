// Counts the work of a call: the same number on every machine, under any load.
import { Session } from 'node:inspector/promises';
import { stepsOf } from './regexp-steps.mjs';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
// Must start before the code is loaded, because code compiled earlier is not counted.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Counts the runs of code blocks in all scripts whose address contains one of `places`. */
async function blocks(places) {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let sum = 0;
  for (const { url, functions } of result)
    if (places.some((place) => url.includes(place)))
      for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  return sum;
}

const scanned = (length, found, from = 0) => (found < 0 ? length : found + 1) - from;
const keyLength = (key) => (typeof key === 'string' ? key.length : 1);
const wholeLength = ({ length }) => length;
/** Estimates the work of one call of a built-in method from the object, the arguments and the result. */
const BUILT_IN = [
  [RegExp.prototype, { exec: (pattern, [text]) => stepsOf(pattern, String(text)) }, 'before'],
  [
    Array.prototype,
    {
      includes: (list, [item]) => scanned(list.length, list.indexOf(item)),
      indexOf: (list, _, found) => scanned(list.length, found),
      lastIndexOf: wholeLength,
      concat: wholeLength,
      slice: (_, __, { length }) => length,
      join: (_, __, { length }) => length,
      values: wholeLength,
      [Symbol.iterator]: wholeLength,
    },
  ],
  [
    String.prototype,
    {
      indexOf: (text, [, from], found) => scanned(text.length, found, from),
      includes: (text, [part, from]) => scanned(text.length, indexOf.call(text, part, from), from),
      lastIndexOf: wholeLength,
      replaceAll: wholeLength,
      trim: wholeLength,
      normalize: wholeLength,
    },
  ],
  [Object, { keys: (_, __, { length }) => length, entries: (_, __, { length }) => length }],
  [
    Map.prototype,
    { get: (_, [key]) => keyLength(key), has: (_, [key]) => keyLength(key), set: (_, [key]) => keyLength(key) },
  ],
  [Set.prototype, { has: (_, [key]) => keyLength(key), add: (_, [key]) => keyLength(key) }],
];
const { indexOf } = String.prototype;

/** The work of `run` in code of `places`, and in the built-in methods that it calls. */
export async function workOf(run, places) {
  let work = 0;
  const originals = BUILT_IN.flatMap(([prototype, costs, when]) =>
    Reflect.ownKeys(costs).map((name) => {
      const original = prototype[name];
      let inside = false;
      const counting = function (...given) {
        // The counting code may call the same methods.
        if (inside) return Reflect.apply(original, this, given);
        inside = true;
        try {
          const count = when && costs[name](this, given);
          const result = Reflect.apply(original, this, given);
          work += count ?? costs[name](this, given, result);
          return result;
        } finally {
          inside = false;
        }
      };
      Object.defineProperty(prototype, name, { value: counting, configurable: true, writable: true });
      return () => Object.defineProperty(prototype, name, { value: original, configurable: true, writable: true });
    }),
  );
  await blocks(places);
  try {
    await run();
  } finally {
    for (const restore of originals) restore();
  }
  return work + (await blocks(places));
}
