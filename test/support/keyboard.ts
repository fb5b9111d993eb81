import { sendKeys } from '@web/test-runner-commands';
import { isShown } from './elements.js';

export type Key = 'Tab' | 'Enter' | 'Space' | 'Escape';

/** The focused element, through all shadow roots. */
export function focused(): Element | null {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement;
}

// The WebKit launcher has no keyboard, and the runner would print each failure.
const HAS_KEYBOARD = !/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

/** Presses a key: a real one if the launcher has a keyboard (Chromium, Firefox), else simulates its effect on the page. */
export async function press(key: Key): Promise<void> {
  if (HAS_KEYBOARD) await sendKeys({ press: nameOf(key) });
  else imitate(key);
}

// Firefox accepts the space bar only by its character.
const nameOf = (key: Key): string => (key === 'Space' ? ' ' : key);

function imitate(key: Key): void {
  const from = focused() ?? document.body;
  const init = { key: nameOf(key), bubbles: true, composed: true, cancelable: true };
  if (!from.dispatchEvent(new KeyboardEvent('keydown', init))) return;
  if (key === 'Tab') {
    const stops = tabStops(document.body);
    stops[stops.indexOf(from as HTMLElement) + 1]?.focus();
  } else if (key === 'Enter' || (key === 'Space' && from.localName === 'button')) (from as HTMLElement).click();
}

function tabStops(node: Element): HTMLElement[] {
  const own = node instanceof HTMLElement && node.matches('a[href], button:not([disabled])') && isShown(node);
  const children = [...(node.shadowRoot ?? node).children];
  return [...(own ? [node] : []), ...children.flatMap(tabStops)];
}
