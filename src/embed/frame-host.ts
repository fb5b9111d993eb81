/**
 * What the frame page and the page around it tell each other. The frame tells its height, the page the colour scheme of its
 * place: `{ iomFrame: { height, first } }`, in pixels, and `{ iomFrame: { scheme } }`, which answers the first height and asks
 * for it again. The frame cannot know who is around it, and neither is a secret: they are sent to whatever origin is there.
 */
export interface FrameMessage {
  iomFrame?: { height?: unknown; first?: unknown; scheme?: unknown };
}

/** The page around the frame page. */
export class Host {
  #observer = new ResizeObserver(() => this.#tell());
  #started = false;
  #told: number | undefined;

  constructor() {
    if (window.parent !== window) addEventListener('message', (event) => this.#hear(event));
  }

  /** Tells the height, now and from now on, once there is something to see: before, the page would jump. */
  start(): void {
    if (window.parent === window) return;
    // What opens over the content, a group of a menu, changes no size.
    if (!this.#started)
      for (const type of ['click', 'keyup', 'focusout'])
        addEventListener(type, () => requestAnimationFrame(() => this.#look()));
    this.#started = true;
    this.#look();
  }

  // At once, as a frame out of sight is not laid out until it comes near; and again by the observer, as what is measured
  // now may be so for this moment only: with a scroll bar that goes.
  #look(): void {
    if (!this.#started) return;
    this.#tell();
    this.#observer.disconnect();
    this.#observer.observe(document.documentElement);
  }

  #tell(): void {
    const { documentElement, body } = document;
    const height = Math.ceil(Math.max(documentElement.getBoundingClientRect().height, body.scrollHeight));
    if (height === this.#told) return;
    const first = this.#told === undefined;
    this.#told = height;
    window.parent.postMessage({ iomFrame: { height, first } } satisfies FrameMessage, '*');
  }

  // A frame of another scheme than its place would not be transparent. A bar beside the content would change its height,
  // for nothing where the page follows that; without a bar it can still be scrolled.
  #hear({ source, data }: MessageEvent<FrameMessage | null>): void {
    if (source !== window.parent || !data?.iomFrame) return;
    const colorScheme = String(data.iomFrame.scheme);
    Object.assign(document.documentElement.style, { colorScheme, scrollbarWidth: 'none' });
    this.#told = -1;
    this.#look();
  }
}
