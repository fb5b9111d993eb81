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
  #started = false;
  #told: number | undefined;

  constructor() {
    if (window.parent === window) return;
    addEventListener('message', (event) => this.#hear(event));
  }

  /** Tells the height from now on, once there is something to see: before, the page would jump. */
  start(): void {
    if (this.#started || window.parent === window) return;
    this.#started = true;
    new ResizeObserver(() => this.#tell()).observe(document.documentElement);
    // What opens over the content, a group of a menu, changes no size.
    for (const type of ['click', 'keyup', 'focusout'])
      addEventListener(type, () => requestAnimationFrame(() => this.#tell()));
  }

  #tell(): void {
    const { documentElement, body } = document;
    const height = Math.ceil(Math.max(documentElement.getBoundingClientRect().height, body.scrollHeight));
    if (height === this.#told) return;
    const first = this.#told === undefined;
    this.#told = height;
    window.parent.postMessage({ iomFrame: { height, first } } satisfies FrameMessage, '*');
  }

  // A frame of another scheme than its place would not be transparent.
  #hear({ source, data }: MessageEvent<FrameMessage | null>): void {
    if (source !== window.parent || !data?.iomFrame) return;
    document.documentElement.style.colorScheme = String(data.iomFrame.scheme);
    this.#told = -1;
    if (this.#started) this.#tell();
  }
}
