import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { decodeBytes } from '../content/feeds/decode-bytes.js';
import { postsAt } from '../content/feeds/wordpress-address.js';

type Node = DefaultTreeAdapterTypes.Node;

const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head)\b/i;
const FEED = /^application\/(?:rss\+xml|atom\+xml|feed\+json)/i;
const MOST = 3;

/** The addresses of news that a web page names, best first: the posts of WordPress, then feeds. Empty for anything but a page. */
export function feedsOf(bytes: Uint8Array, type: string | undefined, page: string): string[] {
  const html = decodeBytes(bytes, type);
  if (!PAGE.test(html)) return [];
  const links = linksIn(parse(html));
  const base = page;
  const addresses = (wanted: (link: Link) => boolean): string[] =>
    links.filter(wanted).flatMap(({ href }) => (URL.canParse(href, base) ? [new URL(href, base).href] : []));
  const posts = addresses(({ rel }) => rel === 'https://api.w.org/').map(postsAt);
  // The feed of comments comes after that of the posts.
  const feeds = addresses(({ rel, type: said }) => /\balternate\b/i.test(rel) && FEED.test(said));
  return [...new Set([...posts, ...feeds])].slice(0, MOST);
}

/** A <link> of a page. */
export interface Link {
  rel: string;
  href: string;
  type: string;
  hreflang: string;
}

/** The links in the heads of a page. Does not recurse, because a page may be nested deeply. */
export function linksIn(document: Node): Link[] {
  const links: Link[] = [];
  const rest: Node[] = [document];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if ('attrs' in node && node.tagName === 'link') {
      const value = (name: string): string => node.attrs.find((each) => each.name === name)?.value.trim() ?? '';
      links.push({ rel: value('rel'), href: value('href'), type: value('type'), hreflang: value('hreflang') });
    }
    if ('childNodes' in node) rest.push(...node.childNodes.toReversed());
  }
  return links;
}
