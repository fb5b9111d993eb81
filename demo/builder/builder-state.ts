import type { Look } from '../../src/server/style-options.js';
import { ATTRIBUTES, BOOLEAN_ATTRIBUTES } from '../../src/server/attributes.js';
import { PLAIN_TAGS } from '../../src/server/plain-html.js';
import type { SnippetOptions } from '../../src/server/snippet.js';

/** Chosen values by field name: the widgets' attributes, and the builder's own fields. */
export type Choice = Readonly<Record<string, string>>;

/** Attributes that the lines state even where they have their default. */
const ALWAYS = ['office', 'lang'];
const OF_OFFICE = ['office', 'story', 'programme', 'contact', 'hotline'];
const OF_ADDRESS = ['src', 'refresh', 'images', 'tags'];
/** Attributes that give content without a document, by widget. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'news-card': ['heading', 'href', 'date', 'place', 'summary', 'image', 'image-alt'],
  'hotline-card': ['number', 'name', 'operator', 'hours', 'cost', 'languages', 'recorded', 'verified-on'],
};
/** The formats with a script tag. */
const SCRIPTED = ['script', 'wordpress', 'iframe'];
/** Plain HTML inherits the page's line height, which usually clips the marks of Lao and Vietnamese. */
const LINE_HEIGHTS: Readonly<Record<string, string>> = { lo: 'line-height: 1.75', vi: 'line-height: 1.6' };

const attributesOf = (widget: string | undefined): readonly string[] =>
  Object.entries(ATTRIBUTES).find(([tag]) => tag === `iom-${widget}`)?.[1] ?? [];

/** Whether the field `name` applies, given the other values. */
export function applies(name: string, { widget = '', source = '', format = '', theme, ...rest }: Choice): boolean {
  const written = WRITTEN[widget];
  const own = attributesOf(widget);
  if (name === 'source') return own.includes('office');
  if (name === 'here') return written !== undefined;
  if (name === 'hint.hotline') return widget === 'hotline-card' && source === 'office';
  if (['accent', 'text', 'surface', 'contrast'].includes(name)) return theme === 'own';
  if (name === 'sheet') return theme === 'own' || Boolean(rest['scheme'] || rest['width'] || lineHeight(format, rest));
  // These servers answer with pages as plain text, so that they show no frame.
  if (name === 'host') return SCRIPTED.includes(format) && format !== 'iframe';
  if (name === 'folder' || name === 'base' || name === 'pin') return SCRIPTED.includes(format) && !rest['host'];
  if (name === 'fallback')
    return SCRIPTED.includes(format) && source === 'office' && PLAIN_TAGS.includes(`iom-${widget}`);
  if (!Object.values(ATTRIBUTES).flat().includes(name)) return true;
  if (!own.includes(name)) return false;
  if (OF_OFFICE.includes(name)) return source === 'office';
  if (OF_ADDRESS.includes(name)) return source === 'address';
  return written?.includes(name) ? source === 'here' : true;
}

/** Returns the options for `snippet()`, with only those attributes that differ from their defaults. */
export function optionsOf(choice: Choice, normal: Choice): SnippetOptions & { look: Look } {
  const { widget = '', format = 'script', base, fallback } = choice;
  const names = attributesOf(widget).filter(
    (name) => choice[name] && applies(name, choice) && (ALWAYS.includes(name) || choice[name] !== normal[name]),
  );
  return {
    widget,
    format,
    base,
    fallback: applies('fallback', choice) ? fallback !== undefined : undefined,
    attributes: Object.fromEntries(names.map((name) => [name, BOOLEAN_ATTRIBUTES.includes(name) ? '' : choice[name]!])),
    look: lookOf(choice),
    style: lineHeight(format, choice),
  };
}

const lineHeight = (format: string, { lang = '' }: Choice): string | undefined =>
  format === 'html' ? LINE_HEIGHTS[lang] : undefined;

function lookOf({ theme, accent, text, surface, scheme, width }: Choice): Look {
  const given: Look = {
    ...(theme === 'own' ? { accent, text, surface } : { theme }),
    scheme,
    width: width && `${width}px`,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}

/** Returns the command line for formats that need the document of an address. */
export function commandOf({ widget, attributes = {}, format, style }: SnippetOptions): string {
  const options = Object.entries({ widget, ...attributes, format, style }).filter((each) => each[1] !== undefined);
  const quoted = (value: string): string => (/^[\w./:-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`);
  return `npx iom-widgets snippet${options.map(([name, value]) => ` --${name}${value && ` ${quoted(value)}`}`).join('')}`;
}
