import { noChange, nothing } from 'lit/html.js';
import { isTemplateResult } from 'lit/directive-helpers.js';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { element, Markup, type Attributes, type Child, type Name } from './plain-element.js';

/** Renders a widget nested in a template; `properties` are those that the template sets. */
export type NestedWidget = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  properties: Readonly<Record<string, unknown>>,
) => Child;

/** A piece of plain HTML: unescaped text, or a finished element. */
type Piece = { text: string } | { html: Markup; isBlock: boolean };

/** Placeholder for a value in the source of a template, where it never occurs. */
const VALUE = '\ue100';
/** Texts, and the indexes of the values between them. */
type Parts = (string | number)[];

interface TemplateElement {
  name: string;
  attributes: Record<string, Parts>;
  children: TemplateNode[];
}
type TemplateNode = TemplateElement | Parts;

/** Elements that need a script or are only visual; their text is repeated elsewhere, or useless without them. */
const LEFT_OUT = new Set(['button', 'iom-language-menu', 'img', 'slot', 'style', 'svg']);
const NAMES: Readonly<Record<string, Name>> = {
  bdi: 'span',
  blockquote: 'p',
  dl: 'ul',
  figcaption: 'p',
  figure: 'div',
  ol: 'ul',
};
const SAME = new Set(['a', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'p', 'span', 'strong', 'time', 'ul']);
const BLOCKS = new Set(['div', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'p', 'ul']);
/** Boxes with a meaning; the others are only for layout. */
const BOXES = new Set(['body', 'quote', 'retraction']);

/**
 * Converts the template of a widget to plain HTML, without anything that needs a script. An element's part becomes its class
 * (`date`: `iom-date`), a definition list becomes a list, and `nested` renders nested widgets.
 */
export function plainTemplate(template: unknown, nested: NestedWidget): Child {
  return childrenOf(new PlainWriter(nested).value(template));
}

class PlainWriter {
  /** Number of descriptions of the current term so far. */
  #descriptions = 0;

  constructor(private readonly nested: NestedWidget) {}

  value(value: unknown): Piece[] {
    if (value === undefined || value === null || value === nothing || value === noChange) return [];
    if (value instanceof Markup) return [{ html: value, isBlock: true }];
    if (Array.isArray(value)) return value.flatMap((item) => this.value(item));
    if (!isTemplateResult(value)) return linesOf(String(value));
    const { strings, values } = value as { strings: TemplateStringsArray; values: readonly unknown[] };
    return this.#nodes(nodesOf(strings), values);
  }

  #nodes(nodes: readonly TemplateNode[], values: readonly unknown[]): Piece[] {
    return nodes.flatMap((node) => {
      if ('name' in node) return this.#element(node, values);
      return node.flatMap((part) => (typeof part === 'number' ? this.value(values[part]) : [{ text: part }]));
    });
  }

  #element(node: TemplateElement, values: readonly unknown[]): Piece[] {
    const given = (name: string): string | undefined => written(node.attributes[name], values);
    const part = given('part');
    if (node.name === 'button' && part === 'group')
      return [asElement('strong', {}, this.#nodes(node.children, values))];
    if (LEFT_OUT.has(node.name) || given('aria-live') !== undefined || part === 'global') return [];
    if (node.name.startsWith('iom-')) return this.#widget(node, values);
    const attributes = attributesOf(node.name, given);
    if (node.name === 'div' && node.children.some((child) => 'name' in child && child.name === 'dt')) {
      this.#descriptions = 0;
      return [asElement('li', {}, this.#nodes(node.children, values))];
    }
    const inside = this.#nodes(node.children, values);
    if (node.name === 'dt') return [asElement(part ? 'span' : 'strong', attributes, inside)];
    if (node.name === 'dd') return this.#description(attributes, inside, part === 'value');
    const name = node.name === 'div' && part && BOXES.has(part) ? 'div' : nameOf(node.name);
    if (!name || (name === 'span' && isBare(attributes)) || (name === 'a' && attributes.href === undefined))
      return inside;
    if (name !== 'div' && !inside.some((piece) => 'html' in piece || /\S/.test(piece.text))) return [];
    return [asElement(name, attributes, inside)];
  }

  // The first description is on the line of its term, further ones are below.
  #description(attributes: Attributes, inside: Piece[], isStrong: boolean): Piece[] {
    const isFirst = this.#descriptions++ === 0;
    const hasBlocks = inside.some((piece) => 'html' in piece && piece.isBlock);
    if (inside.length === 0 || hasBlocks || (isFirst && isBare(attributes))) return inside;
    return [asElement(isStrong ? 'strong' : isFirst ? 'span' : 'p', attributes, inside)];
  }

  #widget({ name, attributes }: TemplateElement, values: readonly unknown[]): Piece[] {
    const given: Record<string, string> = {};
    const properties: Record<string, unknown> = {};
    for (const [key, parts] of Object.entries(attributes)) {
      const value = written(parts, values);
      if (key.startsWith('.')) properties[key.slice(1)] = values[parts[0] as number];
      else if (/^[a-z]/.test(key) && value !== undefined) given[key] = value;
    }
    return [{ html: element('div', { class: name }, this.nested(name, given, properties)), isBlock: true }];
  }
}

