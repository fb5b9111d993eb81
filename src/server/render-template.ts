import { digestForTemplateResult } from '@lit-labs/ssr-client';
import type { RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import { escapeHtml } from '@lit-labs/ssr/lib/util/escape-html.js';
import { noChange, nothing, type TemplateResult } from 'lit';
import { isTemplateResult } from 'lit/directive-helpers.js';

/** A template as Lit’s renderer writes it: the `texts` around its values, and a writer for each value. */
interface CompiledTemplate {
  texts: string[];
  places: SlotWriter[];
}

/** Writes a value; returns nothing if only Lit can write it. */
type SlotWriter = (value: unknown, info: RenderInfo) => string | undefined;

const compiled = new WeakMap<TemplateStringsArray, CompiledTemplate | 'by Lit'>();

/**
 * Renders the result of a widget's `render()` to exactly the HTML that Lit’s renderer writes, because it would not hydrate
 * otherwise. Lit runs all steps of a template each time; here Lit writes each template once, and later renders write only
 * the values.
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

/** Placeholder for a value; it never occurs in a template. */
const MARK = '\ue100';
/** Only Lit can render nested widgets. */
const WIDGET = /<[a-z]+-/;
/** The text before an attribute's value, with `?` for a boolean attribute or `@` for a listener. */
const ATTRIBUTE = /(?<=\s)([?@]?)([a-z][\w-]*)=["']?$/;
const SIGN = /(?<=\s)[?@](?=[a-z][\w-]*=["']?$)/;

/** Compiles a template; returns nothing if it has values other than texts and whole attributes. */
function formOf(result: TemplateResult, info: RenderInfo): CompiledTemplate | undefined {
  const { strings } = result;
  if (WIDGET.test(strings.join(''))) return undefined;
  const start = `<!--lit-part ${digestForTemplateResult(result)}-->`;
  // Static templates may be made for each text, so Lit does not render them.
  if (strings.length === 1) return { texts: [start + strings[0]! + END], places: [] };
  const attributes = strings.map((text) => ATTRIBUTE.exec(text));
  // Plain attributes, so that their values appear in the HTML.
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

/** Removes `before` and `after` around a value, if both are there. */
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
