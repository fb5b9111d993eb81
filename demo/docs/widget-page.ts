import { code, escape, toHtml, type Resolve } from './markdown.js';

type Named = { name: string; description?: string; type?: { text: string }; default?: string };
interface Member extends Named {
  kind: string;
  static?: boolean;
  attribute?: string;
}
/** A widget in `custom-elements.json`. */
export interface Declaration {
  tagName?: string;
  description: string;
  superclass: { name: string };
  attributes?: Named[];
  members?: Member[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
}

/** The demo page of a widget: title, description, first lines, cases. */
export interface DemoPage {
  title: string;
  intro: string;
  attributes: Record<string, string>;
  cases: string;
}

export function readDemoPage(html: string): DemoPage {
  const [, title, intro, lines, cases] =
    /<h1>(.*?)<\/h1>\s*<p>(.*?)<\/p>\s*<pre><code>(.*?)<\/code><\/pre>(.*)<\/main>/s.exec(html)!;
  const attributes = /^&lt;iom-[\w-]+(.*?)&gt;/s.exec(lines!)![1]!.matchAll(/ ([\w-]+)="(.*?)"/g);
  return {
    title: title!,
    intro: intro!,
    attributes: Object.fromEntries([...attributes].map(([, name, value]) => [name, value])),
    // Leaves out faults, because they log to the console of the page.
    cases: cases!.replace(/<section class="fault">.*?<\/section>/gs, '').replace(/<(\/?)h2>/g, '<$1h3>'),
  };
}

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  script: 'Script tag, for any page',
  wordpress: 'WordPress, a block “Custom HTML”',
  html: 'Plain HTML, without any script',
  iframe: 'Frame, where only addresses can be pasted',
  npm: 'From npm',
  react: 'React',
  vue: 'Vue',
  svelte: 'Svelte',
  text: 'Text, for systems that take no HTML',
  markdown: 'Markdown',
  wikitext: 'Wikitext, for MediaWiki',
};

const STATES: readonly [state: string, meaning: string][] = [
  ['idle', 'No source of content is given; what stands between the tags shows.'],
  ['loading', 'The content, or the words of its language, are on their way.'],
  ['ready', 'The content shows.'],
  ['empty', 'The document has nothing for this widget; a sentence says so.'],
  ['error', 'The content cannot be shown: what stands between the tags, else a sentence with a button to try again.'],
  ['stale', 'An older copy shows, marked with its age.'],
];

type Row = readonly (string | undefined)[];

const inCode = (text: string | undefined): string => (text ? `<code>${escape(text)}</code>` : '');
const words = (text = ''): string => toHtml(text).replace(/^<p>|<\/p>\s*$/g, '');

function table(title: string, head: Row, rows: Row[]): string {
  if (rows.length === 0) return '';
  const cells = (row: Row, name: string): string => row.map((cell) => `<${name}>${cell ?? ''}</${name}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  const id = title.toLowerCase().replaceAll(' ', '-');
  return `<h2 id="${id}">${title}</h2>
<div class="table" tabindex="0"><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>
${body}
</tbody></table></div>\n`;
}

const typed = ({ name, type, default: initial, description }: Named): Row => [
  inCode(name),
  inCode(type?.text.replace(' | undefined', '')),
  inCode(initial?.replaceAll("'", '')),
  words(description),
];

const LANG: Named = {
  name: 'lang',
  type: { text: 'string' },
  description: 'Language of this widget; without it the reader’s choice, or the page’s.',
};

export interface WidgetPage {
  tag: string;
  declaration: Declaration;
  demo: DemoPage;
  /** [format, lines to paste]. */
  snippets: readonly (readonly [format: string, lines: string])[];
  /** Markdown: the table of custom properties, and the notes on this widget's accessibility. */
  tokens: string;
  accessibility: string;
  /** Resolves links of that Markdown. */
  resolve: Resolve;
}

/** Renders the content of `<main>` on the page of a widget. */
export function widgetPage({ tag, declaration, demo, snippets, tokens, accessibility, resolve }: WidgetPage): string {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], superclass } = declaration;
  const named = new Set(attributes.map(({ name }) => name));
  const properties = members.filter(
    (member) => member.kind === 'field' && !member.static && !(member.attribute && named.has(member.attribute)),
  );
  const methods = members.filter(({ kind }) => kind === 'method');
  return `<h1 id="${tag}">${demo.title}</h1>
<p>${demo.intro}</p>
<p>${inCode(`<${tag}>`)}</p>
<h2 id="examples">Examples</h2>
<p><a href="../../widgets/${tag.slice('iom-'.length)}.html">The same on a page of their own</a></p>
<div class="examples">${demo.cases}</div>
<h2 id="to-paste">To paste</h2>
${snippets.map(([format, lines], index) => `<details${index ? '' : ' open'}><summary>${FORMAT_NAMES[format] ?? format}</summary>\n${code(lines)}</details>`).join('\n')}
${table('Attributes', ['attribute', 'type', 'default', 'what it is'], [...attributes, ...(named.has('lang') ? [] : [LANG])].map(typed))}
${table('Properties', ['property', 'type', 'default', 'what it is'], properties.map(typed))}
${table(
  'Methods',
  ['method', 'what it does'],
  methods.map(({ name, description }) => [inCode(`${name}()`), words(description)]),
)}
${table(
  'Events',
  ['event', 'class', 'when'],
  events.map(({ name, type, description }) => [inCode(name), inCode(type?.text), words(description)]),
)}
${table(
  'Slots',
  ['slot', 'what it holds'],
  slots.map(({ name, description }) => [name ? inCode(name) : 'without a name', words(description)]),
)}
${table('States', ['<code>state</code>', 'meaning'], superclass.name === 'ContentElement' ? STATES.map(([state, meaning]) => [inCode(state), meaning]) : [])}
${table(
  'Parts',
  ['part', 'what it is'],
  cssParts.map(({ name, description }) => [inCode(name), words(description)]),
)}
<h2 id="custom-properties">Custom properties</h2>
${toHtml(tokens, resolve)}
<h2 id="accessibility">Accessibility</h2>
${toHtml(accessibility, resolve)}`;
}
