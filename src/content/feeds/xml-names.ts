import { decodeEntities } from './entities.js';

/** Known vocabularies, by a part of their address, and their prefixes here. RSS, Atom and XHTML need none: their names do not clash. */
const VOCABULARIES: readonly (readonly [RegExp, string])[] = [
  [/\/2005\/atom|purl\.org\/atom\/|1999\/xhtml|purl\.org\/net\/rss|backend\.userland|harvard\.edu\/tech\/rss/, ''],
  [/purl\.org\/rss\/1\.0\/(?:modules\/)?content/, 'content'],
  [/purl\.org\/rss\/1\.0\/?$|netscape\.com\/rdf/, ''],
  [/22-rdf-syntax/, 'rdf'],
  [/purl\.org\/dc\/elements/, 'dc'],
  [/purl\.org\/dc\/terms/, 'dcterms'],
  [/mrss|media-rss/, 'media'],
  [/atompub\/tombstones/, 'at'],
  [/itunes|podcast-1\.0\.dtd/, 'itunes'],
];

const ATTRIBUTE = /([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
export const NO_ATTRIBUTES: XmlElement['attributes'] = Object.freeze(Object.create(null));

const PLACE = /^(?:rss|feed|(?:rdf:)?rdf|channel|items)$/;
export const ITEM = /^(?:item|entry)$/;
/** Fields without elements inside. */
export const PLAIN =
  /^(?:title|link|guid|pubdate|id|updated|published|category|comments|enclosure|dc:\w+|dcterms:\w+)$/;
const LONG = /^(?:description|summary|content|content:encoded)$/;

/** An element of an XML document, such as `dc:date`, with its content. Names are in lower case. */
export interface XmlElement {
  name: string;
  /** The name with the prefix of the document. */
  written: string;
  /** As written: names with their prefix, values with their entities. */
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
  parent?: XmlElement;
  /** Prefixes declared on this element or an ancestor, and their prefixes here. */
  prefixes: Record<string, string>;
}

/** How much an element holds together: 3 for a feed, 2 for an item, 1 for its fields, 0 for the HTML inside and others. */
export function rankOf(name: string): number {
  if (PLACE.test(name)) return 3;
  if (ITEM.test(name)) return 2;
  return PLAIN.test(name) || LONG.test(name) ? 1 : 0;
}

export function readAttributes(text: string): XmlElement['attributes'] {
  if (!text.includes('=')) return NO_ATTRIBUTES;
  const attributes: Record<string, string> = Object.create(null);
  for (const [, name, double, single, plain] of text.matchAll(ATTRIBUTE))
    attributes[name!.toLowerCase()] ??= double ?? single ?? plain ?? '';
  return attributes;
}

export function makeElement(
  written: string,
  attributes: XmlElement['attributes'],
  parent: XmlElement,
  isRoot: boolean,
): XmlElement {
  let prefixes = declared(attributes, parent.prefixes);
  const [prefix, local] = split(written);
  // The vocabulary of a feed's root is that of feeds, whatever its address.
  if (isRoot && prefix && prefixes[prefix] !== 'rdf' && rankOf(local) > 1)
    prefixes = Object.assign(Object.create(prefixes), { [prefix]: '' });
  return { name: nameIn(written, prefixes), written, attributes, children: [], parent, prefixes };
}

function split(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return [name.slice(0, Math.max(colon, 0)), name.slice(colon + 1)];
}

/** The name with our prefix. Undeclared and unknown prefixes stay as they are. */
export function nameIn(written: string, prefixes: XmlElement['prefixes']): string {
  const [prefix, local] = split(written);
  const known = prefixes[prefix] ?? prefix;
  return known ? `${known}:${local}` : local;
}

function declared(attributes: XmlElement['attributes'], around: Record<string, string>): Record<string, string> {
  let prefixes = around;
  for (const name of attributes === NO_ATTRIBUTES ? [] : Object.keys(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice('xmlns:'.length);
    if (prefixes === around) prefixes = Object.create(around) as Record<string, string>;
    const uri = decodeEntities(attributes[name]!).toLowerCase();
    // An unknown vocabulary may not use plain names, unless it is the default one.
    prefixes[prefix] =
      VOCABULARIES.filter(([part]) => part.test(uri))[0]?.[1] ??
      (/^(?:media|content|itunes)?$/.test(prefix) ? prefix : uri);
  }
  return prefixes;
}
