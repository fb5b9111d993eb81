// The program of the thread in which widgets are rendered. Lit and its server renderer leave a DOM of their own on
// `globalThis`; here nobody else meets it.
import { parentPort } from 'node:worker_threads';
import { LitElementRenderer } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { LitElement, ReactiveElement } from 'lit';
import { ContentError } from '../content/content-error.js';
import { loadOffice, NEWS_FEED, OFFICE_DOCUMENT, readDocument, markAsRead } from '../content/load.js';
import { htmlToLines } from '../content/feeds/xml-text.js';
import type { Block, NewsFeed } from '../content/news-feed.js';
import type { OfficeDocument } from '../content/office-document.js';
import { cleanText } from '../core/clean-text.js';
import { resetChoice, setPageLanguage } from '../i18n/choice.js';
import { loadLanguage } from '../i18n/engine.js';
import { lookupLanguage, SOURCE_LANGUAGE } from '../i18n/language.js';
import { registry } from '../registry.js';
import { jsonLd, type Shown } from './json-ld.js';
import type { Answer, Job, Rendered } from './render-thread.js';

/** What the renderer asks of a widget; most of it is for the widget alone. */
interface Widget extends HTMLElement {
  data?: unknown;
  content?: { state: string; error?: ContentError; value?: unknown; document?: NewsFeed | OfficeDocument };
  words: { language: string; languages: string[] };
  update(changed: unknown): void;
  performUpdate(): void;
}

// What a widget looks at around itself. Nothing changes here, and nothing is told.
const page = {};
class NoObserver {
  observe(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}
Object.assign(globalThis, { MutationObserver: NoObserver });
console.warn = () => {}; // meant for the console of a page
for (const [name, value] of Object.entries({
  isConnected: true,
  ownerDocument: page,
  childNodes: [],
  getRootNode: () => page,
  contains: () => false,
  dispatchEvent: () => true,
  enableUpdating: () => {},
  update: (ReactiveElement.prototype as unknown as Widget).update, // the template is rendered as text, later
}))
  Object.defineProperty(LitElement.prototype, name, { value, writable: true, configurable: true });

/** Takes a widget through its whole life up to its first update, as in a page: its controllers included. */
class WidgetRenderer extends LitElementRenderer {
  static readonly alive: LitElement[] = [];

  get widget(): Widget {
    return this.element as unknown as Widget;
  }

  override connectedCallback(): void {
    WidgetRenderer.alive.push(this.element);
    // Not the widget's own, which may listen to the page.
    ReactiveElement.prototype.connectedCallback.call(this.element);
    this.widget.performUpdate();
  }

