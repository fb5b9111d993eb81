const EXPANDED = 'aria-expanded';

function setOpen(host: HTMLElement, button: Element, isOpen: boolean): void {
  button.setAttribute(EXPANDED, `${isOpen}`);
  if (!button.matches('[part=group]')) return;
  const list = host.shadowRoot!.getElementById(button.getAttribute('aria-controls')!)!;
  list.hidden = !isOpen;
  // Lifts the widget above what follows it.
  host.toggleAttribute('open', isOpen);
}

/** The button of the group that is open, else that of the menu if it is. */
const openOne = (host: HTMLElement, part: string): HTMLElement | null =>
  host.shadowRoot!.querySelector<HTMLElement>(`[part=${part}][${EXPANDED}=true]`);

function closeGroup(host: HTMLElement): void {
  const group = openOne(host, 'group');
  if (group) setOpen(host, group, false);
}

/** Opens and closes the menu in `host` and its groups, of which one is open at most: by clicks, Escape, and when the focus leaves. */
export function useMenu(event: Event, host: HTMLElement): void {
  const target = event.target as Element;
  if (event.type === 'focusout') {
    const next = (event as FocusEvent).relatedTarget as Node | null;
    if (!target.closest('nav')!.contains(next)) closeGroup(host);
  } else if (event.type === 'click') {
    const button = target.closest(`[${EXPANDED}]`);
    if (!button) return;
    const isOpen = button.getAttribute(EXPANDED) === 'true';
    closeGroup(host);
    setOpen(host, button, !isOpen);
  } else if ((event as KeyboardEvent).key === 'Escape') {
    const button = openOne(host, 'group') ?? openOne(host, 'toggle');
    if (!button) return;
    setOpen(host, button, false);
    event.stopPropagation();
    button.focus();
  }
}
