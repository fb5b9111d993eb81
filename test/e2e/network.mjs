// Whether a page asks for something. Not by `waitForNetworkIdle`: it counts for the life of a page, which tests use again, so that
// a request whose end it has missed counts for good.

const LIMIT = 30_000;
const pages = new WeakMap();

/** Watches the requests of the page from now on. */
export function watchNetwork(page) {
  const network = { pending: new Set(), changed: Date.now() };
  pages.set(page, network);
  const note = (change) => (event) => {
    change(event);
    network.changed = Date.now();
  };
  page.on(
    'request',
    note((request) => {
      // What the document before it has asked for may never end.
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) network.pending.clear();
      network.pending.add(request);
    }),
  );
  for (const end of ['requestfinished', 'requestfailed'])
    page.on(
      end,
      note((request) => network.pending.delete(request)),
    );
  page.on(
    'response',
    note((response) => network.pending.delete(response.request())),
  );
}

/** Waits until the page has asked for nothing for so many milliseconds, and has an answer to all that it asked for. */
export async function untilIdle(page, time) {
  const network = pages.get(page);
  const end = Date.now() + LIMIT;
  while (network.pending.size > 0 || Date.now() - network.changed < time) {
    if (Date.now() > end)
      throw new Error(`The page is never idle: ${[...network.pending].map((request) => request.url()).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
