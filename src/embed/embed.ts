// The script tag. A classic script, because old content systems cannot write type="module", and only a classic script can
// read its own element. It finds our tags, now and later, and imports what they need from its own folder.
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

// The name of an element can hide a member of the document or of a form: <img name="currentScript">.
const member = <K extends keyof Document>(name: K): Document[K] =>
  Reflect.get(Document.prototype, name, document) as Document[K];

function run({ src: base, dataset }: HTMLScriptElement): void {
  // An array of tags converts to a valid selector.
  const all = (selector: string | string[], node: Element = member('documentElement')): NodeListOf<Element> =>
    Element.prototype.querySelectorAll.call(node, selector as string);
  const tags = Object.keys(WIDGETS).map((name) => `iom-${name}`);
  const pending = new Set(tags);
  // `base` is read once, because a later <base>, or a tool that rewrites the script's address, would change it.
  const load = (name: string, query = ''): Promise<object> =>
    import(/* @vite-ignore */ new URL(`${name}-${HASH}.js${query}`, base) as unknown as string);
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
        const message = `[iom-widgets] <${selector}> did not load. ${error}`;
        console.warn(message);
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
    (member('contentType') !== 'text/html' ||
      dataset.lang ||
      dataset.content ||
      dataset.images ||
      'fonts' in dataset) &&
    (preload('core'), need('config').then((config) => (config as typeof import('./config.js')).prepare(dataset)));

  // Loads the dependencies, messages and content together with the element's own file, as far as its attributes show them.
  const preloadFor = (element: HTMLElement, name: string): void => {
    // Not always a string: an enclosing form may have a field named `lang`.
    const lang = /[a-z]*/i
      .exec(element.lang || dataset.lang || (element.closest<HTMLElement>('[lang]') || { lang: 'en' }).lang)![0]
      .toLowerCase();
    const office = element.getAttribute('src') || dataset.content ? '' : element.getAttribute('office')!;
    let files = `core @ ${WIDGETS[name]}`.replace('&', `@-${name}`);
    for (const place of [lang, office]) files = files.split(MARKS[place]!).join(place);
    for (const file of files.split(' ')) if (!/[@#]/.test(file)) preload(file);
    // Content from attributes needs the parsers.
    if (!office && element.getAttribute('number')) preload('parsers');
  };

  const start = async (element: Element): Promise<void> => {
    const tag = element.localName;
    const name = tag.slice(4);
    if (pending.delete(tag)) {
      await prepared;
      if (all('[prerendered]')[0]) await ((await need('hydrate', tag)) as typeof import('../hydrate.js')).ready;
      else preloadFor(element as HTMLElement, name);
      await need(name, tag);
    }
  };
  const scan = (node?: Element): void => {
    if (node) void start(node);
    for (const found of all(tags, node)) void start(found);
  };

  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if ((node as Element).localName) scan(node as Element);
  }).observe(document, { subtree: true, childList: true });
  // A frame page repeats its message until it gets an answer.
  addEventListener('message', ({ data }: MessageEvent<FrameMessage | null>) => {
    if (data && data.iomFrame) preload('frames');
  });
  scan();
}

// Does nothing when imported, by a bundler or in Node.
const script = typeof document === 'object' && (member('currentScript') as HTMLScriptElement | null);
if (script && script.src && canStart()) run(script);
