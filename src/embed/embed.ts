// The script tag. A classic script, because old content systems cannot write type="module", and only a classic script can
// read its own element. It finds our tags, now and later, and imports what they need from its own folder.
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

function start({ src: base, dataset }: HTMLScriptElement): void {
  // An array of tags converts to a valid selector.
  const all = (selector: string | string[], node: Element = member('documentElement')): NodeListOf<Element> =>
    Element.prototype.querySelectorAll.call(node, selector as string);
  const tags = Object.keys(WIDGETS).map((name) => `iom-${name}`);
  const pending = new Set(tags);
  // `base` is read once, because a later <base>, or a tool that rewrites the script's address, would change it.
  const load = (name: string): Promise<unknown> => import(/* @vite-ignore */ new URL(`${name}-${HASH}.js`, base).href);
  // Only a preload: the real import reports failures.
  const preload = (name: string): unknown => load(name).catch(() => {});
  // Retries until it succeeds: when the device is back online, and after growing pauses.
  const need = async (name: string, selector: string | string[] = tags): Promise<unknown> => {
    for (let pause = 0; ;)
      try {
        return await load(name);
      } catch (error) {
        if (!pause) {
          const message = `[iom-widgets] <${selector}> did not load. ${error}`;
          console.warn(message);
          for (const element of all(selector)) {
            if (!element.shadowRoot) element.setAttribute('state', 'error');
            element.dispatchEvent(
              new CustomEvent('iom-content-error', { bubbles: true, detail: { message, code: 'network' } }),
            );
          }
        }
        pause = pause * 2 || 5e3;
        await new Promise((done) => {
          addEventListener('online', done);
          setTimeout(done, pause);
        });
      }
  };
  const prepare = async (): Promise<void> => {
    if (
      member('contentType') !== 'text/html' ||
      dataset.lang ||
      dataset.content ||
      dataset.images ||
      'fonts' in dataset
    ) {
      preload('core');
      await ((await need('config')) as typeof import('./config.js')).prepare(dataset);
    }
  };
  // Runs before the first widget starts, so that none shows another language first.
  const prepared = prepare();

  // Loads the dependencies, messages and content together with the element's own file, as far as its attributes show them.
  const preloadFor = (element: HTMLElement, name: string): void => {
    const stated = element.lang || dataset.lang || (element.closest<HTMLElement>('[lang]')?.lang ?? 'en');
    // Not always a string: an enclosing form may have a field named `lang`.
    const lang = String(stated).split(/\W|_/)[0]!.toLowerCase();
    const office = element.getAttribute('src') || dataset.content ? '' : element.getAttribute('office')!;
    let files = `core @ ${WIDGETS[name]}`.replace('&', `@-${name}`);
    for (const place of [lang, office]) files = files.split(MARKS[place]!).join(place);
    for (const file of files.split(' ')) if (!/[@#]/.test(file)) preload(file);
    // Content from attributes needs the parsers.
    if (!office && element.getAttribute('number')) preload('parsers');
  };

  const handleElement = async (element: Element): Promise<void> => {
    const tag = element.localName;
    if (pending.delete(tag)) {
      await prepared;
      if (all('[prerendered]')[0]) await ((await need('hydrate', tag)) as typeof import('../hydrate.js')).ready;
      else preloadFor(element as HTMLElement, tag.slice(4));
      await need(tag.slice(4), tag);
    }
  };
  const scan = (node?: Element): void => {
    if (node) void handleElement(node);
    for (const found of all(tags, node)) void handleElement(found);
  };

  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if ((node as Element).localName) scan(node as Element);
  }).observe(document, { childList: true, subtree: true });
  // A frame page repeats its message until it gets an answer.
  addEventListener('message', ({ data }: MessageEvent<FrameMessage | null>) => {
    if (data?.iomFrame) preload('frames');
  });
  scan();
}

// Does nothing when imported, by a bundler or in Node.
const script = globalThis.document && member('currentScript');
if ((script as HTMLScriptElement | null)?.src) start(script as HTMLScriptElement);
