import { readBytes } from '../content/read-bytes.js';
import { LOOKS, SCHEMES, THEMES } from '../server/look.js';
import { ATTRIBUTES, CHOICES, SWITCHES } from '../server/options.js';
import { FORMATS, snippet as makeSnippet } from '../server/snippet.js';
import { OK, UsageError, type Command, type Values } from './command.js';
import { isAddress, readSource } from './read-source.js';

const NAMES = [...new Set(Object.values(ATTRIBUTES).flat())];
const wrapped = (names: readonly string[]): string => names.map((name) => `--${name}`).join(' ');

/** `iom-widgets snippet`: the lines to paste for a widget. */
export const snippet: Command = {
  summary: 'print the lines to paste for a widget',
  help: `Usage: iom-widgets snippet --widget <name> [--office <id>] [--lang <tag>] [--format <format>] …

  --widget <name>     ${Object.keys(ATTRIBUTES)
    .map((tag) => tag.slice('iom-'.length))
    .join(', ')}
  --format <format>   ${FORMATS.join(', ')} (normally script)
  --base <folder>     where the folder dist/embed lies, e.g. https://cdn.example/iom/0.1.0/ (normally /iom/)
  --integrity <hash>  pins embed.js to one version, e.g. sha384-…
  --fallback          puts the plain form between the tags, for readers without scripts
  --style <css>       declarations for the outermost element of the format html
  --accent, --text, --surface <colour>   of the widget, e.g. --accent "#7a1f3d"
  --scheme <scheme>   ${SCHEMES.join(', ')}: its colours are those whatever the page is
  --width <length>    the most it may take, e.g. 600px
  --theme <theme>     ${THEMES.join(', ')}: from themes/, copied from dist/themes beside embed.js
  --sheet             prints colours and width as a rule for your style sheet, where a policy forbids style attributes:
                      then make the lines without them
  --help              show this text

The widget's attributes, by their names; without --lang it follows the page:
  ${wrapped(NAMES)}
${Object.entries(CHOICES)
  .map(([name, list]) => `  --${name}: ${list.join(', ')}\n`)
  .join('')}
Exit codes: 0 done, 1 the content cannot be had, 2 wrong call.
`,
  options: {
    widget: { type: 'string' },
    format: { type: 'string' },
    base: { type: 'string' },
    integrity: { type: 'string' },
    fallback: { type: 'boolean' },
    style: { type: 'string' },
    sheet: { type: 'boolean' },
    ...Object.fromEntries(LOOKS.map((name) => [name, { type: 'string' }] as const)),
    ...Object.fromEntries(
      NAMES.map((name) => [name, { type: SWITCHES.includes(name) ? 'boolean' : 'string' }] as const),
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
    const needsDocument = format === 'html' || format === 'iframe' || values['fallback'] === true;
    const lines = await makeSnippet({
      widget,
      format,
      attributes,
      base: text('base'),
      integrity: text('integrity'),
      style: text('style'),
      fallback: values['fallback'] === true,
      look: Object.fromEntries(LOOKS.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]]))),
      sheet: values['sheet'] === true,
      data: needsDocument && attributes['src'] ? await load(attributes['src'], terminal.progress) : undefined,
    });
    terminal.out(`${lines}\n`);
    return OK;
  },
};

function attributesOf(values: Values): Record<string, string> {
  const given = NAMES.filter((name) => values[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, values[name] === true ? '' : (values[name] as string)]));
}

/** The document at `src`, for what shows its content. */
async function load(src: string, progress: (text: string) => void): Promise<unknown> {
  if (!isAddress(src)) throw new UsageError(`--src ${src}: its content is needed here, so give a whole address.`);
  progress(`Reading ${src}`);
  const { bytes, type } = await readSource(src);
  return readBytes(bytes, type);
}
