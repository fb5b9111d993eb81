// The worker thread that renders widgets. Lit and its server renderer leave a DOM on `globalThis`, which affects no other
// code here.
import { parentPort } from 'node:worker_threads';
import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { LitElement, ReactiveElement } from 'lit';
import { ContentError } from '../model/content-error.js';
import { loadedOffice, loadOffice, NEWS_FEED, OFFICE_DOCUMENT } from '../content/load-document.js';
import type { NewsFeed } from '../model/news.js';
import type { OfficeDocument } from '../model/office.js';
import { resetChoice, setPageLanguage } from '../i18n/language-preference.js';
import { loadLanguage, translatorOf } from '../i18n/messages.js';
import { addNames } from '../i18n/names.js';
import { lookupLanguage, SOURCE_LANGUAGE } from '../i18n/language.js';
import { registry, type Tag } from '../registry.js';
import { jsonLd } from './json-ld.js';
import { documentOf } from './render-document.js';
import { cssOf, styleElement } from './render-style.js';
import { renderTemplate } from './render-template.js';
import type { Answer, WorkerResponse, WorkerRequest, RenderJob, Rendered } from './render-thread.js';

/** The members of a widget that are used or set here; most are private to widgets. */
interface Widget {
  childNodes: object[];
  data?: unknown;
  content?: { state: string; error?: ContentError; value?: unknown; document?: NewsFeed | OfficeDocument };
  locale: { language: string; languages: string[] };
  closest(): Element | null;
  getAttribute(name: string): string | null;
  update(changed: unknown): void;
  performUpdate(): void;
  render(): unknown;
}

// Stubs of the page around a widget. Nothing changes here, and no events are dispatched.
const page = {};
class NoObserver {
  observe(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}
/** Lit's own stub of `Element`. */
const PageElement = Object.getPrototypeOf(ReactiveElement) as new () => Element;
Object.assign(globalThis, { MutationObserver: NoObserver, Element: PageElement });
console.warn = () => {}; // meant for the console of a page
for (const [name, value] of Object.entries({
  isConnected: true,
  ownerDocument: page,
  childNodes: [],
  querySelectorAll: () => [],
  getRootNode: () => page,
  contains: () => false,
  dispatchEvent: () => true,
  enableUpdating: () => {},
  update: (ReactiveElement.prototype as unknown as Widget).update, // the template is rendered to text later
}))
  Object.defineProperty(LitElement.prototype, name, { value, writable: true, configurable: true });

/** Runs a widget's lifecycle up to its first update, including its controllers, as in a page. */
class WidgetRenderer extends LitElementRenderer {
  static readonly alive: LitElement[] = [];
  /** Folder of the style sheets; without it, the styles are in the HTML. */
  static folder: string | undefined;

  get widget(): Widget {
    return this.element as unknown as Widget;
  }

  override connectedCallback(): void {
    WidgetRenderer.alive.push(this.element);
    // Skips the widget's own callback, which may add listeners to the page.
    ReactiveElement.prototype.connectedCallback.call(this.element);
    this.widget.performUpdate();
  }

  override renderShadow(info: RenderInfo): string[] {
    const css = cssOf(this.element.constructor as typeof LitElement);
    const style = styleElement(this.element.localName, css, WidgetRenderer.folder);
    return [style, renderTemplate(this.widget.render(), info)];
  }

  static end(): void {
    for (const widget of WidgetRenderer.alive.splice(0)) ReactiveElement.prototype.disconnectedCallback.call(widget);
  }
}

/** A stub of the element around a widget, with this language. */
function elementIn(lang: string): Element {
  const element = new PageElement();
  element.setAttribute('lang', lang);
  return element;
}

async function render(job: RenderJob): Promise<Rendered> {
  const { tag, attributes } = job;
  if (!customElements.get(tag)) await registry[tag]();
  const document = documentOf(job);
  const stated = attributes['lang'] ?? lookupLanguage(job.page) ?? job.lang;
  for (const lang of [stated, document?.language, await officeLanguage(attributes['office'])]) {
    const language = lookupLanguage(lang) ?? SOURCE_LANGUAGE;
    if (!translatorOf(language)) await loadLanguage(language);
  }
  await addNames();
  try {
    return renderNow(job, document);
  } finally {
    WidgetRenderer.end();
    resetChoice();
  }
}

// Synchronous, because the language of the page is global.
function renderNow(
  { tag, attributes, lang, page: pageLanguage, fallback, ...job }: RenderJob,
  data: unknown,
): Rendered {
  setPageLanguage(pageLanguage);
  const renderer = new WidgetRenderer(tag);
  WidgetRenderer.folder = job.styles;
  const { widget } = renderer;
  widget.closest = () => (lang === undefined ? null : elementIn(lang));
  if (fallback) widget.childNodes = [{ nodeType: 1 }];
  for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value);
  if (data !== undefined) widget.data = data;
  // In the page, a document with an address is not `data`; a story then also loads its office.
  if (attributes['src'] && job.data !== undefined) forgetDataOnceRead(widget);
  renderer.connectedCallback();
  const { content, locale } = widget;
  if (content?.error && content.state === 'error') throw content.error;
  if (content?.state === 'idle')
    throw new ContentError('format', 'There is no content: name an office, or give a document.');
  const html = renderTemplate(widget.render(), {
    elementRenderers: [WidgetRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [renderer.element],
    slotStack: [],
    deferHydration: false,
  });
  const state = widget.getAttribute('state');
  const isWanted = job.jsonLd && state === 'ready';
  return {
    // Lit writes an empty comment in a way that PHP and minifiers take for their own; the page has the same node.
    html: html.replaceAll('<?>', '<!--?-->'),
    state,
    language: locale.language,
    jsonLd: isWanted
      ? jsonLd({ tag, attributes, languages: locale.languages, document: content?.document, value: content?.value })
      : [],
  };
}

function forgetDataOnceRead(widget: Widget): void {
  const { update } = widget;
  widget.update = (changed) => {
    widget.data = undefined;
    update.call(widget, changed);
  };
}

/** Loads both documents of the office, and returns its language. */
async function officeLanguage(office: string | undefined): Promise<string | undefined> {
  if (!office) return undefined;
  if (!loadedOffice(NEWS_FEED, office)) await loadOffice(NEWS_FEED, office);
  return (loadedOffice(OFFICE_DOCUMENT, office) ?? (await loadOffice(OFFICE_DOCUMENT, office))).document.language;
}

async function answer(job: RenderJob): Promise<Answer> {
  try {
    return { rendered: await render(job) };
  } catch (failure) {
    const { name, message, stack, code, problems, unknown } = failure as ContentError;
    return { error: failure instanceof ContentError ? { message, code, problems, unknown } : { name, message, stack } };
  }
}

const told = new Set<Tag>();

/** The styles of those widgets whose styles were not sent before. */
function newStyles(tags: readonly Tag[]): WorkerResponse['styles'] {
  const styles: WorkerResponse['styles'] = {};
  for (const tag of tags) {
    const widget = customElements.get(tag);
    if (!widget || told.has(tag)) continue;
    styles[tag] = cssOf(widget as unknown as typeof LitElement);
    told.add(tag);
  }
  return styles;
}

parentPort?.on('message', async ({ id, jobs }: WorkerRequest) => {
  const answers: Answer[] = [];
  for (const job of jobs) answers.push(await answer(job));
  parentPort!.postMessage({ id, answers, styles: newStyles(jobs.map(({ tag }) => tag)) } satisfies WorkerResponse);
});
// The failed job is unknown here, so the thread ends, which rejects all pending jobs.
parentPort?.on('messageerror', (error) => {
  throw error;
});
