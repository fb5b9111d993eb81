// Turns a ready widget into the whole one, which is the same element with another class: a tag has one registered class, so the
// element gets the prototype of the other, whose constructor then runs on it.
import { ReactiveElement } from 'lit';
import { hasOwn } from '../../core/has-own.js';
import { loadFile } from '../load-file.js';
import { ready, tags, takeBy, waiting } from './pending.js';

interface Whole extends HTMLElement {
  connectedCallback(): void;
  attributeChangedCallback(name: string, before: string | null, value: string | null): void;
}
type WholeClass = (new () => Whole) & { readonly observedAttributes: string[] };

const classes: Record<string, WholeClass> = {};
let taken: Element | undefined;
let isHydrating = false;

/** What Lit's elements extend: its constructor returns the element that is to become whole. */
class Taken extends HTMLElement {
  constructor() {
    // oxlint-disable-next-line no-constructor-return
    if (taken) return taken as Taken;
    super();
  }
}
Object.setPrototypeOf(ReactiveElement, Taken);

/** Takes the class of a whole widget; returns false if the tag is not that of a ready one. */
export function provide(tag: string, element: CustomElementConstructor): boolean {
  if (!hasOwn(tags, tag)) return false;
  classes[tag] = element as unknown as WholeClass;
  takeAll();
  return true;
}

function takeAll(): void {
  for (const element of waiting) {
    const whole = classes[element.localName];
    if (!whole) continue;
    // What it shows stays until the whole widget shows the same.
    if (isHydrating || !element.shadowRoot) take(element as Whole, whole);
    else
      void loadFile('hydrate').then(() => {
        isHydrating = true;
        takeAll();
      });
  }
}
takeBy(takeAll);

function take(element: Whole & { disconnectedCallback?(): void }, whole: WholeClass): void {
  element.disconnectedCallback!();
  ready.delete(element);
  waiting.delete(element);
  // The whole widget has more styles.
  if (element.shadowRoot?.adoptedStyleSheets) element.shadowRoot.adoptedStyleSheets = [];
  // Also has Lit make the accessors.
  const names = whole.observedAttributes;
  Object.setPrototypeOf(element, whole.prototype as object);
  taken = element;
  new whole();
  taken = undefined;
  for (const name of names)
    if (element.hasAttribute(name)) element.attributeChangedCallback(name, null, element.getAttribute(name));
  if (element.isConnected) element.connectedCallback();
}
