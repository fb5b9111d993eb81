import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError } from '../model/content-error.js';
import { readBytes } from '../content/feeds/read-bytes.js';
import { frameOembed, framePage, type FramePageOptions } from '../server/frame-page.js';
import { oembedAddress } from '../server/oembed.js';
import { LOOKS, SCHEMES, THEMES } from '../server/style-options.js';
import { ATTRIBUTES, ENUM_VALUES, BOOLEAN_ATTRIBUTES } from '../server/attributes.js';
import { FORMATS, snippet as makeSnippet, type SnippetOptions } from '../server/snippet.js';
import { SYNTAXES } from '../server/plain-syntax.js';
import { FAILED, OK, UsageError, type Command, type Terminal, type Values } from './command.js';
import { readGiven } from './read-file.js';
import { isAddress, readSource } from './read-source.js';
import { store } from './write-file.js';

const FRAME_PAGE = 'frame-page';
/** The frame page of this package. */
const OWN_TEMPLATE = fileURLToPath(new URL(/* @vite-ignore */ '../embed/frame.html', import.meta.url));

const NAMES = [...new Set(Object.values(ATTRIBUTES).flat())];
const wrapped = (names: readonly string[]): string => names.map((name) => `--${name}`).join(' ');

/** `iom-widgets snippet`: prints the lines to paste for a widget. */
export const snippet: Command = {
  summary: 'print the lines to paste for a widget',
  help: `Usage: iom-widgets snippet --widget <name> [--office <id>] [--lang <tag>] [--format <format>] …

  --widget <name>     ${Object.keys(ATTRIBUTES)
    .map((tag) => tag.slice('iom-'.length))
    .join(', ')}
  --format <format>   ${FORMATS.join(', ')} (default: script), or frame-page:
                      a page for an iframe; save it in the folder of frame.html as frame-….html
  --template <file>   that frame.html (default: the one of this version)
  --out <file>        writes a frame page to this file; with --base https://…/, the public address of its folder, also
                      its oEmbed document, so that systems show the widget where somebody pastes the page's address
  --base <folder>     address of the folder dist/embed, e.g. https://cdn.example/iom/0.1.0/ (default: /iom/)
  --integrity <list>  pin all files to one version by the hashes of an integrity.json, given as a file or address;
                      a hash, such as sha384-…, pins only embed.js
  --no-fallback       leave out the plain text that stays where scripts, frames or unknown elements are removed
  --unstyled          write plain HTML without style attributes, if a policy forbids them
  --fonts             let the script tag load its Lao font, for devices without a good one
  --style <css>       declarations for the outermost element of the format html
  --accent, --text, --surface <colour>   colours of the widget, e.g. --accent "#7a1f3d"
  --scheme <scheme>   ${SCHEMES.join(', ')}: fixed colour scheme, independent of the page
  --width <length>    maximum width, e.g. 600px
  --theme <theme>     ${THEMES.join(', ')}: from themes/ in the folder of embed.js, copied from dist/themes
  --sheet             print colours and width as a rule for your style sheet, if a policy forbids style attributes;
                      then make the lines without them
  --help              show this text

The widget's attributes, by their names; without --lang it follows the page:
  ${wrapped(NAMES)}
${Object.entries(ENUM_VALUES)
  .map(([name, list]) => `  --${name}: ${list.join(', ')}\n`)
  .join('')}
Exit codes: 0 success, 1 the content could not be loaded, 2 invalid arguments.
`,
  options: {
    widget: { type: 'string' },
    format: { type: 'string' },
    base: { type: 'string' },
    integrity: { type: 'string' },
    'no-fallback': { type: 'boolean' },
    unstyled: { type: 'boolean' },
    fonts: { type: 'boolean' },
    style: { type: 'string' },
    template: { type: 'string' },
    out: { type: 'string' },
    sheet: { type: 'boolean' },
    ...Object.fromEntries(LOOKS.map((name) => [name, { type: 'string' }] as const)),
    ...Object.fromEntries(
      NAMES.map((name) => [name, { type: BOOLEAN_ATTRIBUTES.includes(name) ? 'boolean' : 'string' }] as const),
    ),
  },
  async run({ values, positionals }, terminal) {
    if (positionals.length > 0)
      throw new UsageError(`“${positionals[0]}” is too much: everything is given by options.`);
    const text = (name: string): string | undefined => values[name] as string | undefined;
    const widget = text('widget');
    if (!widget) throw new UsageError('Name the widget: --widget news-card');
    const attributes = attributesOf(values);
    const format = text('format');
    const needsDocument = ['html', 'iframe', ...SYNTAXES, FRAME_PAGE].includes(format ?? '');
    const data = needsDocument && attributes['src'] ? await load(attributes['src'], terminal.progress) : undefined;
    if (format === FRAME_PAGE) {
      const template = new TextDecoder().decode(await readGiven(text('template') ?? OWN_TEMPLATE));
      return writeFramePage({ widget, attributes, data, template }, text('out'), text('base'), terminal);
    }
    if (values['out'] !== undefined) throw new UsageError('--out is for frame pages: --format frame-page.');
    const lines = await makeSnippet({
      widget,
      format,
      attributes,
      base: text('base'),
      integrity: await integrityOf(text('integrity')),
      style: text('style'),
      fallback: values['no-fallback'] === true ? false : undefined,
      unstyled: values['unstyled'] === true,
      fonts: values['fonts'] === true,
      look: Object.fromEntries(LOOKS.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]]))),
      sheet: values['sheet'] === true,
      data,
    });
    terminal.out(`${lines}\n`);
    return OK;
  },
};

