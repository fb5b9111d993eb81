// Hostile content must never run, leave the page, send a request, or add anything to a shadow tree that our templates do not
// contain.
import { atEnd, stub } from './setup.js';

declare global {
  interface Window {
    __xss(): void;
  }
}

/** Every element of our templates, and those allowed in `content_html`; Lit adds `style` without adopted style sheets. */
const ELEMENTS =
  /^(?:div|span|p|h[2-6]|ul|ol|li|dl|dt|dd|a|button|bdi|time|nav|article|figure|figcaption|blockquote|img|em|strong|br|abbr|slot|iom-[a-z]+-[a-z]+)$/;
/** Every attribute of these elements. */
const ATTRIBUTES =
  /^(?:aria-[a-z]+|class|part|role|lang|dir|hidden|tabindex|href|hreflang|src|alt|title|width|height|loading|decoding|referrerpolicy|translate|popover|type|disabled|datetime|id|name|state|heading-level|story|programme|contact)$/;
const OWN_IDS = /^(?:items|hint|keys|group-\d+)$/;
const SCHEMES = /^(?:https?|mailto|tel):$/;
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Every node below `root`, through all shadow trees. */
export function composed(root: Node): Node[] {
  const inside = root instanceof Element && root.shadowRoot ? [...root.shadowRoot.childNodes] : [];
  return [...inside, ...root.childNodes].flatMap((node) => [node, ...composed(node)]);
}

/** The faults in the shadow trees of `widget`, in words. */
export function dangers(widget: Element): string[] {
  return composed(widget.shadowRoot!).flatMap((node) => {
    if (node instanceof Element) return elementDangers(node);
    return node instanceof Text && INVISIBLE.test(node.data) ? [`control character in “${short(node.data)}”`] : [];
  });
}

/** An icon of ours: nothing but a path of numbers. */
const ICON =
  /^<svg viewBox="0 0 24 24" width="1.25em" height="1.25em" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="[MLHVCSQTAZ\d .-]*"><\/path><\/svg>$/i;

function elementDangers(element: Element): string[] {
  const { localName, namespaceURI } = element;
  if (element.closest('svg') && ICON.test(element.closest('svg')!.outerHTML)) return [];
  if (!ELEMENTS.test(localName) || namespaceURI !== 'http://www.w3.org/1999/xhtml') return [`<${localName}>`];
  return [...element.attributes].flatMap((attribute) =>
    isHarmless(element, attribute) ? [] : [`<${localName} ${attribute.name}="${short(attribute.value)}">`],
  );
}

function isHarmless({ localName }: Element, { name, value }: Attr): boolean {
  if (!ATTRIBUTES.test(name)) return false;
  if (name === 'lang') return true; // may be the page's own, unchanged
  if (INVISIBLE.test(value)) return false;
  if (name === 'id') return OWN_IDS.test(value);
  if (name === 'name') return localName === 'slot' && value === 'logo';
  if (name === 'href') return localName === 'a' && SCHEMES.test(protocol(value));
  if (name === 'src') return localName === 'img' && /^https?:$/.test(protocol(value));
  if (name === 'class' || name === 'part') return /^(?:[a-z -]*|number g\d+)$/.test(value);
  return true;
}

const protocol = (address: string): string => new URL(address, document.baseURI).protocol;
const short = (text: string): string => text.slice(0, 200);

/** Watches the page until the test is over; returns the violations so far. */
export function trap(): () => string[] {
  const caught: string[] = [];
  const say = (what: string) => () => void caught.push(what);
  for (const name of ['__xss', 'alert', 'confirm', 'prompt', 'print', 'open', 'eval'])
    stub(window, name, say(`${name} was called`));
  for (const type of ['securitypolicyviolation', 'beforeunload', 'hashchange', 'popstate', 'submit', 'message']) {
    const listener = say(`${type} was fired`);
    addEventListener(type, listener, true);
    atEnd(() => removeEventListener(type, listener, true));
  }
  const [url, title] = [location.href, document.title];
  const before = performance.getEntriesByType('resource').length;
  const prototypes = [Object.prototype, Array.prototype, Function.prototype].map((each) => Object.keys(each).length);
  return () => {
    const asked = performance.getEntriesByType('resource').slice(before);
    // Images may be requested: their addresses are checked in the tree.
    const isImage = (entry: PerformanceEntry): boolean => (entry as PerformanceResourceTiming).initiatorType === 'img';
    const elsewhere = asked.filter((entry) => !entry.name.startsWith(location.origin) && !isImage(entry));
    const extended = [Object.prototype, Array.prototype, Function.prototype].some(
      (each, index) => Object.keys(each).length !== prototypes[index],
    );
    return [
      ...caught,
      ...elsewhere.map(({ name }) => `${name} was fetched`),
      ...(location.href === url && document.title === title ? [] : ['the page was changed']),
      ...(extended ? ['a prototype was extended'] : []),
    ];
  };
}
