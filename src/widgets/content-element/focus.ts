/** The element with the focus, in the widget's shadow tree or between its tags. */
export function focusedIn(host: Element): Element | null {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  if (activeElement === host) return host.shadowRoot!.activeElement;
  return host.contains(activeElement) ? activeElement : null;
}

/** Where what had the focus is gone, as the retry button once it is pressed, the reader goes on at what stands there now. */
export function keepFocus(root: HTMLElement, focused: Element): void {
  if (focused !== root && focused.getClientRects().length > 0) return;
  const same = `[part="${CSS.escape(focused.getAttribute('part') ?? '')}"]`;
  const next =
    root.querySelector<HTMLElement>(same) ??
    root.querySelector<HTMLElement>('[part=retry], [part=heading], nav') ??
    root;
  if (!next.matches('a[href], button') && !next.hasAttribute('tabindex')) {
    next.tabIndex = -1;
    next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
  }
  next.focus();
}
