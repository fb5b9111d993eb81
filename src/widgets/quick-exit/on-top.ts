import { documentMember } from '../../core/page.js';

/** Events of elements that open above all others: dialogs and popovers (the first two), and full-screen elements. */
const RISING = ['toggle', 'focusin', 'fullscreenchange'];

/**
 * Keeps a button with `popover="manual"` above everything on the page. Otherwise a transform on an ancestor would move it, and
 * a cookie bar would cover it. Has no effect in browsers without popovers.
 */
export class OnTop {
  #find: () => HTMLElement | null;
  #press: () => void;

  constructor(find: () => HTMLElement | null, press: () => void) {
    this.#find = find;
    this.#press = press;
  }

  start(): void {
    for (const type of RISING) addEventListener(type, this.#rise, true);
    addEventListener('click', this.#take, true);
  }

  stop(): void {
    for (const type of RISING) removeEventListener(type, this.#rise, true);
    removeEventListener('click', this.#take, true);
  }

  /** Shows the button. Call it when the button may have been replaced. */
  show(): void {
    const button = this.#find();
    if (button?.isConnected && 'showPopover' in button && !button.matches(':popover-open')) button.showPopover();
  }

  #rise = (event: Event): void => {
    const button = this.#find();
    const other = event.composedPath()[0];
    if (!button || other === button || !('showPopover' in button) || button.matches(':focus')) return;
    const isAbove =
      event.type === 'fullscreenchange' || (other as Partial<Element>).closest?.('dialog[open], [popover]');
    if (!isAbove || !button.matches(':popover-open')) return;
    button.hidePopover();
    button.showPopover();
  };

  // A modal dialog blocks clicks on everything outside it, even above it, so clicks on the button are detected by position.
  #take = (event: MouseEvent): void => {
    const button = this.#find();
    if (!event.isTrusted || !button || !documentMember('querySelector')(':modal')) return;
    if (!('showPopover' in button) || event.composedPath().includes(button)) return;
    const { top, bottom, left, right } = button.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#press();
  };
}
