import type { RawItem } from '../../content/feeds/distinct-items.js';
import { ContentError } from '../../model/content-error.js';
import { hostOf } from './host-of.js';
import { Raw } from './raw.js';

/** Where a site's JSON has the fields of a JSON Feed: paths such as `data.list`, or texts with paths, `https://…/{slug}`. */
export type FieldMap = Readonly<Record<string, string>>;

/** Field maps by host, or one for all sources. */
export type FieldMaps = { all: FieldMap } | { byHost: ReadonlyMap<string, FieldMap> };

const FIELDS = [
  'id',
  'url',
  'title',
  'summary',
  'content_html',
  'content_text',
  'image',
  'date_published',
  'date_modified',
  'language',
  'tags',
];
/** Fields of our own. */
const OWN = ['story', 'place', 'imageAlt', 'programme'];
/** Fields of the feed. */
const OF_FEED = ['items', 'next_url', 'feed_title'];
const KNOWN = [...OF_FEED, ...FIELDS, ...OWN];
const IN_BRACES = /\{([^{}]+)\}/g;

/** Checks a file of field maps. Throws `ContentError`. */
export function readFieldMaps(text: string, file: string): FieldMaps {
  const bad = (what: string): ContentError => new ContentError('format', `${file} ${what}.`);
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw bad(`is no JSON: ${String(error)}`);
  }
  if (!isObject(given)) throw bad('should be an object');
  const entries = Object.entries(given);
  if (entries.length === 0 || !entries.every(([, map]) => isObject(map))) return { all: checked(given, '') };
  return { byHost: new Map(entries.map(([host, map]) => [hostOf(`https://${host}`), checked(map as object, host)])) };

  function checked(map: object, host: string): FieldMap {
    const place = host && ` in “${host}”`;
    for (const [name, path] of Object.entries(map)) {
      if (!KNOWN.includes(name)) throw bad(`has the unknown field “${name}”${place}; known: ${KNOWN.join(', ')}`);
      if (typeof path !== 'string') throw bad(`should have a path in “${name}”${place}`);
    }
    if (!Object.hasOwn(map, 'title')) throw bad(`should say where the title is${place}`);
    return map as FieldMap;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The map for a source, if there is one. */
export function mapFor(maps: FieldMaps | undefined, address: string): FieldMap | undefined {
  if (!maps || 'all' in maps) return maps?.all;
  return maps.byHost.get(hostOf(address));
}

/** Converts a site's JSON by a field map to a raw JSON Feed. */
export function fromFieldMap(raw: Raw, map: FieldMap): RawItem {
  const items = map['items'] ? raw.at(map['items']).list : raw.list;
  if (items.length === 0) throw new ContentError('format', `The document has no list at “${map['items'] ?? ''}”.`);
  const fieldsOf = (place: Raw, names: readonly string[]): RawItem =>
    Object.fromEntries(names.filter((name) => map[name]).map((name) => [name, valueAt(place, map[name]!)]));
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: map['feed_title'] && valueAt(raw, map['feed_title']),
    next_url: map['next_url'] && valueAt(raw, map['next_url']),
    items: items.map((item) => ({
      ...fieldsOf(item, FIELDS),
      ...(map['tags'] && { tags: item.at(map['tags']).some.flatMap((tag) => tag.text ?? tag.at('name').text ?? []) }),
      _iom: fieldsOf(item, OWN),
    })),
  };
}

/** The text at a path, or a text with the texts at the paths in it; nothing if one of them is missing. */
function valueAt(place: Raw, path: string): string | undefined {
  const names = [...path.matchAll(IN_BRACES)].map(([, name]) => name!);
  if (names.length === 0) return place.at(path).text;
  return names.every((name) => place.at(name).text !== undefined)
    ? path.replace(IN_BRACES, (_, name: string) => place.at(name).text!)
    : undefined;
}
