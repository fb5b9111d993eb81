import { needWhole } from './pending.js';
import type { ReadyWidget } from './ready-element.js';

const indexOf = (host: Element, button: Element): number =>
  [...host.shadowRoot!.querySelectorAll('button')].indexOf(button as HTMLButtonElement);

/** Those that have a click to come; more are of an impatient reader. */
const waking = new WeakSet<Element>();

/**
 * Has a widget become whole, and then get the click. It announces the content that it has shown already, which the page does not
 * need to know.
 */
export function wake(button: HTMLElement, host: Element, owner: ReadyWidget): void {
  if (waking.has(owner)) return;
  waking.add(owner);
  const index = indexOf(host, button);
  const isInner = host !== owner;
  const late = (event: Event): void => {
    if (event.target !== owner) return;
    event.stopImmediatePropagation();
    owner.removeEventListener('iom-content-load', late, true);
    const place = isInner ? owner.shadowRoot!.querySelector(host.localName)! : owner;
    // Widgets inside of it render after it.
    setTimeout(() => place.shadowRoot!.querySelectorAll('button')[index]?.click());
  };
  owner.addEventListener('iom-content-load', late, true);
  needWhole(owner);
}
