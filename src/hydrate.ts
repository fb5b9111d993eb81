// Hydrates widgets that a server has rendered. Import it before the widgets are registered; pages without such widgets do
// not need it.
import { hydrate } from '@lit-labs/ssr-client';
import { ReactiveElement, render, type LitElement, type PropertyValues, type RenderOptions } from 'lit';
import { loadReader, readDocument, type DocumentKind } from './content/load-document.js';
import { loadParsers, parsers } from './content/parse/parsers.js';
import { readoptStyles } from './theme/readopt-styles.js';
import { NativeURL } from './core/globals.js';
import { documentMember, removeNode } from './core/page.js';
import { WidgetElement } from './widgets/content-element/widget-element.js';

/** The members of a widget used here; most are private to widgets. */
interface Widget extends HTMLElement {
  readonly renderRoot: ShadowRoot;
  readonly renderOptions: RenderOptions;
  readonly locale: { ready: boolean };
  readonly waits?: boolean;
  readonly content?: {
    kind: DocumentKind<object>;
    state: string;
    document?: { items?: { html?: string; body: unknown[] }[] };
  };
  readonly rich?: unknown;
  data?: unknown;
  render(): unknown;
  renderTree(changed: PropertyValues): void;
  update(changed: PropertyValues): void;
  updated(): void;
  requestUpdate(): void;
  scheduleUpdate(): unknown;
  createRenderRoot(): ShadowRoot;
}

const DOCUMENT = 'script[slot=data][type="application/json"]';

/** Elements that style a rendered widget; no template has them. */
const STYLES = /^(?:style|link)$/;

const rendered = new WeakSet<Widget>();
// Patch only our widgets: an app may have elements of its own on the same Lit.
const ours = WidgetElement.prototype as unknown as Widget;
const { createRenderRoot, scheduleUpdate, renderTree } = ours;

ours.createRenderRoot = function (this: Widget): ShadowRoot {
  const root = this.shadowRoot;
  if (!root) return createRenderRoot.call(this);
  rendered.add(this);
  this.updated = () => {}; // no events before hydration
  readoptStyles(this as unknown as LitElement); // Lit adds styles only to roots that it creates
  takeOwnDocument(this);
  return root;
};

// Wait for the documents in the page: a widget that starts earlier would fetch them.
ours.scheduleUpdate = function (this: Widget): unknown {
  return rendered.has(this) ? ready.then(() => scheduleUpdate.call(this)) : scheduleUpdate.call(this);
};

ours.renderTree = function (this: Widget, changed: PropertyValues): void {
  if (!rendered.has(this)) return renderTree.call(this, changed);
  const value = this.render();
  (ReactiveElement.prototype as unknown as Widget).update.call(this, changed);
  // Keep the server's HTML until the widget has content to compare it with.
  if (isWaiting(this)) return;
  rendered.delete(this);
  Reflect.deleteProperty(this, 'updated');
  bringToLife(this, value);
};

function isWaiting(widget: Widget): boolean {
  const { content, locale, waits = !locale.ready } = widget;
  return waits || content?.state === 'loading' || widget.hasAttribute('defer-hydration') || lacksRichText(widget);
}

// HTML of a story is sanitised on first render; until then, keep the plain text.
function lacksRichText({ localName, content, rich }: Widget): boolean {
  const items = localName === 'iom-news-article' ? content?.document?.items : undefined;
  return !rich && !!items?.some(({ html, body }) => html && body.length === 0);
}

/**
 * Lit assumes that the existing nodes match the template. If they do not, because of another language, newer content or
 * another version of the script, renders the widget again from scratch.
 */
function bringToLife(widget: Widget, value: unknown): void {
  const { renderRoot: root, renderOptions } = widget;
  if (!isMarked(root) || !isSame(root, value, renderOptions) || !tryHydrate(root, value, renderOptions)) {
    // Browsers without shared sheets have the styles in the tree.
    const styles = root.adoptedStyleSheets?.length > 0 ? [] : root.querySelectorAll('style, link');
    root.textContent = '';
    root.append(...styles);
    render(value, root, renderOptions);
    return;
  }
  if (root.adoptedStyleSheets?.length > 0) for (const style of root.querySelectorAll('style, link')) removeNode(style);
  for (const inner of root.querySelectorAll('*')) (inner as Partial<Widget>).requestUpdate?.();
}

/** Whether the tree has the comments that Lit needs; the script tag's own trees have none. */
const isMarked = ({ childNodes }: Node): boolean => [...childNodes].some(({ nodeType }) => nodeType === 8);

function tryHydrate(root: ShadowRoot, value: unknown, options: RenderOptions): boolean {
  try {
    hydrate(value, root, options);
    return true;
  } catch {
    return false; // templates of another version
  }
}

// Renders into a separate document, where nothing loads and no widget is upgraded.
function isSame(root: ShadowRoot, value: unknown, options: RenderOptions): boolean {
  const creationScope = documentMember('implementation').createHTMLDocument('');
  const fresh = creationScope.createDocumentFragment();
  render(value, fresh, { ...options, creationScope });
  return outline(fresh) === outline(root);
}

// Leaves out comments, because Lit's markers differ on the server, and attributes that a widget sets on itself.
function outline({ childNodes }: Node): string {
  return [...childNodes]
    .map((node) => {
      if (node.nodeType === 3) return (node as Text).data;
      if (node.nodeType !== 1 || STYLES.test((node as Element).localName)) return '';
      const { localName, attributes } = node as Element;
      const own = [...attributes].filter(({ name }) => name !== 'defer-hydration' && name !== 'state');
      const written = own.map(({ name, value }) => ` ${name}="${value}"`).sort();
      return `<${localName}${written.join('')}>${outline(node)}</>`;
    })
    .join('');
}

// Reads a document that was given to the server as data, without an address.
function takeOwnDocument(widget: Widget): void {
  const script = widget.querySelector<HTMLScriptElement>(`:scope > ${DOCUMENT}:not([data-src])`);
  const { content: { kind } = {} } = widget;
  if (!script || !kind || widget.data !== undefined) return;
  try {
    const raw: unknown = JSON.parse(script.text);
    const wait = loadReader(kind, raw);
    widget.data = wait ? raw : readDocument<object>(kind, raw, script.dataset['base']).document;
  } catch {
    // The widget then has no content, and renders its fallback or message.
  }
}

/** Reads the documents with an address from the page, once the page is parsed. */
async function takeDocuments(): Promise<void> {
  if (documentMember('readyState') === 'loading')
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
  for (const { text } of documentMember('querySelectorAll')<HTMLScriptElement>(DOCUMENT)) {
    await loadParsers();
    await parsers.namesFor(parsed(text));
  }
  const scripts = documentMember('querySelectorAll')<HTMLScriptElement>(`${DOCUMENT}[data-src]`);
  if (scripts.length === 0) return;
  const { keepRaw } = await import('./content/remote/shared-document.js');
  for (const { dataset, text } of scripts) {
    const url = new NativeURL(dataset['src']!, documentMember('baseURI')).href;
    keepRaw(url, { value: JSON.parse(text), url: dataset['base'] ?? url });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Resolves when the documents in the page have been read. */
export const ready: Promise<void> = globalThis.document
  ? takeDocuments().catch(() => {}) // then the widgets fetch them
  : Promise.resolve();
