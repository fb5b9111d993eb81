import { ContentError } from '../model/content-error.js';
import { lookupLanguage, LANGUAGES } from '../i18n/language.js';
import { asContentError } from '../server/as-content-error.js';
import { renderInThread } from '../server/render-thread.js';
import { documentScript, jsonLdScripts, lightText, LINE, marks, shadowRoot } from '../server/render-widget.js';
import { unknownOption } from '../server/unknown-option.js';
import { FAILED, OK, UsageError, type Command, type Terminal, type Values } from './command.js';
import { pageSources, type PageDocument, type PagePlace } from './page-sources.js';
import { applyEdits, readPage, type Edit, type Page, type PageWidget } from './page.js';
import { isAddress, readSource } from './read-source.js';
import { store } from './write-file.js';

/** The result for one widget; `--json` prints a list of these. */
interface PrerenderReport {
  tag: string;
  line: number;
  /** Its rendered state; undefined if it was not rendered. */
  state?: string | null;
  language?: string;
  /** Why it was not rendered. */
  problem?: string;
  code?: string;
}

/** `iom-widgets prerender`: renders the widgets of a page to HTML. */
export const prerender: Command = {
  summary: 'render the widgets of a page, so that they work without scripts',
  help: `Usage: iom-widgets prerender <page.html|url> [--out <file>] [options]

Renders each widget of a page into its element, from the built-in offices, and from the file or address in its “src”.
Does not change anything else in the page. In a page with a script, the widgets then hydrate.
A page that was rendered before is updated.

  --out <file>      file to write instead of standard output; may be the page itself. It is replaced as a whole or not at
                    all, and only if the content has changed. It keeps its mode and, if the system allows it, its owner.
                    Symbolic links are followed. Devices, pipes and folders are refused.
  --lang <tag>      language of widgets without a lang of their own: set the same data-lang on the script tag
  --root <folder>   folder of the site, for “src” that begins with /
  --url <address>   address of the page on the web, for relative addresses in documents
  --allow-private   let a page from the internet use documents on your own network or machine
  --styles <where>  folder of the style sheets, by default that of the page's script tag; “inline” writes them into the page
  --json-ld         add JSON-LD about the content shown, for search engines
  --strict          fail if a widget could not be rendered
  --json            print the result for each widget as JSON; needs --out
  --help            show this text

A widget that cannot be rendered is left as it is, and reported on standard error. A page from the web cannot read your
files, and a page from the internet can reach your own network only with --allow-private. No page can read “file:”, and
only regular files are read.

Exit codes: 0 success, 1 the page could not be fetched or written, or --strict and a widget was not rendered,
2 invalid arguments.
`,
  options: {
    out: { type: 'string' },
    lang: { type: 'string' },
    root: { type: 'string' },
    url: { type: 'string' },
    'allow-private': { type: 'boolean' },
    styles: { type: 'string' },
    'json-ld': { type: 'boolean' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run({ values, positionals }, terminal) {
    const [source, ...more] = positionals;
    if (!source || more.length > 0) throw new UsageError('Give one page: a file or an address.');
    check(values);
    const allowPrivate = !!values['allow-private'];
    const { bytes, url = source, isPublic } = await readSource(source, { allowPrivate });
    const place = { page: url, isPublic, allowPrivate };
    const { text, reports } = await renderPage(decode(bytes, source), place, values, terminal);
    if (typeof values['out'] !== 'string') terminal.out(text);
    else if (!(await store(values['out'], text, terminal))) return FAILED;
    if (values['json']) terminal.out(`${JSON.stringify(reports, null, 2)}\n`);
    return values['strict'] && reports.some(({ problem }) => problem) ? FAILED : OK;
  },
};

function check({ lang, url, json, out }: Values): void {
  if (typeof lang === 'string' && !lookupLanguage(lang)) throw unknownOption('--lang', lang, Object.keys(LANGUAGES));
  if (typeof url === 'string' && !(isAddress(url) && URL.canParse(url)))
    throw new UsageError(`--url “${url}”: give the whole address of the page, https://…`);
  if (json && out === undefined) throw new UsageError('--json needs --out, because standard output is for the page.');
}

// Fails on invalid UTF-8, because the page must be written back unchanged.
function decode(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ContentError('format', `${source} is not written in UTF-8. Save it in UTF-8 first.`);
  }
}

async function renderPage(
  html: string,
  place: PagePlace,
  values: Values,
  terminal: Terminal,
): Promise<{ text: string; reports: PrerenderReport[] }> {
  const page = readPage(html);
  const lang = (values['lang'] as string | undefined) ?? page.lang;
  const [root, url] = [values['root'] as string | undefined, values['url'] as string | undefined];
  const documents = pageSources({ ...place, base: page.base, root, url });
  const inPage = new Set<string>();
  const { styles = page.folder } = values as { styles?: string };
  const options = { jsonLd: !!values['json-ld'], styles: styles === 'inline' ? undefined : styles };
  const edits: Edit[] = [];
  const reports: PrerenderReport[] = [];
  for (const [index, widget] of page.widgets.entries()) {
    const { tag, line } = widget;
    terminal.progress(`Rendering ${index + 1} of ${page.widgets.length}: ${tag}, line ${line}`);
    try {
      const { edits: own, ...rest } = await renderOne(widget, { ...page, lang }, documents, inPage, options);
      edits.push(...own);
      reports.push({ tag, line, ...rest });
    } catch (error) {
      const { message, code } = asContentError(error, 'It cannot be rendered');
      reports.push({ tag, line, problem: message, code });
      const from = widget.attributes['src'] ? ` Its “src” is “${widget.attributes['src']}”.` : '';
      terminal.error(`${place.page}:${line}: <${tag}> is left as it is: ${message}${from}`);
    }
  }
  return { text: applyEdits(html, edits), reports };
}

async function renderOne(
  { tag, attributes, lang, fallback, inParagraph, fill }: PageWidget,
  { lang: page }: Page,
  documents: (src: string) => Promise<PageDocument>,
  inPage: Set<string>,
  options: { jsonLd: boolean; styles: string | undefined },
): Promise<Pick<PrerenderReport, 'state' | 'language'> & { edits: Edit[] }> {
  const { src } = attributes;
  const found = src ? await documents(src) : undefined;
  const rendered = await renderInThread({ tag, attributes, ...found, lang, page, fallback, ...options });
  // Written once for all widgets of the page with the same `src`.
  const document = src && found && !inPage.has(src) ? documentScript(found.data, { src, base: found.base }) : '';
  if (src) inPage.add(src);
  const { state, language } = rendered;
  const text = fallback || inParagraph ? '' : await lightText(tag, attributes, rendered, found);
  const inside = [LINE, shadowRoot(rendered), document, jsonLdScripts(rendered), text].join('');
  return { state, language, edits: fill(marks(rendered), inside) };
}
