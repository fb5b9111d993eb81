const WITHIN = 5000;
/** Events while Shift is held for something else, or for a shortcut of a screen reader, which hides the other key. */
const IN_USE = ['pointerdown', 'mousedown', 'click', 'wheel', 'focusin', 'selectionchange'];

/**
 * Counts how often Shift is pressed by itself. A press counts on release, if no other event came since it began, because
 * readers hold Shift for capitals, selections and keyboard layouts, and for shortcuts of screen readers, whose letter the page
 * never receives.
 */
export class ShiftPresses {
  #changed: (count: number) => void;
  #windows: Window[] = [];
  #presses: number[] = [];
  #isAlone = false;
  #forget: ReturnType<typeof setTimeout> | undefined;

  /** @param changed Called with the number of presses within the last five seconds, whenever it changes. */
  constructor(changed: (count: number) => void) {
    this.#changed = changed;
  }

  /** Listens in the capture phase, before any listener that stops the events. */
  start(windows: Window[]): void {
    this.#windows = windows;
    this.#each('addEventListener');
  }

  stop(): void {
    this.#each('removeEventListener');
    this.#windows = [];
    this.#clear();
  }

  #each(change: 'addEventListener' | 'removeEventListener'): void {
    for (const place of this.#windows) {
      place[change]('keydown', this.#down as EventListener, true);
      place[change]('keyup', this.#up as EventListener, true);
      for (const type of IN_USE) place[change](type, this.#use, { capture: true, passive: true });
    }
  }

  #down = ({ key, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    if (repeat) return;
    this.#isAlone = key === 'Shift' && !ctrlKey && !altKey && !metaKey;
    if (key !== 'Shift') this.#clear();
  };

  #up = ({ key, ctrlKey, altKey, metaKey, timeStamp }: KeyboardEvent): void => {
    const counts = key === 'Shift' && this.#isAlone && !ctrlKey && !altKey && !metaKey;
    this.#isAlone = false;
    if (!counts) return;
    this.#presses = [...this.#presses.filter((time) => timeStamp - time <= WITHIN), timeStamp];
    clearTimeout(this.#forget);
    this.#forget = setTimeout(() => this.#clear(), WITHIN);
    this.#changed(this.#presses.length);
  };

  #use = (): void => {
    this.#isAlone = false;
  };

  #clear(): void {
    clearTimeout(this.#forget);
    if (this.#presses.length === 0) return;
    this.#presses = [];
    this.#changed(0);
  }
}
