import { digestForTemplateResult } from '@lit-labs/ssr-client';
import type { RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import { escapeHtml } from '@lit-labs/ssr/lib/util/escape-html.js';
import { noChange, nothing, type TemplateResult } from 'lit';
import { isTemplateResult } from 'lit/directive-helpers.js';

/** A template as Lit’s renderer writes it: `texts` around and between its values, and how each of these is written. */
interface CompiledTemplate {
  texts: string[];
  places: SlotWriter[];
}

/** Writes a value into its place; nothing where that is for Lit to do. */
type SlotWriter = (value: unknown, info: RenderInfo) => string | undefined;

const compiled = new WeakMap<TemplateStringsArray, CompiledTemplate | 'by Lit'>();

/**
 * What `render()` of a widget gives, as the HTML that Lit’s renderer writes: to the letter, or it would not hydrate. Lit
 * takes a template apart into steps and goes through all of them each time; here it writes each template once, and from
 * then on only the values are written.
 */
export function renderTemplate(value: unknown, info: RenderInfo): string {
  if (typeof value === 'string') return inPart(escapeHtml(value));
  if (value === nothing) return inPart('');
  if (Array.isArray(value)) return inPart(value.map((item) => renderTemplate(item, info)).join(''));
  return (isTemplateResult(value) && byForm(value as TemplateResult, info)) || byLit(value, info);
}

const byLit = (value: unknown, info: RenderInfo): string => collectResultSync(renderValue(value, info));

function byForm(result: TemplateResult, info: RenderInfo): string | undefined {
  const { strings, values } = result;
  let form = compiled.get(strings);
  if (!form) compiled.set(strings, (form = formOf(result, info) ?? 'by Lit'));
  if (form === 'by Lit') return undefined;
  const { texts, places } = form;
  let html = texts[0]!;
  for (let index = 0; index < places.length; index++) {
    const written = places[index]!(values[index], info);
    if (written === undefined) return undefined;
    html += written + texts[index + 1]!;
  }
  return html;
}

const START = '<!--lit-part-->';
const END = '<!--/lit-part-->';
const inPart = (html: string): string => `${START}${html}${END}`;

/** Stands for a value; no template has it. */
const MARK = '\ue100';
/** Widgets in a template have a life of their own. */
const WIDGET = /<[a-z]+-/;
/** What stands before the value of an attribute, and `?` or `@` for a switch or a listener. */
const ATTRIBUTE = /(?<=\s)([?@]?)([a-z][\w-]*)=["']?$/;
const SIGN = /(?<=\s)[?@](?=[a-z][\w-]*=["']?$)/;

/** Nothing for a template with more in it than texts and whole attributes. */
function formOf(result: TemplateResult, info: RenderInfo): CompiledTemplate | undefined {
  const { strings } = result;
  if (WIDGET.test(strings.join(''))) return undefined;
  const start = `<!--lit-part ${digestForTemplateResult(result)}-->`;
  // There may be one for each text.
  if (strings.length === 1) return { texts: [start + strings[0]! + END], places: [] };
  const attributes = strings.map((text) => ATTRIBUTE.exec(text));
  // As plain attributes, so that their places can be seen.
  const plain = strings.map((text) => text.replace(SIGN, ''));
  const marked = {
    ...result,
    strings: Object.assign(plain, { raw: plain }),
    values: plain.slice(1).map(() => MARK),
  };
  const texts = byLit(marked, info)
    .replace(/^<!--lit-part [^-]*-->/, start)
    .split(MARK);
  if (texts.length !== strings.length) return undefined;
  const places: SlotWriter[] = [];
  for (let index = 0; index + 1 < texts.length; index++) {
    const [, sign, name] = attributes[index] ?? [];
    const isText = cut(texts, index, START, END);
    if (isText ? sign : !name || !cut(texts, index, `${name}="`, '"')) return undefined;
    places.push(isText ? renderTemplate : attributePlace(sign!, name!));
  }
  return { texts, places };
}

/** Takes off what stands around a value, if it does. */
function cut(texts: string[], index: number, before: string, after: string): boolean {
  const [left, right] = [texts[index]!, texts[index + 1]!];
  if (!left.endsWith(before) || !right.startsWith(after)) return false;
  texts[index] = left.slice(0, -before.length);
  texts[index + 1] = right.slice(after.length);
  return true;
}

function attributePlace(sign: string, name: string): SlotWriter {
  if (sign === '@') return () => '';
  const write = (value: unknown): string => (sign ? (value ? name : '') : `${name}="${escapeHtml(textOf(value))}"`);
  return (value) => {
    if (value === nothing || value === noChange) return '';
    return typeof value === 'object' && value !== null ? undefined : write(value);
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : String(value ?? ''));
