// The embedding page's side of frame pages; the script tag loads it on the first message of one. A frame is ours if its `src`
// is a page of this folder whose name begins with “frame”.
import type { FrameMessage, FrameSize } from './messages.js';

const PAGES = import.meta.url.replace(/[^/]*$/, 'frame');
const ORIGIN = PAGES.split('/', 3).join('/');
/** In pixels; higher frames scroll. No story of an office is half as long on a phone. */
const HIGHEST = 20_000;

// Does not import core/page.ts, which would load the code that all widgets share.
const frames = (): HTMLIFrameElement[] =>
  [...(HTMLDocument.prototype.querySelectorAll.call(document, 'iframe') as NodeListOf<HTMLIFrameElement>)].filter(
    ({ src }) => src.startsWith(PAGES),
  );

/** The origin that a frame's messages must have; a sandboxed page has none. */
function originOf({ sandbox, attributes }: HTMLIFrameElement): string {
  const kept = !attributes.getNamedItem('sandbox') || sandbox.contains('allow-same-origin');
  return kept && window.origin !== 'null' ? ORIGIN : 'null';
}

/** The address of each frame whose page has offered its port. A second offer comes from another page in the same frame. */
const known = new WeakMap<MessageEventSource, string>();

addEventListener('message', ({ source, origin, data, ports: [port] }: MessageEvent<FrameMessage | null>) => {
  const frame = data?.iomFrame && port && frames().filter(({ contentWindow }) => contentWindow === source)[0];
  if (!frame || origin !== originOf(frame) || known.get(source!) === frame.src) return;
  known.set(source!, frame.src);
  port.onmessage = ({ data: { height } }: MessageEvent<FrameSize>) => {
    if (typeof height !== 'number' || !(height >= 0)) return;
    const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(height, HIGHEST) + border}px`;
  };
  port.postMessage({ scheme: getComputedStyle(frame).colorScheme } satisfies FrameSize);
});
// Frames already in the page when this script loads.
for (const { contentWindow } of frames()) contentWindow?.postMessage({ iomFrame: {} } satisfies FrameMessage, '*');
