import type { Tag } from '../registry.js';
import { checkAttributes, known, knownWidget } from './check-options.js';
import { escapeAttribute, inScript } from './escape.js';
import { checkLook, coloursOf, declarationsOf, inline, ruleOf, type Look } from './style-options.js';
import { ATTRIBUTES } from './attributes.js';
import { FRAME_TAGS } from './options.js';
import { PLAIN_TAGS, plainHtml, type PlainOptions } from './plain-html.js';
import { inFramework, type Framework } from './snippet-frameworks.js';
import { headingOf, serializeAttributes } from './serialize-attributes.js';

/** The forms in which a widget comes into a page. */
export const FORMATS = ['script', 'html', 'iframe', 'npm', 'react', 'vue', 'svelte', 'wordpress'] as const;
export type Format = (typeof FORMATS)[number];

export interface SnippetOptions extends Pick<PlainOptions, 'data' | 'style'> {
  /** Name or tag: `news-card`, `iom-news-card`. */
  widget: string;
  /** Normally `script`. */
  format?: string;
  /** The widget's attributes; a switch such as `no-menu` has an empty value. Without `lang` it follows the page. */
  attributes?: Readonly<Record<string, string>>;
  /** Folder of the script tag and of the frame page; normally `/iom/`. */
  base?: string;
  /**
   * `files` of `integrity.json`: the page then takes no other version of any file. A hash alone is that of `embed.js`, and the
   * files that it asks for are not checked.
   */
  integrity?: string | Readonly<Record<string, string>>;
  /** Puts the plain form between the tags, for readers without scripts. */
  fallback?: boolean;
  /** Colours and width, in a `style` attribute; a theme as a style sheet. */
  look?: Look;
  /** Gives these as a rule for the page’s style sheet, in place of the lines: some policies forbid `style` attributes. */
  sheet?: boolean;
}

/**
 * The lines to paste for a widget. Rejects with `UnknownOption` or `ContentError` for what there is not, and lists what
 * there is; ids of stories, programmes and contacts are looked up in the content.
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
  const style = [format === 'html' && css, options.style].filter(Boolean).join('; ') || undefined;
  const plain = await plainOf(tag, attributes, { data, style }, format);
  if (format === 'html') return plain ?? '';
  const folder = base.endsWith('/') ? base : `${base}/`;
  const element = `<${tag}${serializeAttributes({ ...attributes, ...(css && { style: css }) })}>${options.fallback && plain ? `\n${plain}\n` : ''}</${tag}>`;
  const script = scriptOf(folder, format, options.integrity);
  // The script gives the frame the height of its content; without it the frame scrolls.
  if (format === 'iframe') return `${frame(folder, tag, { ...attributes, ...coloursOf(look) }, css, plain)}\n${script}`;
  if (format !== 'script' && format !== 'wordpress')
    return inFramework(format as Framework, tag, attributes, element, declarations, look.theme);
  const theme = look.theme ? `<link rel="stylesheet" href="${escapeAttribute(folder)}themes/${look.theme}.css">\n` : '';
  const lines = `${theme}${element}\n${script}`;
  return format === 'script' ? lines : `<!-- wp:html -->\n${lines}\n<!-- /wp:html -->`;
}

/** The plain form where there is one; making it also finds the ids that there are not. */
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

function scriptOf(folder: string, format: Format, integrity: SnippetOptions['integrity'] = {}): string {
  const files = typeof integrity === 'string' ? { 'embed.js': integrity } : integrity;
  const hash = files['embed.js'];
  const pinned = hash ? ` integrity="${escapeAttribute(hash)}" crossorigin="anonymous"` : '';
  return `${importMap(folder, format, files)}<script src="${escapeAttribute(folder)}embed.js"${pinned} async></script>`;
}

/** By its `integrity` browsers check modules, which have no attribute for it. What a frame page loads is its own. */
function importMap(folder: string, format: Format, files: Readonly<Record<string, string>>): string {
  const asked = format === 'iframe' ? /^frames-[\w-]+\.js$/ : /^(?!embed\.js$|frame-).+\.js$/;
  // A key without a slash at its beginning is no address.
  const place = /^(?:https?:|\.{0,2}\/)/i.test(folder) ? folder : `./${folder}`;
  const modules = Object.entries(files).filter(([name]) => asked.test(name));
  if (modules.length === 0) return '';
  const integrity = Object.fromEntries(modules.map(([name, hash]) => [place + name, hash]));
  return `<script type="importmap">${inScript({ integrity })}</script>\n`;
}

// Named for what is in it, as a screen reader says it: the first heading. The pages behind its links are not sandboxed.
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
  // A contact is saved as a file.
  if (tag === 'iom-contact-block') sandbox.push('allow-downloads');
  return `<iframe src="${source}" title="${headingOf(plain) ?? tag}"${own} width="100%" height="480" frameborder="0" loading="lazy" sandbox="${sandbox.join(' ')}"></iframe>`;
}
