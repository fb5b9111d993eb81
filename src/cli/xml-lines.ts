import { after, endOfTag } from '../content/feeds/xml-text.js';

const NAME = /^<(\/?)((?:[\w.-]{1,100}:)?[\w.-]{1,100})[\s/>]/;
const ITEM = /^(?:.*:)?(?:item|entry)$/i;
const LONGEST_NAME = 250;
const DATES = ['pubDate', 'published', 'issued', 'dc:date', 'created', 'date', 'updated', 'modified', 'dcterms:issued'];

/** The elements of a feed that our fields are made from, best first. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  id: ['guid', 'id', 'link', 'title'],
  url: ['link', 'guid'],
  title: ['title', 'dc:title', 'media:title'],
  summary: ['description', 'summary', 'content:encoded', 'content', 'dc:description', 'media:description'],
  content_html: ['content:encoded', 'content', 'description', 'summary'],
  image: ['enclosure', 'media:content', 'media:thumbnail', 'image', 'link'],
  attachments: ['enclosure', 'link'],
  language: ['dc:language', 'language', 'title'],
  tags: ['category'],
  date: DATES,
  date_published: DATES,
  date_modified: ['updated', 'modified', 'dcterms:modified'],
  home_page_url: ['link'],
  next_url: ['link'],
  source: ['source'],
};

/** An element of a feed: what authors know it by, and its line. */
export interface XmlPlace {
  /** As in XPath: `item[2]/pubDate`. */
  path: string;
  line: number;
}

interface Tag {
  name: string;
  line: number;
}

/** Finds the element of an XML feed that a value comes from, by the path of the value in our JSON Feed. */
export function placesIn(xml: string): (path: string) => XmlPlace | undefined {
  const channel: Tag[] = [];
  const items: { tag: Tag; inside: Tag[] }[] = [];
  let open = false;
  for (const { isEnd, ...tag } of namedTags(xml)) {
    if (ITEM.test(tag.name)) {
      open = !isEnd;
      if (open) items.push({ tag, inside: [] });
    } else if (!isEnd) (open ? items.at(-1)!.inside : channel).push(tag);
  }
  return (path) => {
    const [, index, rest = ''] = /^items\[(\d+)\]\.?(.*)/.exec(path) ?? [undefined, undefined, path];
    const item = index === undefined ? undefined : items[Number(index)];
    if (index !== undefined && !item) return undefined;
    const found = elementOf(rest, item?.inside ?? channel);
    if (!item) return found && { path: `channel/${found.name}`, line: found.line };
    const place = `${item.tag.name}[${Number(index) + 1}]`;
    return found ? { path: `${place}/${found.name}`, line: found.line } : { path: place, line: item.tag.line };
  };
}

function elementOf(path: string, tags: readonly Tag[]): Tag | undefined {
  const field = path.replace(/^_iom\./, '').split(/[.[]/)[0]!;
  const names = (Object.hasOwn(ELEMENTS, field) ? ELEMENTS[field]! : []).map((name) => name.toLowerCase());
  return names.map((name) => tags.find((tag) => tag.name.toLowerCase() === name)).find(Boolean);
}

/** The language tags that an XML feed states, with their lines. */
export function* languagesIn(xml: string): Generator<{ tag: string; name: string; line: number }> {
  for (const { name, line, at, end, isEnd } of namedTags(xml)) {
    if (isEnd) continue;
    const attribute = /\bxml:lang\s*=\s*["']([^"'<>]{1,100})["']/i.exec(xml.slice(at, Math.min(end, at + 1000)))?.[1];
    if (attribute) yield { tag: attribute, name: `${name}/@xml:lang`, line };
    if (!/^(?:dc:)?language$/i.test(name)) continue;
    const [, text = ''] = /^\s*(?:<!\[CDATA\[)?([^<\]]*)/.exec(xml.slice(end, end + 200)) ?? [];
    yield { tag: text.trim(), name, line };
  }
}

/** Yields the tags with their names and lines, without those in comments and CDATA. */
function* namedTags(xml: string): Generator<Tag & { isEnd: boolean; at: number; end: number }> {
  let [line, counted] = [1, 0];
  for (const [at, end] of tagsOf(xml)) {
    const [, slash, name] = NAME.exec(xml.slice(at, at + LONGEST_NAME)) ?? [];
    if (!name) continue;
    for (; counted < at; counted++) if (xml[counted] === '\n') line++;
    yield { name, line, isEnd: slash === '/', at, end };
  }
}

/** Yields the indexes where tags begin and end. Reads each character once, even if tags are not closed. */
function* tagsOf(xml: string): Generator<[at: number, end: number]> {
  let end = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', end)) {
    if (xml.startsWith('<!--', at)) end = after(xml, '-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) end = after(xml, ']]>', at + 9);
    else if (xml.startsWith('<?', at)) end = after(xml, '?>', at + 2);
    else {
      end = endOfTag(xml, at);
      yield [at, end];
    }
  }
}
