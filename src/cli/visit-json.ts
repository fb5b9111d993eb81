const DEEPEST = 64;
// A path is written for each finding: one key of a megabyte would be there a hundred thousand times.
const LONGEST_KEY = 100;

/** A key as it stands in a path. */
export const shortKey = (key: string): string => (key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key);

/** A value of a raw document, and where it stands. */
export class JsonLocation {
  constructor(
    readonly value: unknown,
    /** The key that it has, cut if it is long; that of the list for an item of one. */
    readonly key = '',
    readonly parent?: JsonLocation,
    /** Of an item of a list. */
    readonly index?: number,
  ) {}

  /** The path as the readers write it. Put together only where there is something to tell. */
  get path(): string {
    const above = this.parent?.path ?? '';
    if (this.index !== undefined) return `${above}[${this.index}]`;
    return above ? `${above}.${this.key}` : this.key;
  }
}

/** Every value of a raw document, from the outside in. */
export function* visitValues(value: unknown): Generator<JsonLocation> {
  yield* within(new JsonLocation(value), 0);
}

function* within(place: JsonLocation, depth: number): Generator<JsonLocation> {
  yield place;
  const { value, key } = place;
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* within(new JsonLocation(item, key, place, index), depth + 1);
  else
    for (const [name, item] of Object.entries(value))
      yield* within(new JsonLocation(item, shortKey(name), place), depth + 1);
}

/** An object that is no list; nothing for anything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