/** A text of the document, whose line breaks have a meaning, unlike those of a template. */
const linesOf = (text: string): Piece[] =>
  text
    .split('\n')
    .flatMap((line, index): Piece[] =>
      index > 0 ? [{ html: element('br', {}), isBlock: false }, { text: line }] : [{ text: line }],
    );

const isBare = (attributes: Attributes): boolean => Object.values(attributes).every((value) => value === undefined);

const nameOf = (name: string): Name | undefined => NAMES[name] ?? (SAME.has(name) ? (name as Name) : undefined);

function attributesOf(name: string, given: (name: string) => string | undefined): Attributes {
  const part = given('part') ?? (given('class') === 'dateline' ? 'dateline' : undefined);
  const dir = given('dir') ?? (name === 'bdi' ? 'auto' : undefined);
  return {
    class: part && `iom-${part}`,
    lang: given('lang'),
    dir: dir as Attributes['dir'],
    href: given('href'),
    hreflang: given('hreflang'),
    datetime: given('datetime'),
    translate: given('translate') as Attributes['translate'],
  };
}

function asElement(name: Name, attributes: Attributes, inside: readonly Piece[]): Piece {
  return { html: element(name, attributes, childrenOf(inside)), isBlock: BLOCKS.has(name) };
}

/** The content of an element, without spaces at its ends and around blocks, or two in a row. */
function childrenOf(pieces: readonly Piece[]): Child[] {
  const children: Child[] = [];
  let text = '';
  let isAtEdge = true;
  const end = (isBlock: boolean): void => {
    const shown = text.replace(/[\t\n\r ]+/g, ' ');
    const begun = isAtEdge ? shown.replace(/^ /, '') : shown;
    const whole = isBlock ? begun.replace(/ $/, '') : begun;
    if (whole) children.push(whole);
    text = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    const isEdge = piece.isBlock || piece.html.name === 'br';
    end(isEdge);
    children.push(piece.html);
    isAtEdge = isEdge;
  }
  end(true);
  return children;
}

/** The value of an attribute, if it has one. */
function written(parts: Parts | undefined, values: readonly unknown[]): string | undefined {
  if (!parts) return undefined;
  const all = parts.map((part) => (typeof part === 'number' ? values[part] : part));
  if (all.some((value) => value === nothing || value === undefined || value === null)) return undefined;
  return all.map(String).join('');
}

const parsed = new WeakMap<TemplateStringsArray, TemplateNode[]>();

function nodesOf(strings: TemplateStringsArray): TemplateNode[] {
  let nodes = parsed.get(strings);
  if (!nodes) {
    // Values are numbered in source order, which is also tree order.
    let count = 0;
    const partsOf = (text: string): Parts =>
      text
        .split(VALUE)
        .flatMap((part, index) => (index > 0 ? [count++, part] : [part]))
        .filter((part) => part !== '');
    const read = (node: DefaultTreeAdapterTypes.ChildNode): TemplateNode[] => {
      if ('value' in node) return [partsOf(node.value)];
      if (!('tagName' in node)) return [];
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, partsOf(value)]));
      return [{ name: node.tagName, attributes, children: node.childNodes.flatMap(read) }];
    };
    nodes = parseFragment(strings.join(VALUE)).childNodes.flatMap(read);
    parsed.set(strings, nodes);
  }
  return nodes;
}
