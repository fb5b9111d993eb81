import { safeUrl } from '../core/safe-url.js';
import { splitKept } from '../i18n/keep-together.js';

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
const ALLOWED_ATTR = ['href', 'src', 'alt', 'datetime', 'title', 'lang', 'dir'];

/**
 * HTML of a feed as nodes that may be shown: allowed elements only, safe addresses, headings renumbered so that they
 * start at `level`. The sanitiser is loaded at the first call.
 */
export async function sanitizeHtml(html: string, level: number): Promise<DocumentFragment> {
  const { default: purify } = await import('dompurify');
  const fragment = purify.sanitize(html, {
    ALLOWED_TAGS,
    ALLOWED_ATTR,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll('a')) mendLink(link);
  for (const image of fragment.querySelectorAll('img')) mendImage(image);
  renumber(fragment, level);
  keepTexts(fragment);
  return fragment;
}

function mendLink(link: HTMLAnchorElement): void {
  const url = safeUrl(link.getAttribute('href'));
  if (url) link.setAttribute('href', url);
  else link.removeAttribute('href');
}

function mendImage(image: HTMLImageElement): void {
  const url = safeUrl(image.getAttribute('src'));
  if (!url?.startsWith('https:') || !image.hasAttribute('alt')) image.remove();
  else image.loading = 'lazy';
}

function renumber(fragment: DocumentFragment, level: number): void {
  const headings = [...fragment.querySelectorAll('h2, h3, h4, h5, h6')];
  const top = Math.min(...headings.map(({ localName }) => Number(localName[1])));
  for (const old of headings) {
    const heading = old.ownerDocument.createElement(`h${Math.min(6, Number(old.localName[1]) - top + level)}`);
    heading.append(...old.childNodes);
    for (const { name, value } of old.attributes) heading.setAttribute(name, value);
    old.replaceWith(heading);
  }
}

function keepTexts(node: Node): void {
  const children = [...node.childNodes];
  for (const child of children) {
    if (child.nodeType === 3) (child as Text).replaceWith(...splitKept((child as Text).data, keptSpan));
    else keepTexts(child);
  }
}

function keptSpan(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'keep';
  span.textContent = text;
  return span;
}
