import { cleanPiece, cleanText } from '../core/clean-text.js';
import { safeUrl } from '../core/safe-url.js';
import { setHtml } from '../core/set-html.js';
import { splitNoWrap } from '../i18n/no-wrap.js';
import { callsWhatItShows } from './call-link.js';
import { parsers } from './parse/parsers.js';
import { documentMember } from '../core/page.js';

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
const ALLOWED_ATTR = [...ANYWHERE, ...Object.values(OWN_ATTRIBUTES).flat()];

/**
 * HTML of a feed as nodes that may be shown: allowed elements only, safe addresses, headings renumbered so that they
 * start at `level`. The sanitiser is loaded at the first call.
 *
 * @param page Address of the page that the text is from, for relative addresses in it.
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
  // No fragment where a frameset takes the place of the text.
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

// The sanitiser knows no attributes per element, and a character reference brings in what the text was cleaned of.
function clean(node: Node): void {
  for (const child of node.childNodes) clean(child);
  if (node instanceof CharacterData) node.data = cleanPiece(node.data);
  if (!(node instanceof Element)) return;
  for (const name of node.getAttributeNames()) {
    if (ANYWHERE.includes(name) || OWN_ATTRIBUTES[node.localName]?.includes(name))
      node.setAttribute(name, cleanText(node.getAttribute(name)!));
    else node.removeAttribute(name);
  }
}

// The sanitiser’s own parsing takes a policy of Trusted Types, which the page may not allow, or may need for itself: where
// the browser can, it is given what is parsed already. In a document apart, so that no image is fetched.
function sanitizeInPlace(html: string, sanitize: (root: Element) => unknown): DocumentFragment | undefined {
  const inert = documentMember('implementation').createHTMLDocument('');
  const root = inert.createElement('blockquote');
  // Without a list of its own, Chromium 156 breaks down over a handler on <marquee> or <applet>.
  if (!setHtml(root, html, { attributes: ALLOWED_ATTR })) return undefined;
  sanitize(root);
  const fragment = inert.createDocumentFragment();
  fragment.append(...root.childNodes);
  return fragment;
}

function mendLink(link: HTMLAnchorElement, base: string | undefined): void {
  const url = safeUrl(link.getAttribute('href'), base);
  // A story in HTML is one that was read: what reads is there.
  if (url && callsWhatItShows(url, link.textContent!, parsers.isDialled)) link.setAttribute('href', url);
  else link.removeAttribute('href');
}

function mendImage(image: HTMLImageElement, base: string | undefined, isShown: (url: string) => boolean): void {
  const url = safeUrl(image.getAttribute('src'), base);
  if (!url?.startsWith('https:') || !image.hasAttribute('alt') || !isShown(url)) return image.remove();
  image.setAttribute('src', url);
  image.loading = 'lazy';
  image.referrerPolicy = 'no-referrer';
  return undefined;
}

// By the page’s document: that of the fragment is the content’s, whose names may hide its methods.
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
    if (child.nodeType === 3) (child as Text).replaceWith(...splitNoWrap((child as Text).data, keptSpan));
    else keepTexts(child);
  }
}

function keptSpan(text: string): HTMLElement {
  const span = documentMember('createElement')('span');
  span.className = 'keep';
  span.textContent = text;
  return span;
}
