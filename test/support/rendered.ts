// Pages whose widgets a server has rendered, in a frame: parsed by the browser, with their own realm.
import type { LitElement } from 'lit';
import { registry, type Tag } from '../../src/registry.js';
import { atEnd } from './setup.js';

/** The arguments of `renderWidget`. */
export type Rendering = [tag: Tag, attributes?: Record<string, string>, options?: Record<string, unknown>];

export const ALL_TAGS = Object.keys(registry) as Tag[];

/** Every widget, with content. */
export const everything = (lang: string): Rendering[] =>
  ALL_TAGS.map((tag): Rendering => {
    if (tag === 'iom-hotline-card') return [tag, { number: '+000 0000 0000', name: 'An example' }, { lang }];
    return [tag, tag === 'iom-language-menu' || tag === 'iom-quick-exit' ? {} : { office: 'lao-pdr' }, { lang }];
  });

/** A page with these widgets, which runs no script yet. */
export async function open(lang: string, widgets: Rendering[]): Promise<Document> {
  const frame = document.createElement('iframe');
  atEnd(() => frame.remove());
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = `/rendered.html?page=${encodeURIComponent(JSON.stringify({ lang, widgets }))}`;
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

/** Runs `modules` in the page, one after the other. */
export async function run(page: Document, ...modules: string[]): Promise<void> {
  const script = page.createElement('script');
  script.type = 'module';
  script.textContent = `${modules.map((module) => `await import('/src/${module}');`).join('')} document.dispatchEvent(new Event('ran'));`;
  const ran = new Promise((resolve) => page.addEventListener('ran', resolve, { once: true }));
  page.head.append(script);
  await ran;
  await settled(page);
}

/** Waits until all widgets of the page are up to date. */
async function settled(page: Document): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    const before = outline(page).join();
    await Promise.all(widgetsOf(page).map((widget) => (widget as LitElement).updateComplete));
    await new Promise((resolve) => setTimeout(resolve, 30));
    // A widget that waits for its content has no event yet.
    const busy = widgetsOf(page).some(
      (widget) => widget.matches('[state=loading]') || Object.hasOwn(widget, 'updated'),
    );
    quiet = busy || outline(page).join() !== before ? 0 : quiet + 1;
  }
}

/** Our elements, including those in shadow trees. */
export const widgetsOf = (node: ParentNode): Element[] =>
  [...node.querySelectorAll('*')]
    .filter(({ localName }) => localName.startsWith('iom-'))
    .flatMap((element) => [element, ...(element.shadowRoot ? widgetsOf(element.shadowRoot) : [])]);

/** The visible text of the widgets. */
export const outline = (page: Document): string[] =>
  widgetsOf(page).map((widget) => seen(widget.shadowRoot!).replace(/\s+/g, ' ').trim());

function seen(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  const { localName } = node as Element;
  if (localName === 'style' || localName === 'script') return '';
  const view = node.ownerDocument!.defaultView!;
  if (node.nodeType === Node.ELEMENT_NODE && view.getComputedStyle(node as Element).display === 'none') return '';
  return [...node.childNodes].map(seen).join('');
}
