import type { RawItem } from '../../content/feeds/distinct-items.js';
import { ContentError } from '../../model/content-error.js';
import { Raw } from './raw.js';

/** Where a site's JSON has the fields of a JSON Feed: paths such as `data.list` and `headline`. */
export type FieldMap = Readonly<Record<string, string>>;

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
  'story',
];

/** Checks a field map. Throws `ContentError`. */
export function readFieldMap(text: string, file: string): FieldMap {
  const bad = (what: string): ContentError => new ContentError('format', `${file} ${what}.`);
  let map: unknown;
  try {
    map = JSON.parse(text);
  } catch (error) {
    throw bad(`is no JSON: ${String(error)}`);
  }
  if (typeof map !== 'object' || map === null || Array.isArray(map)) throw bad('should be an object');
  for (const [name, path] of Object.entries(map)) {
    if (!['items', ...FIELDS].includes(name))
      throw bad(`has the unknown field “${name}”; known: items, ${FIELDS.join(', ')}`);
    if (typeof path !== 'string') throw bad(`should have a path in “${name}”`);
  }
  if (!Object.hasOwn(map, 'title')) throw bad('should say where the title is');
  return map as FieldMap;
}

/** Converts a site's JSON by a field map to a raw JSON Feed. */
export function fromFieldMap(raw: Raw, map: FieldMap): RawItem {
  const items = map['items'] ? raw.at(map['items']).list : raw.list;
  if (items.length === 0) throw new ContentError('format', `The document has no list at “${map['items'] ?? ''}”.`);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    items: items.map((item) => {
      const found = FIELDS.filter((name) => map[name]).map((name) => [name, item.at(map[name]!).text]);
      const { story, ...fields } = Object.fromEntries(found) as Record<string, string | undefined>;
      return { ...fields, _iom: { story } };
    }),
  };
}
