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

  /** Tells the height from now on, once there is something to see: before, the page would jump. */
  start(): void {
    if (this.#started || window.parent === window) return;
    this.#started = true;
    this.#look();
    // What opens over the content, a group of a menu, changes no size.
    for (const type of ['click', 'keyup', 'focusout']) addEventListener(type, () => this.#look());
  }

  // By the observer alone, once the page is laid out: what is measured in between may be so for that moment only.
  #look(): void {
    this.#observer.disconnect();
    if (this.#started) this.#observer.observe(document.documentElement);
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
