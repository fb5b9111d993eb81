const DEEPEST = 64;
// Every finding contains a path, so a key of a megabyte could be repeated a hundred thousand times.
const LONGEST_KEY = 100;

/** A key shortened for a path. */
export const shortKey = (key: string): string => (key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key);

/** A value of a raw document, with its location. */
export class JsonLocation {
  constructor(
    readonly value: unknown,
    /** Its key, cut if long; for a list item, the key of the list. */
    readonly key = '',
    readonly parent?: JsonLocation,
    /** Index of a list item. */
    readonly index?: number,
  ) {}

  /** The path in the parsers' notation. Built only for findings. */
  get path(): string {
    const above = this.parent?.path ?? '';
    if (this.index !== undefined) return `${above}[${this.index}]`;
    return above ? `${above}.${this.key}` : this.key;
  }
}

/** Yields every value of a raw document, from the outside in. */
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

/** Returns objects except arrays; nothing for other values. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
