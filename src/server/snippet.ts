import type { Tag } from '../registry.js';
import { checkAttributes, known, knownWidget } from './check-options.js';
import { SOURCE_LANGUAGE } from '../i18n/language.js';
import { escapeAttribute, escapeText, inScript } from './escape.js';
import { fixedLocale } from './fixed-locale.js';
import { checkLook, coloursOf, declarationsOf, inline, ruleOf, type Look } from './style-options.js';
import { ATTRIBUTES } from './attributes.js';
import { FRAME_TAGS } from './options.js';
import { PLAIN_TAGS, plainHtml, plainText, type PlainOptions } from './plain-html.js';
import { SYNTAXES } from './plain-syntax.js';
import { preloadLines } from './preload-lines.js';
import { reservedHeight } from './reserved-height.js';
import { inFramework, type Framework } from './snippet-frameworks.js';
import { headingOf, serializeAttributes } from './serialize-attributes.js';

/** Formats of the lines to paste. */
export const FORMATS = ['script', 'html', 'iframe', 'npm', 'react', 'vue', 'svelte', 'wordpress', ...SYNTAXES] as const;
export type Format = (typeof FORMATS)[number];
const isSyntax = (format: string): boolean => (SYNTAXES as readonly string[]).includes(format);
/** Widgets that stand between texts of the page or below each other, and would touch. */
const HAS_NEIGHBOURS = /^iom-(?!office-header|office-menu|language-menu|quick-exit)/;
/** The formats that editors paste. */
const PASTED: readonly string[] = ['script', 'wordpress', 'iframe'];

export interface SnippetOptions extends Pick<PlainOptions, 'data' | 'style'> {
  /** Name or tag: `news-card`, `iom-news-card`. */
  widget: string;
  /** Default: `script`. */
  format?: string;
  /** The widget's attributes; boolean ones such as `no-menu` have an empty value. Without `lang`, it follows the page. */
  attributes?: Readonly<Record<string, string>>;
  /** Folder of the script tag and of the frame page. Default: `/iom/`. */
  base?: string;
  /**
   * `files` of `integrity.json`: the page then loads no other version of any file, and those of a built-in office's widget together
   * with `embed.js`. A single hash is that of `embed.js`, and
   * the files that it imports are not checked.
   */
  integrity?: string | Readonly<Record<string, string>>;
  /**
   * Puts the plain HTML form between the tags, or after a frame, for readers without scripts and for systems that remove the
   * tags, and keeps the widget's height free. Default: true for the formats that are pasted (`script`, `wordpress`, `iframe`), if
   * the content is known.
   */
  fallback?: boolean;
  /** Writes the plain HTML form without `style` attributes, because some policies forbid them. */
  unstyled?: boolean;
  /** Lets the script tag load its Lao font, for devices without a good one. A frame page has its own script tag. */
  fonts?: boolean;
  /** Colours and width, in a `style` attribute; a theme as a style sheet. */
  look?: Look;
  /** Returns only the look, as a rule for the page’s style sheet, because some policies forbid `style` attributes. */
  sheet?: boolean;
}

/**
 * Makes the lines to paste for a widget. Rejects with `UnknownOption` or `ContentError` for unknown values, and lists the known
 * ones. Looks up ids of stories, programmes and contacts in the content.
 */
export async function snippet(options: SnippetOptions): Promise<string> {
  const { widget, attributes = {}, data, base = '/iom/', look = {} } = options;
  const format = known('format', options.format ?? 'script', FORMATS);
  const tag = knownWidget(widget, format === 'iframe' ? FRAME_TAGS : (Object.keys(ATTRIBUTES) as Tag[]));
  checkAttributes(tag, attributes);
  checkLook(look);
  const declarations = declarationsOf(look, format);
  if (options.sheet) return ruleOf(format, tag, declarations, format === 'html' ? options.style : undefined);
  const css = inline(declarations);
  const style = join(format === 'html' && css, options.style) || undefined;
  if (isSyntax(format)) return plainText(tag, attributes, { data, base: attributes['src'], syntax: format });
  const plain = await plainOf(tag, attributes, { data, style, styled: !options.unstyled }, format);
  if (format === 'html') return plain ?? '';
  // On one line, because some systems make paragraphs of lines.
  const text = (options.fallback ?? PASTED.includes(format)) ? plain?.replaceAll('\n', '') : undefined;
  const folder = base.endsWith('/') ? base : `${base}/`;
  const isKnown = text && PASTED.includes(format) && data === undefined && !options.unstyled;
  const height = isKnown ? reservedHeight(tag, attributes) : undefined;
  const apart = HAS_NEIGHBOURS.test(tag) ? 'margin: 24px 0; ' : '';
  const own = join(css, height && `display: block; ${apart}min-height: ${height}`);
  const element = `<${tag}${serializeAttributes({ ...attributes, ...(own && { style: own }) })}>${within(text, height, folder)}</${tag}>`;
  const script = scriptOf(folder, format, tag, options);
  // The script sets the frame to the height of its content; without it the frame scrolls.
  if (format === 'iframe') {
    const size = join(css, height && `height: ${height}`);
    const lines = frame(folder, tag, { ...attributes, ...coloursOf(look) }, size, plain);
    return box(`${lines}${text ? await asText(text, attributes['lang']) : ''}${script}`);
  }
  if (format !== 'script' && format !== 'wordpress')
    return inFramework(format as Framework, tag, attributes, element, declarations, look.theme);
  const theme = look.theme
    ? `<link rel="stylesheet" href="${escapeAttribute(folder)}themes/${look.theme}.css" />\n`
    : '';
  const lines = theme + (text ? box(`${element}${script}`) : `${element}\n${script}`);
  return format === 'script' ? lines : `<!-- wp:html -->\n${lines}\n<!-- /wp:html -->`;
}

