// A widget that shows what the build has rendered for a built-in office, so that the page needs no template, no message and no
// document. The element becomes the whole widget as soon as something else is wanted of it.
import { hasOwn } from '../../core/has-own.js';
import { VERSION } from '../../core/version.js';
import { isIn } from '../../i18n/language.js';
import { resolveLanguage, shadowHost, statedLanguage } from '../../i18n/resolve.js';
import { watchLanguage } from '../../i18n/watch.js';
import { languageTeller } from '../../widgets/content-element/language-teller.js';
import { needWhole, ready, tags } from './pending.js';
import { dress } from './styles.js';
import { morph } from './tree.js';
import { changeWithAll, loadedView, loadView, templateOf, type View } from './views.js';

/** What a reader does with a part of a ready widget: the innermost one, and that with the view. */
export type Use = (event: Event, target: HTMLElement, host: Element, owner: ReadyWidget) => void;

export interface ReadyWidget extends HTMLElement {
  view?: View;
  /** Says that a choice of the reader is shown. */
  say?: (view: View) => void;
}

const uses: Record<string, Use> = {};
export function addUse(tag: string, use: Use): void {
  uses[tag] = use;
}

let offices: Readonly<Record<string, string>> = {};
/** Sets the offices of which the build has rendered views: `#` for each. All other widgets become whole. */
export function showViewsOf(marks: typeof offices): void {
  offices = marks;
}

/** Dispatches an event of ours; returns false if it is cancelable and the page cancels it. */
export const tellPage = (host: Element, name: string, detail: object, cancelable?: boolean): boolean =>
  host.dispatchEvent(new CustomEvent(`iom-${name}`, { bubbles: true, composed: true, cancelable, detail }));

function fill(host: Element, { content }: HTMLTemplateElement): void {
  let root = host.shadowRoot;
  if (!root) {
    root = host.attachShadow({ mode: 'open' });
    dress(root, host.localName);
    for (const type of ['click', 'keydown', 'focusout']) root.addEventListener(type, onUse);
  }
  const tell = languageTeller(root);
  morph(root, content, fill);
  tell();
}

function onUse(event: Event): void {
  const { host } = event.currentTarget as ShadowRoot;
  const target = (event.target as Element).closest<HTMLElement>('a,button');
  if (target && ready.has(host)) uses[host.localName]?.(event, target, host, ownerOf(host));
}

/** The widget with the view that `host` is part of. */
function ownerOf(host: Element): ReadyWidget {
  const outer = shadowHost(host.getRootNode());
  return outer && ready.has(outer) ? ownerOf(outer) : (host as ReadyWidget);
}

const COMMON = ['src', 'refresh'];
const CALLBACKS = ['connectedCallback', 'disconnectedCallback', 'adoptedCallback', 'attributeChangedCallback'];

/**
 * Registers the class of a ready widget.
 *
 * @param keys Its attributes that select what is shown.
 * @param others Those with which only the whole widget can show it.
 * @param inner Tags of the widgets inside of it.
 */
