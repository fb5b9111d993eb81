/**
 * What the frame page and the page around it tell each other. The frame page sends `{ iomFrame: {} }` until the page's
 * script has loaded what listens, which answers with the same; then the frame page sends it with a port, over which it tells
 * its height in pixels and the page the colour scheme of its place. A port ends with the document that made it: what the frame goes on to has none. The frame page cannot know
 * who is around it, and neither height nor scheme is a secret: the port is offered to whatever origin is there.
 */
export interface FrameMessage {
  iomFrame?: object;
}
/** Over the port. */
export interface FrameSize {
  height?: unknown;
  scheme?: unknown;
}

/** The page around the frame page. */
export class Host {
  #observer = new ResizeObserver(() => this.#tell());
  #started = false;
  #isHeard = false;
  #told: number | undefined;
  /** One more for each time that the page asks: it may not have heard of the one before. */
  #ports: MessagePort[] = [];

  constructor() {
    if (window.parent === window) return;
    this.#call(250);
    addEventListener('message', ({ source, data }: MessageEvent<FrameMessage | null>) => {
      if (source !== window.parent || !data?.iomFrame) return;
      this.#isHeard = true;
      if (this.#started) this.#offer();
    });
  }

  /** Tells the height, now and from now on, once there is something to see: before, the page would jump. */
  start(): void {
    if (window.parent === window) return;
    // What opens over the content, a group of a menu, changes no size.
    if (!this.#started)
      for (const type of ['click', 'keyup', 'focusout'])
        addEventListener(type, () => requestAnimationFrame(() => this.#look()));
    if (!this.#started) this.#offer();
    this.#started = true;
    this.#look();
  }

  // The page's script loads what listens when it hears of a frame, and may itself come late, or not at all.
  #call(pause: number): void {
    if (this.#isHeard || pause > 60_000) return;
    window.parent.postMessage({ iomFrame: {} } satisfies FrameMessage, '*');
    setTimeout(() => this.#call(pause * 2), pause);
  }

  #offer(): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FrameSize>) => this.#follow(String(data.scheme));
    this.#ports.push(port1);
    window.parent.postMessage({ iomFrame: {} } satisfies FrameMessage, '*', [port2]);
    this.#told = undefined;
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
    this.#told = height;
    for (const port of this.#ports) port.postMessage({ height } satisfies FrameSize);
  }

  // A frame of another scheme than its place would not be transparent. A bar beside the content would change its height,
  // for nothing where the page follows that; without a bar it can still be scrolled.
  #follow(colorScheme: string): void {
    Object.assign(document.documentElement.style, { colorScheme, scrollbarWidth: 'none' });
    this.#told = undefined;
    this.#look();
  }
}
