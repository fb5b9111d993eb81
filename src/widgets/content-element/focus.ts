/** The focused element in the widget's shadow tree or among its children. */
export function focusedIn(host: Element): Element | null {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  if (activeElement === host) return host.shadowRoot!.activeElement;
  return host.contains(activeElement) ? activeElement : null;
}

/** If the focused element was removed (the retry button, for example), moves the focus to its replacement. */
export function keepFocus(root: HTMLElement, focused: Element): void {
  if (focused !== root && focused.getClientRects().length > 0) return;
  const same = `[part="${CSS.escape(focused.getAttribute('part') ?? '')}"]`;
  const next =
    root.querySelector<HTMLElement>(same) ??
    root.querySelector<HTMLElement>('[part=retry], [part=heading], nav') ??
    root;
  moveFocus(next);
}

/** Focuses any element. It can have the focus only while it has it: screen readers pass over list items that always can. */
export function moveFocus(place: HTMLElement): void {
  if (!place.matches('a[href], button') && !place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus();
}
