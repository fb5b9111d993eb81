// The messages of WordPress' own script, wp-embed.js: it hides the frame of an address that an author pasted until the frame
// has posted its height. Its sandbox allows no new tab; it follows a link in the whole tab, to a page of the frame's server only.

/** The secret in the address, by which WordPress knows its frame. */
const secret = (): string | undefined => /^#\?secret=([a-z\d]+)$/i.exec(location.hash)?.[1];

/** Tells WordPress; returns whether it is around this frame. */
export function tellWordPress(message: 'height' | 'link', value: number | string): boolean {
  const own = window.parent !== window && secret();
  if (own) window.parent.postMessage({ message, value, secret: own }, '*');
  return Boolean(own);
}

/** Calls back when WordPress has started to listen: its script may load late, and only then give the frame a secret. */
export function onWordPress(again: () => void): void {
  addEventListener('hashchange', again);
  addEventListener('message', ({ source, data }: MessageEvent<{ message?: unknown } | null>) => {
    if (source === window.parent && data?.message === 'ready') again();
  });
}

const WANTED = '#?link=';

/** This page, to be opened in the whole tab, for a link in it. */
export const pageFor = (link: string): string =>
  location.href.replace(/#.*|$/, () => WANTED + encodeURIComponent(link));

/**
 * Follows the link for which the page was opened. Only one that its content has: otherwise anybody could lead readers anywhere
 * by an address of this server. A call or a message needs the reader's own click.
 */
export function followWanted(tries = 600): void {
  const wanted = window.parent === window && location.hash.startsWith(WANTED);
  if (!wanted || tries === 0) return;
  const address = new URLSearchParams(location.hash.slice(2)).get('link');
  // The text for readers without scripts has the same links, but goes away, and the focus with it.
  const link = linksIn(document).find((each) => each.href === address && each.getRootNode() !== document);
  // The widget, or one inside of it, may not show its own yet.
  if (!link) setTimeout(() => followWanted(tries - 1), 100);
  else if (link.protocol.startsWith('http')) location.replace(link.href);
  else link.focus();
}

const linksIn = (root: ParentNode): HTMLAnchorElement[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element instanceof HTMLAnchorElement ? element : element.shadowRoot ? linksIn(element.shadowRoot) : [],
  );
