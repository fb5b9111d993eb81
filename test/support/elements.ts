// Creates widgets, waits for them, and reads their content.
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { Tag } from '../../src/registry.js';
import { atEnd } from './setup.js';

/** Lao without a space, far wider than any widget. */
export const LONG_LAO = 'ສາທາລະນະລັດປະຊາທິປະໄຕປະຊາຊົນລາວກະຊວງແຮງງານແລະສະຫວັດດີການສັງຄົມ'.repeat(4);
export const LANGUAGE_TAGS = ['en', 'lo', 'vi'] as const;

export interface Place {
  data?: unknown;
  /** Properties to set before the element is connected. */
  properties?: Record<string, unknown>;
  /** Children. */
  inner?: string;
  /** Width of the box around the element, in pixels. */
  width?: number;
  /** Its parent. Defaults to a new box. */
  into?: Node;
}

/** An empty box in the page, removed after the test. */
export function box(width?: number): HTMLElement {
  const element = fixtureSync<HTMLElement>(html`<div></div>`);
  if (width) element.style.width = `${width}px`;
  return element;
}

/** Puts a widget into the page. */
export function mount<T extends Tag>(
  tag: T,
  attributes: Record<string, string> = {},
  { data, properties, inner, width, into }: Place = {},
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties, data === undefined ? {} : { data });
  if (inner !== undefined) element.innerHTML = inner;
  (into ?? box(width)).appendChild(element);
  return element;
}

/** Waits until `done`, which is checked after every change in the element. */
export async function until(element: Element, done: () => boolean, what: string): Promise<void> {
  await (element as LitElement).updateComplete;
  if (done()) return;
  await new Promise<void>((resolve, reject) => {
    const observer = new MutationObserver(() => done() && finish());
    const timer = setTimeout(
      () => finish(new Error(`<${element.localName}>: ${what} did not come; ${element.getAttribute('state')} did`)),
      20_000,
    );
    const finish = (error?: Error): void => {
      observer.disconnect();
      clearTimeout(timer);
      if (error) reject(error);
      else resolve();
    };
    observer.observe(element, { attributes: true });
    observer.observe(element.shadowRoot!, { attributes: true, childList: true, characterData: true, subtree: true });
  });
}

/** Waits until the element and the widgets inside it are in `state` and show `language`. */
export async function ready(element: Element, state = 'ready', language?: string): Promise<void> {
  const done = (): boolean =>
    element.getAttribute('state') === state && (language === undefined || root(element).lang === language);
  await until(element, done, `state ${state}${language ? ` in ${language}` : ''}`);
  await Promise.all(innerWidgets(element).map((inner) => inLanguage(inner, root(element).lang)));
}

/** Waits until the element shows `language`. */
export async function inLanguage(element: Element, language: string): Promise<void> {
  const done = (): boolean => root(element)?.lang === language && element.getAttribute('state') !== 'loading';
  await until(element, done, `language ${language}`);
}

const innerWidgets = (element: Element): Element[] =>
  [...element.shadowRoot!.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);

/** The root element of the shadow tree. */
export const root = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.root')!;

/** The elements that carry a part. */
export const parts = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

/** The one element that carries a part. */
export function part(element: Element, name: string): HTMLElement {
  const found = parts(element, name);
  expect(found, `part ${name}`).to.have.length(1);
  return found[0]!;
}

/** The composed text of a node: with shadow trees and slotted nodes, without hidden text. */
export function text(node: Node): string {
  return pieces(node).join('').replace(/\s+/g, ' ').trim();
}

/** The text nodes of a node, as `text` sees them. */
function pieces(node: Node): string[] {
  if (node instanceof Text) return [node.data];
  if (node instanceof HTMLElement && (node.hidden || node.localName === 'style')) return [];
  if (node instanceof Element && node.shadowRoot) return pieces(root(node));
  const children = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [...node.childNodes];
  return children.flatMap(pieces);
}

/** The texts directly inside `node`; spans that keep a piece on one line do not split them. */
export function wholeTexts(node: Node): string[] {
  let last: Node | undefined;
  const texts: string[] = [];
  for (const child of node.childNodes) {
    const isText = child instanceof Text || (child instanceof HTMLSpanElement && child.classList.contains('keep'));
    if (isText && last) texts.push(texts.pop()! + child.textContent);
    else if (isText) texts.push(child.textContent!);
    if (child.nodeType !== Node.COMMENT_NODE) last = isText ? child : undefined;
  }
  return texts;
}

/** Every text and label in the element's shadow trees, hidden or not. */
export function strings(element: Element): string[] {
  return [...(element.shadowRoot?.querySelectorAll(':not(.keep)') ?? [])]
    .flatMap((node) => [...wholeTexts(node), node.getAttribute('aria-label') ?? '', ...strings(node)])
    .map((found) => found.replace(/\s+/g, ' ').trim())
    .filter((found) => found !== '');
}

/** Collects every string that the element shows, after each change. */
export function watchStrings(element: Element): Set<string> {
  const seen = new Set<string>();
  const options = { attributes: true, childList: true, characterData: true, subtree: true };
  const observer = new MutationObserver(look);
  function look(): void {
    for (const found of strings(element)) seen.add(found);
    for (const { shadowRoot } of [element, ...innerWidgets(element)]) observer.observe(shadowRoot!, options);
  }
  look();
  atEnd(() => observer.disconnect());
  return seen;
}

/** Whether the node is visible in the page. */
export const isShown = (node: Element): boolean => node.getClientRects().length > 0;

/** Collects the events of a type that reach `target`. */
export function record<K extends keyof HTMLElementEventMap>(
  type: K,
  target: EventTarget = document,
): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  const listener = (event: Event): void => void events.push(event as HTMLElementEventMap[K]);
  target.addEventListener(type, listener);
  atEnd(() => target.removeEventListener(type, listener));
  return events;
}
