import type { RawItem } from './distinct-items.js';
import { attributeOf, childrenOf, ownText, resolve, textOf } from './xml-read.js';
import { pictureIn } from './xml-text.js';
import type { XmlElement } from './xml-names.js';

// The top-level domains of the sites that our pages are about, because a file may look like a host.
const BARE_HOST = /^(?:www\.|(?:[\w-]+\.)+(?:com|org|net|int|edu|gov|info|asia|la|vn)(?:[/?#]|$))/i;
/** Assumed for a picture without a width; a thumbnail is smaller. */
const USUAL_WIDTH = 1000;
const IMAGE_TYPE = /^(?:image\b|(?:jpe?g|png|gif|webp|avif)$)/i;
const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** The address of a feed or an item for a relation: text in RSS, an attribute in Atom. Prefers a web page among several. */
export function linkOf(element: XmlElement, relation: 'alternate' | 'next'): string | undefined {
  const links = childrenOf(element, 'link').filter((link) => addressOf(link) && relationOf(link) === relation);
  const link =
    links.filter(ownText)[0] ?? links.filter((each) => attributeOf(each, 'type') === 'text/html')[0] ?? links[0];
  return link && resolve(link, mendAddress(ownText(link) ?? addressOf(link)!));
}

/** An address as browsers take it, if it lacks its scheme, has a space after that, or was escaped twice. */
export function mendAddress(address: string): string {
  if (BARE_HOST.test(address)) return `https://${address}`;
  return address.replace(/^(https?):\s*\/\/\s+/i, '$1://').replace(/&amp;/g, '&');
}

/** The item's `guid`, if it is an address and not only a name. */
export function permalinkOf(item: XmlElement): string | undefined {
  const [guid] = childrenOf(item, 'guid');
  const address = guid && attributeOf(guid, 'ispermalink') !== 'false' ? textOf(item, 'guid') : undefined;
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}

/** An item's picture: the largest of its enclosures and of the media vocabularies, else the first in its text. */
export function imageOf(item: XmlElement, html: string): string | undefined {
  const groups = [item, ...childrenOf(item, 'media:group')];
  const contents = groups.flatMap((group) => childrenOf(group, 'media:content'));
  const whole = [...enclosuresOf(item), ...contents].filter(isImage);
  const small = [
    ...[...groups, ...contents].flatMap((place) => childrenOf(place, 'media:thumbnail')),
    ...childrenOf(item, 'itunes:image', 'image', 'thumbnail', 'thumb'),
  ];
  const [found] = [...whole, ...small]
    .filter(addressOf)
    .map((element) => ({
      element,
      width: Number(attributeOf(element, 'width')) || (whole.includes(element) ? USUAL_WIDTH : 1),
    }))
    .sort((a, b) => b.width - a.width);
  if (found) return resolve(found.element, mendAddress(addressOf(found.element)!));
  const inText = pictureIn(html);
  return inText && mendAddress(inText);
}

// A relation may be an address whose last part is its name.
function relationOf(link: XmlElement): string {
  return attributeOf(link, 'rel')?.toLowerCase().replace(/.*\//, '') ?? 'alternate';
}

function enclosuresOf(item: XmlElement): XmlElement[] {
  return [
    ...childrenOf(item, 'enclosure'),
    ...childrenOf(item, 'link').filter((link) => relationOf(link) === 'enclosure'),
  ].filter(addressOf);
}

/** The files of an item, as attachments of a JSON Feed. */
export function attachmentsOf(item: XmlElement): RawItem[] {
  return enclosuresOf(item).map((file) => ({
    url: resolve(file, mendAddress(addressOf(file)!)),
    mime_type: attributeOf(file, 'type'),
    title: attributeOf(file, 'title'),
  }));
}

function addressOf(element: XmlElement): string | undefined {
  return attributeOf(element, 'url') ?? attributeOf(element, 'href') ?? textOf(element, 'url') ?? ownText(element);
}

function isImage(element: XmlElement): boolean {
  return isPicture(attributeOf(element, 'type') ?? attributeOf(element, 'medium') ?? '', addressOf(element) ?? '');
}

/** Whether a file is a picture. Servers do not know every type of picture, and say that it is a stream of bytes, or nothing. */
export function isPicture(type: string, address: string): boolean {
  return IMAGE_TYPE.test(type) || (IMAGE_FILE.test(address) && !/^(?:audio|video)\b/i.test(type));
}
