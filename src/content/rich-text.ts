import { cleanAddress, cleanPiece, cleanText } from '../core/clean-text.js';
import { safeUrl } from '../core/safe-url.js';
import { setHtml } from '../core/set-html.js';
import { LONGEST_PIECE, RTL, splitNoWrap } from '../i18n/no-wrap.js';
import { callsWhatItShows } from './call-link.js';
import { parsers } from './parse/parsers.js';
import { documentMember, removeNode } from '../core/page.js';

const ALLOWED_TAGS = [
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'blockquote',
  'a',
  'em',
  'strong',
  'br',
  'figure',
  'figcaption',
  'img',
  'time',
  'abbr',
];
const ANYWHERE = ['title', 'lang', 'dir'];
const OWN_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt'],
  time: ['datetime'],
};
const ADDRESSES = ['href', 'src'];
const ALLOWED_ATTR = [...ANYWHERE, ...Object.values(OWN_ATTRIBUTES).flat()];

/**
 * Sanitises HTML of a feed: keeps only allowed elements and safe addresses, and renumbers headings to start at `level`. Loads
 * the sanitiser on the first call.
 *
 * @param page Address of the page that contains the text, to resolve relative addresses.
 * @param showsImage Whether a picture may be fetched.
 */
export async function sanitizeHtml(
  html: string,
  level: number,
  page?: string,
  showsImage: (url: string) => boolean = () => true,
): Promise<DocumentFragment> {
  const base = page && /^https?:/i.test(page) ? page : undefined;
  const { default: purify } = await import('dompurify');
  const config = { ALLOWED_TAGS, ALLOWED_ATTR, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false };
  // Null if the text is a frameset.
  const fragment: DocumentFragment | null =
    sanitizeInPlace(html, (root) => purify.sanitize(root, { ...config, IN_PLACE: true, TRUSTED_TYPES_POLICY: null })) ??
    purify.sanitize(html, { ...config, RETURN_DOM_FRAGMENT: true });
  if (!fragment) return documentMember('createDocumentFragment')();
  clean(fragment);
  for (const link of fragment.querySelectorAll('a')) mendLink(link, base);
  for (const image of fragment.querySelectorAll('img')) mendImage(image, base, showsImage);
  renumber(fragment, level);
  keepTexts(fragment);
  return fragment;
}

// The sanitiser cannot limit attributes per element, and character references can add characters that cleaning removed.
function clean(node: Node): void {
  for (const child of node.childNodes) clean(child);
  if ('data' in node) (node as Text).data = cleanPiece((node as Text).data);
  if (node.nodeType !== 1) return;
  const element = node as Element;
  for (const name of element.getAttributeNames()) {
    if (ANYWHERE.includes(name) || OWN_ATTRIBUTES[element.localName]?.includes(name))
      element.setAttribute(name, (ADDRESSES.includes(name) ? cleanAddress : cleanText)(element.getAttribute(name)!));
    else element.removeAttribute(name);
  }
}

// The sanitiser's own parsing needs a Trusted Types policy, which the page may forbid or use itself. Where the browser can,
// parses first, in a separate document, so that no image is fetched.
function sanitizeInPlace(html: string, sanitize: (root: Element) => unknown): DocumentFragment | undefined {
  const inert = documentMember('implementation').createHTMLDocument('');
  const root = inert.createElement('blockquote');
  // Without its own list, Chromium 156 crashes on an event handler of <marquee> or <applet>.
  if (!setHtml(root, html, { attributes: ALLOWED_ATTR })) return undefined;
  sanitize(root);
  const fragment = inert.createDocumentFragment();
  fragment.append(...root.childNodes);
  return fragment;
}

function mendLink(link: HTMLAnchorElement, base: string | undefined): void {
  const url = safeUrl(link.getAttribute('href'), base);
  // The parsers are loaded, because a story in HTML has been parsed.
  if (url && callsWhatItShows(url, link.textContent!, parsers.isDialled)) link.setAttribute('href', url);
  else link.removeAttribute('href');
}

function mendImage(image: HTMLImageElement, base: string | undefined, isShown: (url: string) => boolean): void {
  const url = safeUrl(image.getAttribute('src'), base);
  if (!url?.startsWith('https:') || !image.hasAttribute('alt') || !isShown(url)) return removeNode(image);
  image.setAttribute('src', url);
  image.loading = 'lazy';
  image.referrerPolicy = 'no-referrer';
  return undefined;
}

// Uses the page's document: names in the content may hide methods of the fragment's document.
function renumber(fragment: DocumentFragment, level: number): void {
  const headings = [...fragment.querySelectorAll('h2, h3, h4, h5, h6')];
  const top = Math.min(...headings.map(({ localName }) => Number(localName[1])));
  for (const old of headings) {
    const heading = documentMember('createElement')(`h${Math.min(6, Number(old.localName[1]) - top + level)}`);
    heading.append(...old.childNodes);
    for (const { name, value } of old.attributes) heading.setAttribute(name, value);
    old.replaceWith(heading);
  }
}

function keepTexts(node: Node): void {
  const children = [...node.childNodes];
  for (const child of children) {
    if (child.nodeType === 3) keepText(child as Text);
    else keepTexts(child);
  }
}

function keepText(node: Text): void {
  node.replaceWith(...splitNoWrap(node.data, keptSpan(RTL.test(node.data))));
}

const keptSpan =
  (isApart: boolean) =>
  (text: string): HTMLElement => {
    const span = documentMember('createElement')('span');
    span.className = text.length > LONGEST_PIECE ? 'long' : 'keep';
    if (isApart) span.dir = 'ltr';
    span.textContent = text;
    return span;
  };
