import { onWordPress, tellWordPress } from './wordpress.js';

/**
 * Messages between the frame page and the page that embeds it. The frame page posts `{ iomFrame: {} }` until the page's script
 * has loaded its listener, which answers with the same. Then the frame page posts it with a port, through which it sends its
 * height in pixels and the page sends the colour scheme around the frame. A port closes with the document that made it, so the
 * next document in the frame has none. The frame page cannot know the page's origin; height and scheme are not secret, so it
 * offers the port to any origin.
 */
export interface FrameMessage {
  iomFrame?: object;
}
/** Messages through the port. */
export interface FrameSize {
  height?: unknown;
  scheme?: unknown;
}

/** The page that embeds the frame page. */
export class Host {
  #observer = new ResizeObserver(() => this.#tell());
  #started = false;
  #isHeard = false;
  /** The page's script sets the height, beyond the limit that WordPress has. */
  #isFollowed = false;
  #told: number | undefined;
  /** One for each request of the page, because it may have missed the earlier ones. */
  #ports: MessagePort[] = [];

  constructor() {
    if (window.parent === window) return;
    this.#call(250);
    onWordPress(() => this.#again());
    addEventListener('message', ({ source, data }: MessageEvent<FrameMessage | null>) => {
      if (source !== window.parent || !data?.iomFrame) return;
      this.#isHeard = true;
      if (this.#started) this.#offer();
    });
  }

  /** Starts to send the height. Call it once content is shown, because the page would jump before. */
  start(): void {
    if (window.parent === window) return;
    // Observers miss what opens over the content, such as a menu group, because it changes no size.
    if (!this.#started)
      for (const type of ['click', 'keyup', 'focusout'])
        addEventListener(type, () => requestAnimationFrame(() => this.#look()));
    if (!this.#started) this.#offer();
    this.#started = true;
    this.#look();
  }

  // Repeats, because the page's script loads the listener only after a message, and may itself load late or never.
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
    this.#again();
  }

  #again(): void {
    this.#told = undefined;
    this.#look();
  }

  // Measures at once, because an off-screen frame is not laid out, and again by the observer, because the first result may be
  // temporary: with a scroll bar that disappears.
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
    if (!this.#isFollowed) tellWordPress('height', height);
    for (const port of this.#ports) port.postMessage({ height } satisfies FrameSize);
  }

  // A frame with another colour scheme than its surroundings is not transparent. A scroll bar would change the height of the
  // content, and is not needed if the page follows the height; the frame scrolls without one.
  #follow(colorScheme: string): void {
    Object.assign(document.documentElement.style, { colorScheme, scrollbarWidth: 'none' });
    this.#isFollowed = true;
    this.#again();
  }
}
