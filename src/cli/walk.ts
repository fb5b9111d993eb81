/** A value of a raw document: its path as the readers write it, the key it has, and what it stands in. */
export interface Place {
  path: string;
  key: string;
  value: unknown;
}

const DEEPEST = 64;

/** Every value of a raw document, from the outside in. */
export function* walk(value: unknown, path = '', key = '', depth = 0): Generator<Place> {
  yield { path, key, value };
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* walk(item, `${path}[${index}]`, key, depth + 1);
  else
    for (const [name, item] of Object.entries(value))
      yield* walk(item, path ? `${path}.${name}` : name, name, depth + 1);
}

/** An object that is no list; nothing for anything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