  static end(): void {
    for (const widget of WidgetRenderer.alive.splice(0)) ReactiveElement.prototype.disconnectedCallback.call(widget);
  }
}

// Without the support for hydration the script renders anew, before what stands here: that must not show twice.
const GUARD = '.root~.root{display:none}';

async function render(job: Job): Promise<Rendered> {
  const { tag, attributes } = job;
  await registry[tag]();
  const data = await documentOf(job);
  const stated = attributes['lang'] ?? lookupLanguage(job.page) ?? job.lang;
  for (const lang of [stated, data?.language, await officeLanguage(attributes['office'])])
    await loadLanguage(lookupLanguage(lang) ?? SOURCE_LANGUAGE);
  try {
    return renderNow(job, data);
  } finally {
    WidgetRenderer.end();
    resetChoice();
  }
}

// In one turn: the language of the page is the same for all that is rendered at a time.
function renderNow({ tag, attributes, lang, page: pageLanguage, fallback, ...job }: Job, data: unknown): Rendered {
  setPageLanguage(pageLanguage);
  const renderer = new WidgetRenderer(tag);
  const { widget } = renderer;
  const around = { getAttribute: (name: string) => (name === 'lang' ? (lang ?? null) : null) };
  Object.defineProperty(widget, 'parentNode', { value: around });
  Object.defineProperty(widget, 'childNodes', { value: fallback ? [{ nodeType: 1 }] : [] });
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  if (data !== undefined) widget.data = data;
  // What comes from an address is no `data` in the page: a story then has its office beside it.
  if (attributes['src'] && job.data !== undefined) forgetDataOnceRead(widget);
  renderer.connectedCallback();
  const { content, words } = widget;
  if (content?.error && content.state === 'error') throw content.error;
  if (content?.state === 'idle')
    throw new ContentError('format', 'There is no content: name an office, or give a document.');
  const html = collectResultSync([
    `<style>${GUARD}</style>`,
    ...renderer.renderShadow({
      elementRenderers: [WidgetRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [widget],
      slotStack: [],
      deferHydration: false,
    })!,
  ]);
  const state = widget.getAttribute('state');
  const shown: Shown = {
    tag,
    attributes,
    languages: words.languages,
    document: content?.document,
    value: content?.value,
  };
  return {
    html: html.replace(/<style>[^<]*<\/style>/g, shorter),
    state,
    language: words.language,
    jsonLd: job.jsonLd && state === 'ready' ? jsonLd(shown) : [],
  };
}

const styles = new Map<string, string>();

// Where scripts are off, no button does anything: menus stand open, and only the names of their groups stay.
const WITHOUT_SCRIPTS =
  '@media (scripting: none){button:not([part=group]){display:none!important}[part=group]{pointer-events:none}' +
  '[part=group]::after{display:none}nav ul,nav [hidden]{display:block!important;position:static!important}}';

// Every widget brings its own; what is written for people is left out.
function shorter(style: string): string {
  let known = styles.get(style);
  if (known === undefined) {
    known = style.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
    if (known.includes('button')) known = known.replace('</style>', `${WITHOUT_SCRIPTS}</style>`);
    styles.set(style, known);
  }
  return known;
}

function forgetDataOnceRead(widget: Widget): void {
  const { update } = widget;
  const forget = (changed: unknown): void => {
    widget.data = undefined;
    update.call(widget, changed);
  };
  Object.defineProperty(widget, 'update', { value: forget });
}

async function documentOf({ tag, attributes, data, base }: Job): Promise<NewsFeed | OfficeDocument | undefined> {
  if (data === undefined) {
    if (attributes['src']) throw new ContentError('format', 'The document at “src” must be given as “data”.');
    return undefined;
  }
  if (!tag.startsWith('iom-news-')) return readDocument(OFFICE_DOCUMENT, data, base).document;
  const { document } = readDocument(NEWS_FEED, data, base);
  return tag === 'iom-news-article' ? withPlainTexts(document) : document;
}

// Only a browser can say what may be shown of HTML; here it is the text alone.
function withPlainTexts(feed: NewsFeed): NewsFeed {
  const items = feed.items.map((item) =>
    item.html && item.body.length === 0 ? { ...item, body: paragraphs(item.html) } : item,
  );
  return markAsRead(NEWS_FEED, { ...feed, items });
}

/** Has both documents of the office ready, and tells its language. */
async function officeLanguage(office: string | undefined): Promise<string | undefined> {
  if (!office) return undefined;
  await loadOffice(NEWS_FEED, office);
  return (await loadOffice(OFFICE_DOCUMENT, office)).document.language;
}

parentPort?.on('message', (job: Job & { id: number }) => {
  const answer = (rest: Omit<Answer, 'id'>): void => parentPort!.postMessage({ id: job.id, ...rest });
  render(job).then(
    (rendered) => answer({ rendered }),
    (error: unknown) => {
      const { message, code, problems, unknown } = error as ContentError;
      answer({ error: { message: code ? message : String((error as Error).stack), code, problems, unknown } });
    },
  );
});

// The text of a story in HTML, without its pictures: what may be shown of the rest is for a browser to say.
function paragraphs(html: string): Block[] {
  return htmlToLines(html)
    .map(cleanText)
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph', text }));
}
