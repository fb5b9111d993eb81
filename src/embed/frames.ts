// The side of the page around frame pages; the script tag loads it where there is one. A frame is one of ours by the
// address in its `src`: a page of this folder whose name begins with “frame”.
import type { FrameMessage } from './frame-host.js';

const PAGES = new URL(/* @vite-ignore */ 'frame', import.meta.url);
/** Pixels; what is higher scrolls. */
const HIGHEST = 50_000;

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

function tell(frame: HTMLIFrameElement): void {
  const { colorScheme: scheme } = getComputedStyle(frame);
  frame.contentWindow?.postMessage({ iomFrame: { scheme } } satisfies FrameMessage, '*');
}

addEventListener('message', ({ source, origin, data }: MessageEvent<FrameMessage | null>) => {
  const { height, first } = data?.iomFrame ?? {};
  if (typeof height !== 'number' || !(height >= 0)) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.min(height, HIGHEST) + border}px`;
  if (first) tell(frame);
});
// Those that were there before.
frames().forEach(tell);
