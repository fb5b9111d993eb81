import { Parser } from 'saxen';
import { ContentError } from '../../model/content-error.js';
import { decodeEntities } from './xml-text.js';

/** No real feed is nested deeper; deeper nesting is meant to exhaust the program that walks it. */
const DEEPEST = 256;

/** A tag with 100 values, which no real feed has. The parser's time in V8 grows with their number squared: 20 s for 5 MB. */
const HUGE_TAG = /<\w[^<>"']*(?:"[^"]*"|'[^']*')(?:[^>"']{0,1000}(?:"[^"]*"|'[^']*')){99}/;

/** Known namespaces and their prefixes here. RSS, Atom and XHTML need none, because their names do not clash. */
const NAMESPACES = new Map([
  ['http://www.w3.org/2005/atom', ''],
  ['http://purl.org/atom/ns', ''],
  ['http://purl.org/rss/1.0', ''],
  ['http://www.w3.org/1999/xhtml', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
]);

/** An element of an XML document, such as `dc:date`, with its content. */
export interface XmlElement {
  name: string;
  /** As written: names with their prefix, values with their entities. */
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  parent?: XmlElement;
  /** Prefixes declared on this element or an ancestor, and their prefixes here. */
  prefixes: Record<string, string>;
}

/**
 * Parses an XML document and returns its top elements: one, if it is well-formed. Does not expand declared entities, and
 * fetches nothing. Throws `ContentError` for XML that is broken or cut off.
 */
export function parseXml(xml: string): XmlElement[] {
  if (HUGE_TAG.test(xml)) throw new ContentError('format', 'The XML has a tag with 100 attributes or more.');
  const document: XmlElement = { name: '', attributes: {}, children: [], prefixes: Object.create(null) };
  let [current, depth] = [document, 0];
  const add = (child: XmlElement | string): unknown => current.children.push(child);
  new Parser()
    .on('openTag', (name, attributes) => {
      if (++depth > DEEPEST) throw new ContentError('format', `The XML is nested deeper than ${DEEPEST} levels.`);
      const element = makeElement(name, attributes(), current);
      add(element);
      current = element;
    })
    .on('closeTag', () => {
      current = current.parent!;
      depth--;
    })
    .on('text', (text) => add(decodeEntities(text)))
    .on('cdata', add)
    .on('error', ({ message }, context) => {
      const where = `line ${context().line + 1}`;
      throw new ContentError(
        'format',
        `The XML is broken or cut off: ${message}, ${where}. Check it with a feed validator.`,
      );
    })
    .parse(xml);
  return document.children.filter((child) => typeof child !== 'string');
}

// Resolves namespaces here, because the parser fails on undeclared prefixes, which real feeds have.
function makeElement(name: string, attributes: Record<string, string>, parent: XmlElement): XmlElement {
  const prefixes = declared(attributes, parent.prefixes);
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(colon, 0));
  const known = prefixes[prefix] ?? prefix;
  const local = name.slice(colon + 1);
  return { name: known ? `${known}:${local}` : local, attributes, children: [], parent, prefixes };
}

function declared(attributes: Record<string, string>, around: Record<string, string>): Record<string, string> {
  let prefixes = around;
  for (const name of Object.keys(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice('xmlns:'.length);
    if (prefixes === around) prefixes = Object.create(around) as Record<string, string>;
    const uri = decodeEntities(attributes[name]!).trim();
    // An unknown vocabulary may not use plain names, unless it is the default one.
    prefixes[prefix] = NAMESPACES.get(comparable(uri)) ?? (prefix ? uri : '');
  }
  return prefixes;
}

// Feeds vary the ending, the case and the scheme of namespace URIs.
function comparable(uri: string): string {
  return uri
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]$/, '');
}
