import { attributeOf, childrenOf, ownText, resolve, textOf } from './xml-read.js';
import type { XmlElement } from './xml-tree.js';

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** The address of a feed or an item for a relation: text in RSS, an attribute in Atom. Prefers a web page among several. */
export function linkOf(element: XmlElement, relation: 'alternate' | 'next'): string | undefined {
  const links = childrenOf(element, 'link').filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === relation);
  const link = links.find(ownText) ?? links.find((each) => attributeOf(each, 'type') === 'text/html') ?? links[0];
  const address = link && (ownText(link) ?? attributeOf(link, 'href'));
  return address && resolve(link, address);
}

/** The item's `guid`, if it is an address and not only a name. */
export function permalinkOf(item: XmlElement): string | undefined {
  const [guid] = childrenOf(item, 'guid');
  const address = guid && attributeOf(guid, 'isPermaLink') !== 'false' ? textOf(item, 'guid') : undefined;
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}

/** An item's picture: its enclosure, or an element of the media vocabularies. */
export function imageOf(item: XmlElement): string | undefined {
  const groups = [item, ...childrenOf(item, 'media:group')];
  const contents = groups.flatMap((group) => childrenOf(group, 'media:content'));
  const image = [
    ...childrenOf(item, 'enclosure').filter(isImage),
    ...childrenOf(item, 'link').filter((link) => attributeOf(link, 'rel') === 'enclosure' && isImage(link)),
    ...contents.filter(isImage),
    ...[...groups, ...contents].flatMap((place) => childrenOf(place, 'media:thumbnail')),
    ...childrenOf(item, 'itunes:image'),
  ].find(addressOf);
  return image && resolve(image, addressOf(image)!);
}

function addressOf(element: XmlElement): string | undefined {
  return attributeOf(element, 'url') ?? attributeOf(element, 'href');
}

// A stated type overrides the file name.
function isImage(element: XmlElement): boolean {
  const said = attributeOf(element, 'type') ?? attributeOf(element, 'medium');
  return said ? /^image\b/i.test(said) : IMAGE_FILE.test(addressOf(element) ?? '');
}
