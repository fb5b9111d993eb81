// The side of the page around frame pages; the script tag loads it where there is one. A frame is one of ours by the
// address in its `src`: a page of this folder whose name begins with “frame”.
import type { FrameMessage, FrameSize } from './messages.js';

const PAGES = new URL(/* @vite-ignore */ 'frame', import.meta.url);
/** Pixels; what is higher scrolls. No story of an office is half as long on a phone. */
const HIGHEST = 20_000;

// Not by core/page.ts, which would bring along what all widgets share.
const frames = (): HTMLIFrameElement[] =>
  [...(Document.prototype.querySelectorAll.call(document, 'iframe') as NodeListOf<HTMLIFrameElement>)].filter(
    ({ src }) => src.startsWith(PAGES.href),
  );

/** Where the messages of a frame must come from: a sandbox takes a page’s origin away. */
function originOf({ sandbox, attributes }: HTMLIFrameElement): string {
  const kept = !attributes.getNamedItem('sandbox') || sandbox.contains('allow-same-origin');
  return kept && self.origin !== 'null' ? PAGES.origin : 'null';
}

/** The address of each frame whose page has offered its port: a second offer for it is of a page that the frame went on to. */
const known = new WeakMap<MessageEventSource, string>();

addEventListener('message', ({ source, origin, data, ports: [port] }: MessageEvent<FrameMessage | null>) => {
  const frame = data?.iomFrame && port && frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame) || known.get(source!) === frame.src) return;
  known.set(source!, frame.src);
  port.onmessage = ({ data: { height } }: MessageEvent<FrameSize>) => {
    if (typeof height !== 'number' || !(height >= 0)) return;
    const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(height, HIGHEST) + border}px`;
  };
  port.postMessage({ scheme: getComputedStyle(frame).colorScheme } satisfies FrameSize);
});
// Those that were there before.
for (const { contentWindow } of frames()) contentWindow?.postMessage({ iomFrame: {} } satisfies FrameMessage, '*');
