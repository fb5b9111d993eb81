// The script tag. Classic, not a module: old content systems cannot write type="module", and only a classic script knows
// its own element. It looks for our tags, now and later, and imports what they need from the folder it came from.
import { VERSION } from '../core/version.js';

/**
 * What an element of each tag is going to ask for, by the names of files: `core @ @-office-menu office-menu #-office-@`, with
 * `@` for its language and `#` for its office.
 */
declare const TAGS: Readonly<Record<string, string>>;
/** The mark of each language that there are words of, and of each office that is built in. */
declare const MARKS: Readonly<Record<string, string>>;
/** What is in the name of every file. All three are filled in by the build. */
declare const HASH: string;

// A name that the page gives to an element hides what document and form have of that name: <img name="currentScript">.
const member = <K extends keyof Document>(name: K): Document[K] =>
  Reflect.get(Document.prototype, name, document) as Document[K];

function start({ src: base, dataset }: HTMLScriptElement): void {
  const { getAttribute, querySelectorAll } = Element.prototype;
  const all = (node: Element | Document, selector: string): NodeListOf<Element> =>
    (node === document ? member('querySelectorAll') : querySelectorAll).call(node as Document, selector);
  const pending = new Set(Object.keys(TAGS));
  // Read once: a later <base>, or a tool that rewrites the script's address, would have the files come from elsewhere.
  const addressOf = (file: string): string => new URL(file, base).href;
  const load = (name: string): Promise<unknown> => import(/* @vite-ignore */ addressOf(`${name}-${HASH}.js`));
  // Who needs it imports it again, and tells of a failure.
  const ask = (name: string): unknown => load(name).catch(() => {});
  const framePages = addressOf('frame');
  const prepare = async (): Promise<void> => {
    if (member('contentType') !== 'text/html') ((await load('xml')) as typeof import('./xml.js')).supportXml();
    if (dataset.lang || dataset.content || dataset.fonts != null) {
      ask('core');
      ((await load('config')) as typeof import('./config.js')).configure(dataset);
    }
  };
  // Before the first widget starts, so that none shows another language first.
  const prepared = prepare();
  prepared.catch(() => {}); // each tag that waits for it tells

  // With the element's own file, not after it: what that brings along, its words and its content, as far as its attributes tell.
  const foresee = (element: Element): void => {
    const given = (name: string, from = element): string | null => getAttribute.call(from, name);
    const around = element.closest('[lang]');
    const stated = given('lang') ?? (dataset.lang || (around && given('lang', around))) ?? 'en';
    const lang = stated.split(/[-_]/)[0]!.toLowerCase();
    const office = given('src') || dataset.content ? '' : given('office')!;
    let names = TAGS[element.localName]!;
    for (const place of [lang, office]) names = names.replaceAll(MARKS[place]!, place);
    for (const name of names.split(' ')) if (!/[@#]/.test(name)) ask(name);
    // Raw content is yet to be read.
    if (!office && given('number')) ask('parsers');
  };

  const meet = async (element: Element): Promise<void> => {
    const { localName: tag, src } = element as HTMLIFrameElement;
    if (tag === 'iframe' && src.startsWith(framePages)) ask('frames');
    if (!pending.delete(tag)) return;
    // Of another one what defines ours tells.
    if ((customElements.get(tag) as { version?: string } | undefined)?.version === VERSION) return;
    try {
      await prepared;
      if (all(document, '[prerendered]')[0]) await ((await load('hydrate')) as typeof import('../hydrate.js')).ready;
      else foresee(element);
      await load(tag.replace('iom-', ''));
    } catch (error) {
      console.warn(`[iom-widgets] <${tag}> could not be loaded.`, error);
    }
  };
  const look = (node: Element | Document): void => {
    void meet(node as Element);
    for (const found of all(node, ['iframe', ...pending].join())) void meet(found);
  };

  new MutationObserver((records) => {
    // A frame that a page loads lazily gets its address late.
    for (const { attributeName, target, addedNodes } of records)
      for (const node of attributeName ? [target] : addedNodes) if (!(node.nodeType > 1)) look(node as Element);
  }).observe(document, { childList: true, subtree: true, attributeFilter: ['src'] });
  look(document);
}

// Nothing to do where it is imported, in a bundler or in Node.
const script = globalThis.document && member('currentScript');
if ((script as HTMLScriptElement | null)?.src) start(script as HTMLScriptElement);
