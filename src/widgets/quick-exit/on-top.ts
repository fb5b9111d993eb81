import { documentMember } from '../../core/page.js';

/** What comes on top of everything that was there: dialogs and popovers, which tell by one of the first two, and a film. */
const RISING = ['toggle', 'focusin', 'fullscreenchange'];

/**
 * Keeps a button with `popover="manual"` above all that is on the page, whatever it stands in: a transform around it would move
 * it, and a cookie bar would cover it. Browsers without popovers leave it where it is.
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

  /** To be called when the button may be another one. */
  show(): void {
    const button = this.#find();
    if (button?.isConnected && 'showPopover' in button && !button.matches(':popover-open')) button.showPopover();
  }

  #rise = (event: Event): void => {
    const button = this.#find();
    const other = event.composedPath()[0];
    if (!button || other === button || !('showPopover' in button) || button.matches(':focus')) return;
    const isAbove =
      event.type === 'fullscreenchange' || (other instanceof Element && other.closest('dialog[open], [popover]'));
    if (!isAbove || !button.matches(':popover-open')) return;
    button.hidePopover();
    button.showPopover();
  };

  // Outside of a modal dialog nothing can be pressed, also not what lies above it.
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
