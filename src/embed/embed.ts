// The script tag. Classic, not a module: old content systems cannot write type="module", and only a classic script knows
// its own element. It looks for our tags, now and later, and imports what they need from the folder it came from.
import type { FrameMessage } from './frame/messages.js';

/**
 * What an element of each widget, by its name without `iom-`, is going to request besides `core` and `@`, by the names of files:
 * `& @-office-menu office-menu #-office-@`, with `@` for its language, `#` for its office and `&` for its own words.
 */
declare const WIDGETS: Readonly<Record<string, string>>;
/** The mark of each language that there are words of, and of each office that is built in. */
declare const MARKS: Readonly<Record<string, string>>;
/** What is in the name of every file. All three are filled in by the build. */
declare const HASH: string;

// A name that the page gives to an element hides what document and form have of that name: <img name="currentScript">.
const member = <K extends keyof Document>(name: K): Document[K] =>
  Reflect.get(Document.prototype, name, document) as Document[K];

function start({ src: base, dataset }: HTMLScriptElement): void {
  // A list of tags is a selector as it stands.
  const all = (selector: string | string[], node: Element = member('documentElement')): NodeListOf<Element> =>
    Element.prototype.querySelectorAll.call(node, selector as string);
  const tags = Object.keys(WIDGETS).map((name) => `iom-${name}`);
  const pending = new Set(tags);
  // Read once: a later <base>, or a tool that rewrites the script's address, would have the files come from elsewhere.
  const load = (name: string): Promise<unknown> => import(/* @vite-ignore */ new URL(`${name}-${HASH}.js`, base).href);
  // Who needs it imports it again, and tells of a failure.
  const preload = (name: string): unknown => load(name).catch(() => {});
  // Until it is there: again when the device is back online, and after pauses that grow.
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
  // Before the first widget starts, so that none shows another language first.
  const prepared = prepare();

  // With the element's own file, not after it: what that brings along, its words and its content, as far as its attributes tell.
  const preloadFor = (element: HTMLElement, name: string): void => {
    const stated = element.lang || dataset.lang || (element.closest<HTMLElement>('[lang]')?.lang ?? 'en');
    // A form around it may have a field of that name in place of its language.
    const lang = String(stated).split(/\W|_/)[0]!.toLowerCase();
    const office = element.getAttribute('src') || dataset.content ? '' : element.getAttribute('office')!;
    let files = `core @ ${WIDGETS[name]}`.replace('&', `@-${name}`);
    for (const place of [lang, office]) files = files.split(MARKS[place]!).join(place);
    for (const file of files.split(' ')) if (!/[@#]/.test(file)) preload(file);
    // Raw content is yet to be read.
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
  // A frame page says that it is there until it is heard.
  addEventListener('message', ({ data }: MessageEvent<FrameMessage | null>) => {
    if (data?.iomFrame) preload('frames');
  });
  scan();
}

// Nothing to do where it is imported, in a bundler or in Node.
const script = globalThis.document && member('currentScript');
if ((script as HTMLScriptElement | null)?.src) start(script as HTMLScriptElement);
