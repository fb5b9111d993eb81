import { JsonLocation, objectOf, shortKey } from './visit-json.js';

/** What a JSON Schema says of a value; only the keywords that our schemas use. */
export interface Schema {
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
  type?: string;
  const?: unknown;
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  oneOf?: readonly Schema[];
  if?: Schema;
  then?: Schema;
}

/** A value of a document, and its definition in the schema: `text`, `phone`. */
export interface DefinedPlace {
  place: JsonLocation;
  definition?: string;
  /** Whether the schema has no such property. */
  isUnknown?: true;
}

const DEEPEST = 64;

/** Yields the values of a raw document that its schema describes, and the properties that it does not. */
export function* visitSchema(document: unknown, schema: unknown): Generator<DefinedPlace> {
  yield* within(new JsonLocation(document), schema as Schema, (schema as Schema).$defs ?? {}, 0);
}

function* within(
  place: JsonLocation,
  given: Schema,
  defs: Readonly<Record<string, Schema>>,
  depth: number,
): Generator<DefinedPlace> {
  const definition = given.$ref?.replace(/.*\//, '');
  const schema = definition === undefined ? given : (defs[definition] ?? {});
  yield { place, definition };
  if (depth > DEEPEST) return;
  const { value, key } = place;
  if (Array.isArray(value)) {
    if (!schema.items) return;
    for (const [index, item] of value.entries())
      yield* within(new JsonLocation(item, key, place, index), schema.items, defs, depth + 1);
    return;
  }
  const object = objectOf(value);
  const known = object && propertiesOf(schema, object);
  if (!known) return;
  for (const [name, item] of Object.entries(object)) {
    const inner = new JsonLocation(item, shortKey(name), place);
    if (Object.hasOwn(known, name)) yield* within(inner, known[name]!, defs, depth + 1);
    else yield { place: inner, isUnknown: true };
  }
}

/** The properties that a schema gives an object; nothing if their names are free. */
function propertiesOf(schema: Schema, object: Readonly<Record<string, unknown>>): Schema['properties'] {
  if (!schema.properties) return undefined;
  const isThen = Object.entries(schema.if?.properties ?? {}).every(
    ([name, { const: wanted }]) => object[name] === wanted,
  );
  return { ...schema.properties, ...(isThen && schema.then?.properties) };
}
