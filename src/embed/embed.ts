// The script tag. A classic script, because old content systems cannot write type="module", and only a classic script can
// read its own element. It finds our tags, now and later, and imports what they need from its own folder. An optimiser may merge
// it with other scripts, write it into the page or run its text. Then the folder is stated by the page, by
// <link rel="iom-widgets" href="…/embed.js">, or that of another script element with this name.
import { canStart } from './can-start.js';
import type { FrameMessage } from './frame/messages.js';

/**
 * Files that each widget, by its name without `iom-`, will request in addition to `core` and `@`:
 * `& @-office-menu office-menu #-office-@`, with `@` for its language, `#` for its office and `&` for its own messages.
 */
declare const WIDGETS: Readonly<Record<string, string>>;
/** The mark of each language of the interface and of each built-in office. */
declare const MARKS: Readonly<Record<string, string>>;
/** Hash in the name of every file. The build fills in all three constants. */
declare const HASH: string;

type Place = Partial<HTMLScriptElement & HTMLLinkElement> & HTMLElement;

// The name of an element can hide a member of the document or of a form: <img name="currentScript">. MooTools has a `Document`
// of its own.
const member = <K extends keyof Document>(name: K): Document[K] =>
  Reflect.get(HTMLDocument.prototype, name, document) as Document[K];
// An array of tags converts to a valid selector.
const all = (selector: string | string[], node = member('documentElement')): Element[] => [
  ...(HTMLElement.prototype.querySelectorAll.call(node, selector as string) as NodeListOf<Element>),
];
const warn = (message: unknown): void => console.warn(`[iom-widgets] ${message}`);

async function run(): Promise<void> {
  if (!canStart()) return undefined;
  const script = member('currentScript') as Place;
  const { href, src, dataset } =
    (script && /embed\.js/.test(script.src!) && script) ||
    (all('link[rel=iom-widgets],script[src*="embed.js"]')[0] as Place) ||
    script ||
    member('documentElement');
  // Read once, because a later <base>, or a tool that rewrites the script's address, would change it.
  const [address, query] = `${href || src}`.split('?');
  const base = address!.replace(/[^/]*$/, '');
  const own = base + HASH;
  /** For each folder and version, how to look for widgets. A registry lasts as long as what it defines. */
  const runs = customElements as unknown as Record<string, () => void>;
  // A router runs the scripts of a page again at each visit.
  if (runs[own]) return runs[own]();
  const tags = Object.keys(WIDGETS).map((name) => `iom-${name}`);
  const pending = new Set(tags);
  const load = (name: string, again = ''): Promise<object> =>
    import(/* @vite-ignore */ `${base}${name}-${HASH}.js${again}`);
  // Only a preload: the real import reports failures.
  const preload = (name: string): unknown => load(name).catch(() => {});
  let tries = 0;
  // Retries until it succeeds: when the device is back online, and after growing pauses.
  const need = (name: string, selector: string | string[] = tags, failures = 0): Promise<unknown> =>
    Promise.race([
      // Under another address, as browsers keep what has failed.
      load(name, failures ? `?${failures}` : '').then((module) =>
        // The build sees to it that only an empty file exports nothing.
        Object.keys(module)[0] ? module : Promise.reject(name),
      ),
      new Promise((_, reject) => setTimeout(reject, 1e4, name)),
    ]).catch(async (error) => {
      if (!failures) {
        const message = `<${selector}> did not load. ${error}. If embed.js is merged, add <link rel=iom-widgets>`;
        warn(message);
        for (const element of all(selector)) {
          if (!element.shadowRoot) element.setAttribute('state', 'error');
          element.dispatchEvent(
            new CustomEvent('iom-content-error', { bubbles: true, detail: { message, code: 'network' } }),
          );
        }
      }
      await new Promise((done) => {
        addEventListener('online', done);
        setTimeout(done, 5e3 << failures);
      });
      // What is cut off, or from a portal, would come from the cache for a year, here or on the next page.
      // Once a try, whichever widget is first.
      if (failures >= tries) {
        tries = failures + 1;
        for (const file of new Set(performance.getEntries().map((entry) => entry.name)))
          if (file.endsWith(`${HASH}.js`)) fetch(file, { cache: 'reload' }).catch(() => {});
      }
      return need(name, selector, failures + 1);
    });
  // Runs before the first widget starts, so that none shows another language first.
  const prepared =
    /xml|lang|content|images|fonts/.test(`${[member('contentType'), query, Object.keys(dataset)]}`) &&
    (preload('core'),
    need('config').then((config) => (config as typeof import('./config.js')).prepare(dataset, query)));

  // Loads the dependencies, messages and content together with the element's own file, as far as its attributes show them.
  const preloadFor = (element: HTMLElement, name: string): void => {
    // Not always a string: an enclosing form may have a field named `lang`.
    const lang = `${element.lang || dataset.lang || (element.closest<HTMLElement>('[lang]') || { lang: 'en' }).lang}`
      .slice(0, 2)
      .toLowerCase();
    const office = element.getAttribute('src') || dataset.content ? '' : element.getAttribute('office')!;
    let files = `core @ ${WIDGETS[name]}`.replace('&', `@-${name}`);
    for (const place of [lang, office]) files = files.split(MARKS[place]!).join(place);
    for (const file of files.split(' ')) if (!/[@#]/.test(file)) preload(file);
    // Content from attributes needs the parsers.
    if (!office && element.getAttribute('number')) preload('parsers');
  };

  const scan = async (element: HTMLElement): Promise<void> => {
    for (const each of all(tags, element)) void scan(each as HTMLElement);
    const tag = element.localName;
    if (!pending.delete(tag)) return;
    await prepared;
    if (all('[prerendered]')[0]) await ((await need('hydrate', tag)) as typeof import('../hydrate.js')).ready;
    else preloadFor(element, tag.slice(4));
    await need(tag.slice(4), tag);
  };

  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if ((node as Element).localName) void scan(node as HTMLElement);
  }).observe(document, { subtree: true, childList: true });
  // A frame page repeats its message until it gets an answer.
  addEventListener('message', ({ data }: MessageEvent<FrameMessage | null>) => {
    if (data && data.iomFrame) preload('frames');
  });
  (runs[own] = () => void scan(member('documentElement')))();
}

// Does nothing in Node. Fails if the page has replaced something that we cannot do without.
if (typeof document === 'object') run().catch(warn);