export function register(tag: string, keys: string[], others: string[], inner: string[]): void {
  const unknown = [...COMMON, ...others];
  // One that is only inside of others has no content of its own.
  const isInner = others.includes('office');
  const observed = isInner ? [] : ['office', 'heading-level', ...keys, ...unknown];
  const propertyOf = (name: string): string => name.replace(/-./g, (dash) => dash[1]!.toUpperCase());
  const properties = isInner ? [] : ['data', ...observed].map(propertyOf);

  class ReadyElement extends HTMLElement implements ReadyWidget {
    static readonly version = VERSION;
    static readonly observedAttributes = [...observed, 'state'];

    view?: View;
    say?: (view: View) => void;
    #wanted?: string;
    #template?: HTMLTemplateElement;
    #content?: string;
    #failures = 0;
    #stop?: () => void;

    constructor() {
      super();
      ready.add(this);
    }

    connectedCallback(): void {
      // A tree that is there already is part of another view, or a server has rendered it.
      if (this.view || !this.shadowRoot) {
        this.#stop = watchLanguage(this, () => this.#look());
        this.#lookLater();
      } else if (this.hasAttribute('prerendered')) needWhole(this);
    }

    disconnectedCallback(): void {
      if (this.#stop) this.#stop();
      this.#stop = this.#wanted = undefined;
    }

    // A shadow tree loses its styles when it moves to another document, which rejects style sheets made here.
    adoptedCallback(): void {
      try {
        if (this.shadowRoot) dress(this.shadowRoot, tag);
      } catch {
        if (this.view) needWhole(this);
      }
    }

    // Libraries that morph a page into the server's HTML take `state` away.
    attributeChangedCallback(name: string, before: string | null, value: string | null): void {
      const state = this.view && (this.view.state ?? 'ready');
      if (name === 'state') {
        if (state && value !== state) this.setAttribute(name, state);
      } else if (value !== before) this.#lookLater();
    }

    get updateComplete(): Promise<boolean> {
      return Promise.resolve(true);
    }

    retry(): void {
      needWhole(this);
    }

    #canShow(): boolean {
      return (
        !['data', ...unknown].some((name) => this.hasAttribute(name)) &&
        !properties.some((name) => hasOwn(this, name)) &&
        inner.every((name) => hasOwn(tags, name)) &&
        // It holds the rest of the page if it is not closed.
        ![...this.querySelectorAll('*')].some(({ localName }) => /^iom-|^script$/.test(localName))
      );
    }

    // Page scripts set attributes and properties one after the other.
    #lookLater(): void {
      queueMicrotask(() => {
        if (this.#stop && ready.has(this)) this.#look();
      });
    }

    #look(): void {
      const office = `${this.getAttribute('office')}`.trim().toLowerCase();
      const ids = keys.map((name) => this.getAttribute(name));
      const join = (...parts: unknown[]): string => [office, ...parts, ...ids].filter(Boolean).join('-');
      const file = join(tag.slice(4), resolveLanguage(this, this.view?.language));
      const level = +(this.getAttribute('heading-level') ?? 3);
      const content = join();
      const wanted = offices[office] === '#' && this.#canShow() ? file + level : '';
      if (wanted === this.#wanted) return;
      this.#wanted = wanted;
      const show = (view: View): void => {
        if (wanted !== this.#wanted) return;
        const stated = statedLanguage(this);
        // The whole widget shows languages without words, and what the page has between the tags.
        const isForeign = view.others?.some((tag) => isIn(stated ?? '', tag));
        const hasFallback = view.state && (this.firstElementChild || this.textContent!.trim());
        if (isForeign || hasFallback || view.state === 'whole') return needWhole(this);
        const change = (): void => {
          if (wanted === this.#wanted) this.#show(view, templateOf(view, wanted, level), content);
        };
        if (!this.#template) return change();
        changeWithAll(change);
      };
      const view = wanted && loadedView(file);
      if (view) return show(view);
      if (!this.view && !isInner) this.setAttribute('state', 'loading');
      // The whole widget also knows other offices, and what to say.
      (wanted ? loadView(file) : Promise.reject()).then(show).catch(() => {
        if (wanted !== this.#wanted) return;
        if (!wanted || content !== this.#content) return needWhole(this);
        // In another language; what is shown stays until that comes.
        this.#wanted = undefined;
        addEventListener('online', () => this.#lookLater(), { once: true });
        setTimeout(() => this.#lookLater(), 5e3 << this.#failures++);
      });
    }

    #show(view: View, template: HTMLTemplateElement, content: string): void {
      this.view = view;
      this.#failures = 0;
      if (template === this.#template) return;
      this.#template = template;
      fill(this, template);
      if (this.say) this.say(view);
      this.setAttribute('state', view.state ?? 'ready');
      // A view in another language is not new content.
      if (content === this.#content) return;
      this.#content = content;
      tellPage(this, 'content-load', { problems: [] });
    }
  }

  const { prototype } = ReadyElement;
  for (const name of properties)
    Object.defineProperty(prototype, name, {
      get(this: Element) {
        if (name === 'headingLevel') return +(this.getAttribute('heading-level') ?? 3);
        return this.getAttribute(name) ?? undefined;
      },
      set(this: Element, value: unknown) {
        Object.defineProperty(this, name, { value, configurable: true, enumerable: true, writable: true });
        needWhole(this);
      },
    });
  // Browsers keep the callbacks of the registered class.
  for (const name of CALLBACKS as 'adoptedCallback'[]) {
    const own = prototype[name];
    prototype[name] = function (...given) {
      (ready.has(this) ? own : this[name]).apply(this, given);
    };
  }
  tags[tag] = true;
  customElements.define(tag, ReadyElement);
}