/** Prints or writes a frame page, and writes its oEmbed document beside it if the public address is known. */
async function writeFramePage(
  options: FramePageOptions,
  out: string | undefined,
  base: string | undefined,
  terminal: Terminal,
): Promise<number> {
  if (base !== undefined && !/^https?:\/\/[^/?#]+\/[^?#]*$/i.test(`${base.replace(/\/$/, '')}/`))
    throw new UsageError(
      `--base ${base}: for a frame page, give a whole address, such as https://your-site.example/iom/.`,
    );
  if (out === undefined) {
    if (base !== undefined) throw new UsageError('--base needs the name of the frame page: --out iom/frame-news.html.');
    terminal.out(await framePage(options));
    return OK;
  }
  const name = basename(out);
  if (!/^frame-[\w.-]+\.html$/.test(name))
    throw new UsageError(`--out ${out}: name it frame-….html, in letters a to z, digits and hyphens.`);
  const address = base && `${base.replace(/\/$/, '')}/${name}`;
  if (address && !(await store(oembedAddress(out), await frameOembed({ ...options, address }), terminal)))
    return FAILED;
  return (await store(out, await framePage({ ...options, address }), terminal)) ? OK : FAILED;
}

function attributesOf(values: Values): Record<string, string> {
  const given = NAMES.filter((name) => values[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, values[name] === true ? '' : (values[name] as string)]));
}

/** Loads the document at `src`, for formats that contain content. */
async function load(src: string, progress: (text: string) => void): Promise<unknown> {
  if (!isAddress(src)) throw new UsageError(`--src ${src}: this format contains the content, so give a whole address.`);
  progress(`Reading ${src}`);
  const { bytes, type } = await readSource(src);
  return readBytes(bytes, type);
}

/** Returns the hash of `embed.js`, or a list with the hashes of all files. */
async function integrityOf(integrity: string | undefined): Promise<SnippetOptions['integrity']> {
  if (!integrity || /^sha(256|384|512)-/.test(integrity)) return integrity;
  const { bytes } = await readSource(integrity);
  const list: unknown = await readBytes(bytes, 'application/json');
  const { files } = (list ?? {}) as { files?: Readonly<Record<string, string>> };
  if (typeof files?.['embed.js'] !== 'string')
    throw new ContentError('format', `${integrity} has no hash of embed.js.`);
  return files;
}
