import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { callsWhatItShows } from '../content/call-link.js';
import { htmlToLines } from '../content/feeds/xml-text.js';
import { isDialled } from '../content/phone.js';
import { cleanPiece, cleanText } from '../core/clean-text.js';
import { safeUrl } from '../core/safe-url.js';
import { element, type Child, type Markup, type Name } from './plain-element.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Longer than any article. Beyond it, only text is shown, because the parser's time grows with the square of the depth. */
const LONGEST = 100_000;
/** No real article is nested deeper. */
const DEEPEST = 100;
const UNSEEN = /^(?:script|style|template|noscript|iframe|object|svg|math|textarea|select|title|noembed|noframes)$/;
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|tt|u|wbr)$/;
const HEADING = /^h[1-6]$/;

/**
 * Converts a story's HTML to the elements of the plain form: headings from `level` on, paragraphs, lists, links, strong. Leaves
 * out pictures.
 *
 * @param page Address of the page that contains the text, to resolve relative addresses.
 */
export function storyHtml(html: string, level: number, page: string | undefined): Child {
  if (html.length > LONGEST) return htmlToLines(html).map((line) => element('p', {}, cleanText(line)));
  const { childNodes } = parseFragment(html);
  const top = Math.min(...headingsIn(childNodes, 0));
  const base = page && /^https?:/i.test(page) ? page : undefined;
  return flow(childNodes, { page: base, level: level - top }, 0);
}

interface StoryContext {
  page: string | undefined;
  /** Added to the level of every heading. */
  level: number;
}

/** Keeps blocks, and wraps each run of text between them in a paragraph. */
function flow(nodes: readonly Node[], place: StoryContext, depth: number, lang?: string): Child[] {
  const blocks: Child[] = [];
  let run: Child[] = [];
  const end = (): void => {
    if (/[^\s]/.test(textIn(run))) blocks.push(element('p', { lang }, run));
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) run.push(inline(node, place, depth));
    else if (isElement(node)) {
      end();
      if (depth < DEEPEST && !UNSEEN.test(node.tagName)) blocks.push(block(node, place, depth + 1, lang));
    }
  }
  end();
  return blocks;
}

function block(node: Element, place: StoryContext, depth: number, around: string | undefined): Child {
  const lang = attribute(node, 'lang') ?? around;
  const name = node.tagName;
  if (HEADING.test(name)) {
    const level = Math.min(6, Math.max(2, Number(name[1]) + place.level));
    return element(`h${level}` as Name, { class: 'iom-heading', lang }, inlines(node, place, depth));
  }
  if (name !== 'ul' && name !== 'ol') return flow(node.childNodes, place, depth, lang);
  const items = node.childNodes.filter((child) => isElement(child) && child.tagName === 'li') as Element[];
  return element(
    'ul',
    { lang },
    items.map((item, index) =>
      element('li', {}, name === 'ol' ? `${index + 1}. ` : undefined, listItem(item, place, depth)),
    ),
  );
}

/** The content of a list item, including nested lists, without paragraphs. */
function listItem(item: Element, place: StoryContext, depth: number): Child {
  return item.childNodes.map((child) =>
    isElement(child) && /^[uo]l$/.test(child.tagName) && depth < DEEPEST
      ? block(child, place, depth + 1, undefined)
      : inline(child, place, depth),
  );
}

function inlines({ childNodes }: Element, place: StoryContext, depth: number): Child {
  return childNodes.map((child) => inline(child, place, depth));
}

function inline(node: Node, place: StoryContext, depth: number): Child {
  if ('value' in node) return cleanPiece(node.value).replace(/\s+/g, ' ');
  if (!isElement(node) || UNSEEN.test(node.tagName) || depth >= DEEPEST) return undefined;
  const content = inlines(node, place, depth + 1);
  const lang = attribute(node, 'lang');
  if (node.tagName === 'a') {
    const href = safeUrl(written(node, 'href'), place.page);
    if (href && callsWhatItShows(href, textOf(node), isDialled))
      return element('a', { class: 'iom-link', href, lang }, content);
  }
  if (/^(?:strong|b)$/.test(node.tagName)) return element('strong', { lang }, content);
  if (lang) return element('span', { lang }, content);
  return INLINE.test(node.tagName) ? content : [' ', content, ' '];
}

function headingsIn(nodes: readonly Node[], depth: number): number[] {
  return nodes.filter(isElement).flatMap(({ tagName, childNodes }) => {
    if (HEADING.test(tagName)) return [Number(tagName[1])];
    return depth < DEEPEST ? headingsIn(childNodes, depth + 1) : [];
  });
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const isInline = (node: Node): boolean => 'value' in node || (isElement(node) && INLINE.test(node.tagName));
const written = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;
const attribute = (node: Element, name: string): string | undefined =>
  cleanText(written(node, name) ?? '') || undefined;

const textOf = (node: Node): string =>
  'value' in node ? node.value : isElement(node) ? node.childNodes.map(textOf).join('') : '';

function textIn(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return child;
  return Array.isArray(child) ? child.map(textIn).join('') : (child as Markup).text;
}