/**
 * Puts the lines in a box. WordPress would make paragraphs of what stands directly in an element that it does not know, and
 * themes stretch or move a frame, but not what is in a box.
 */
const box = (lines: string): string => `<div>${lines}</div>`;

/**
 * Puts text that is higher than the widget in an element that scrolls, so that the page does not move when the widget starts.
 * Systems that remove our tags remove this one, too, and show all of the text, as readers without scripts see it.
 */
function within(text = '', height: string | undefined, folder: string): string {
  if (!height) return text;
  const style = `display: block; max-height: ${height}; overflow: auto`;
  const sheet = `<noscript><link rel="stylesheet" href="${escapeAttribute(folder)}no-script.css" /></noscript>`;
  return `${sheet}<text-iom${serializeAttributes({ style })}>${text}</text-iom>`;
}

/** Joins declarations. */
const join = (...declarations: (string | false | undefined)[]): string => declarations.filter(Boolean).join('; ');

/** The text of a frame. It stands beside it, because nothing in a frame's tags is left where frames are removed. */
async function asText(plain: string, lang: string | undefined): Promise<string> {
  const { language, t } = await fixedLocale(lang, SOURCE_LANGUAGE);
  const label = t('plainHtml.asText');
  return `<details><summary lang="${language}">${escapeText(label)}</summary>${plain}</details>`;
}

/** Makes the plain HTML form, if the widget has one, which also finds unknown ids. */
async function plainOf(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  options: PlainOptions,
  format: Format,
): Promise<string | undefined> {
  const there = options.data !== undefined || (attributes['office'] !== undefined && !attributes['src']);
  if (format !== 'html' && (!there || !PLAIN_TAGS.includes(tag))) return undefined;
  return plainHtml(tag, attributes, { ...options, base: attributes['src'] });
}

/** Attributes by which optimisers leave a script alone: WP Rocket, LiteSpeed and others, Autoptimize, Jetpack Boost, Cloudflare. */
const LEFT_ALONE =
  ' data-nowprocket="1" data-no-minify="1" data-no-optimize="1" data-noptimize="1" data-jetpack-boost="ignore" data-cfasync="false"';

function scriptOf(
  folder: string,
  format: Format,
  tag: string,
  { attributes = {}, integrity = {}, fonts = false }: SnippetOptions,
): string {
  const files = typeof integrity === 'string' ? { 'embed.js': integrity } : integrity;
  const hash = files['embed.js'];
  const pinned = hash ? ` integrity="${escapeAttribute(hash)}" crossorigin="anonymous"` : '';
  const own = fonts && format !== 'iframe' ? ' data-fonts="1"' : '';
  const ahead = format === 'iframe' ? '' : preloadLines(folder, tag, attributes, files);
  return `${importMap(folder, format, files)}${ahead}<script src="${escapeAttribute(folder)}embed.js"${pinned} async="async"${own}${LEFT_ALONE}></script>`;
}

/** An import map with `integrity`, because imported modules have no attribute for it. Frame pages have their own. */
function importMap(folder: string, format: Format, files: Readonly<Record<string, string>>): string {
  const asked = format === 'iframe' ? /^frames-[\w-]+\.js$/ : /^(?!embed\.js$|frame-).+\.js$/;
  // A key without a leading slash or dot is not an address.
  const place = /^(?:https?:|\.{0,2}\/)/i.test(folder) ? folder : `./${folder}`;
  const modules = Object.entries(files).filter(([name]) => asked.test(name));
  if (modules.length === 0) return '';
  const integrity = Object.fromEntries(modules.map(([name, hash]) => [place + name, hash]));
  return `<script type="importmap">${inScript({ integrity })}</script>\n`;
}

// Titled with its first heading, for screen readers. Pages that its links open are not sandboxed.
function frame(
  folder: string,
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  css: string,
  plain = '',
): string {
  const query = new URLSearchParams({ widget: tag.slice('iom-'.length), ...attributes });
  const lang = attributes['lang'];
  const own = serializeAttributes({ ...(lang && { lang }), ...(css && { style: css }) });
  const source = escapeAttribute(`${folder}frame.html?${query}`);
  const sandbox = ['allow-scripts', 'allow-popups', 'allow-popups-to-escape-sandbox'];
  // A contact can be saved as a file.
  if (tag === 'iom-contact-block') sandbox.push('allow-downloads');
  const leave = tag === 'iom-contact-block' ? ' allow="clipboard-write"' : '';
  return `<iframe src="${source}" title="${headingOf(plain) ?? tag}"${own} width="100%" height="480" frameborder="0" loading="lazy" sandbox="${sandbox.join(' ')}"${leave}></iframe>`;
}
