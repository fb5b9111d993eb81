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
/** The formats that can stand in a page of each kind; the first is the default. */
const FORMATS_OF: Readonly<Record<string, readonly string[]>> = {
  html: ['script', 'iframe', 'html'],
  wordpress: ['wordpress', 'iframe', 'html'],
  drupal: ['script', 'iframe', 'html'],
  wix: ['script', 'iframe', 'html'],
  plain: ['html'],
  app: ['npm', 'react', 'vue', 'svelte'],
};
/** The formats with a script tag. */
const SCRIPTED = ['script', 'wordpress', 'iframe'];
/** Plain HTML inherits the page's line height, which usually clips the marks of Lao and Vietnamese. */
const LINE_HEIGHTS: Readonly<Record<string, string>> = { lo: 'line-height: 1.75', vi: 'line-height: 1.6' };

const attributesOf = (widget: string | undefined): readonly string[] =>
  Object.entries(ATTRIBUTES).find(([tag]) => tag === `iom-${widget}`)?.[1] ?? [];

/** Whether the field `name` applies, given the other values. */
export function applies(name: string, { widget = '', source = '', format = '', theme, ...rest }: Choice): boolean {
  const formats = FORMATS_OF[rest['where'] ?? ''] ?? [];
  if (name === 'format') return formats.length > 1;
  if (name.startsWith('format.')) return formats.includes(name.slice('format.'.length));
  if (name === 'fonts')
    return SCRIPTED.includes(format) && format !== 'iframe' && ['', 'lo'].includes(rest['lang'] ?? '');
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

/** The values of fields that follow another field until somebody chooses them. */
export function followers({ ui = '', where = '', widget }: Choice): Choice {
  // The lines state a language: that of the page may be another, as in a new WordPress. No office has a help line.
  return { lang: ui, format: FORMATS_OF[where]?.[0] ?? '', source: widget === 'hotline-card' ? 'here' : 'office' };
}

/** The kind of page of a link that only has a format. */
export const whereOf = (format: string): string | undefined =>
  Object.keys(FORMATS_OF).find((where) => FORMATS_OF[where]!.includes(format));

/** Why these values show nothing, as a key of the catalogue. `hotlines`: how many the office has. */
export function missingIn(choice: Choice, hotlines: number): `missing.${string}` | undefined {
  const { widget, source, where, format = '', host, base = '' } = choice;
  if (applies('src', choice) && !choice['src']) return 'missing.src';
  if (source === 'here' && widget === 'news-card' && !choice['heading']) return 'missing.heading';
  if (source === 'here' && widget === 'hotline-card' && !choice['number']) return 'missing.number';
  if (source === 'office' && widget === 'hotline-card' && hotlines === 0) return 'missing.hotline';
  // These pages have no folder beside them.
  if (where === 'wix' && SCRIPTED.includes(format) && !host && !/^https:/i.test(base)) return 'missing.base';
  return undefined;
}

/** Returns the options for `snippet()`, with only those attributes that differ from their defaults. */
export function optionsOf(choice: Choice, normal: Choice): SnippetOptions & { look: Look } {
  const { widget = '', format = 'script', base, fallback, fonts } = choice;
  const names = attributesOf(widget).filter(
    (name) => choice[name] && applies(name, choice) && (ALWAYS.includes(name) || choice[name] !== normal[name]),
  );
  return {
    widget,
    format,
    base,
    fonts: fonts !== undefined,
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
