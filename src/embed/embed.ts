// The script tag. A classic script, because old content systems cannot write type="module", and only a classic script can
// read its own element. It finds our tags, now and later, and imports what they need from its own folder. An optimiser may merge
// it with other scripts, write it into the page or run its text. Then the folder is stated by the page, by
// <link rel="iom-widgets" href="…/embed.js">, or that of another script element with this name.
import { canStart } from './can-start.js';
import type { FrameMessage } from './frame/messages.js';
import type { Start } from './ready/start.js';

/**
 * One row for each widget: its file and those of the widgets inside, which have words of their own after `+` and none after `~`;
 * then, after `/` if the build renders it, the others that the whole of it requests besides `core`, `ready` and the words of
 * its language. `@` stands for the language, `#` for the office: `+office-header +office-menu/#-office-@`.
 */
declare const WIDGETS: string;
/** The mark of each language of the interface and of each built-in office. */
declare const MARKS: Readonly<Record<string, string>>;
/** The end of every file's name. The build fills in all three constants. */
declare const ENDING: string;

type Place = Partial<HTMLScriptElement & HTMLLinkElement> & HTMLElement;
/** The file of a widget, by start.ts, or again.ts in place of it. */
interface Starter {
  start(...given: Start): Promise<void>;
}

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
    (script && script.matches('[src*="embed.js"]') && script) ||
    (all('link[rel=iom-widgets],script[src*="embed.js"]')[0] as Place) ||
    script ||
    member('documentElement');
  // Read once, because a later <base>, or a tool that rewrites the script's address, would change it.
  const [, base, query] = `${href || src}`.match(/([^?]*\/|)[^?]*(.*)/)!;
  /** For each folder and version, how to look for widgets. A registry lasts as long as what it defines. */
  const runs = customElements as unknown as Record<string, () => void>;
  // A router runs the scripts of a page again at each visit.
  if (runs[base + ENDING]) return runs[base + ENDING]!();
  const rows = WIDGETS.split(',');
  const tags = rows.map((row) => `iom-${row.match('[a-z-]+')}`);
  // Under another address after a failure, as browsers keep what has failed.
  const load = (name: string, failures?: number): Promise<Starter> =>
    import(/* @vite-ignore */ base + name + ENDING + (failures ? `?${failures}` : ''));
  // Only a preload: the real import reports failures.
  const preload = (name: string): unknown => load(name).catch(() => {});
  // Retries until it succeeds: when the device is back online, and after growing pauses.
  const need = (name: string, tag: string, failures = 0): Promise<void> =>
    Promise.race([
      load(failures ? 'again' : name, failures).then((file) =>
        file.start(dataset as object, query!, name, need, MARKS),
      ),
      new Promise((_, reject) => setTimeout(reject, 1e4, tag)),
    ]).catch(async (error) => {
      if (!failures) {
        const message = `<${tag}> did not load. ${error}. If embed.js is merged, add <link rel=iom-widgets>`;
        warn(message);
        for (const element of all(`${tag}:not([state=ready])`)) {
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
      void need(name, tag, failures + 1);
    }) as Promise<void>;

  const scan = (element: HTMLElement): void => {
    for (const each of all(tags, element)) scan(each as HTMLElement);
    const tag = element.localName;
    const place = tags.indexOf(tag);
    const row = rows[place];
    if (!row) return;
    rows[place] = '';
    // Loads the dependencies, messages and content together with the element's own file, as far as its attributes show them.
    // Not always a string: an enclosing form may have a field named `lang`.
    const lang = `${element.lang || dataset.lang || (element.closest<HTMLElement>('[lang]') || { lang: 'en' }).lang}`
      .slice(0, 2)
      .toLowerCase();
    const office = element.getAttribute('src') || dataset.content ? '' : element.getAttribute('office')!;
    const given = `${element.getAttributeNames()}`;
    // Only the whole widget shows these.
    const isPlain = !/lim|lay|tags|no-|heading(?!-)|vari|imag|re[fn]/.test(given);
    const name = tag.slice(4);
    const [own] = row.split('/');
    const ready = own !== row && isPlain && MARKS[office] === '#' ? 'ready-' : '';
    const key = element.getAttribute(`${/story|contact|programme|section/.exec(given)}`);
    `${own === row ? '' : own!.replace(/[+~]/g, ' ready-')} ready ${
      ready ? `#-${name}-@${key ? `-${key}` : ''}` : `${row.replace(/[/~]/g, ' ')} core @`
    }`
      .replace(/\+(\S+)/g, '$1 @-$1')
      .split(MARKS[lang]!)
      .join(lang)
      .split(MARKS[office]!)
      .join(office)
      .split(' ')
      .forEach((file) => /^[^@#]+$/.test(file) && preload(file));
    // What is not built in has to be read, and a help line in attributes is parsed as a document.
    if (!office && row.match('#')) {
      preload('reading');
      if (element.getAttribute('number')) preload('parsers');
    }
    void need(ready + name, tag);
  };

  new MutationObserver((records) => {
    for (const record of records)
      for (const node of record.addedNodes) if ((node as Element).localName) scan(node as HTMLElement);
  }).observe(document, { subtree: true, childList: true });
  // A frame page repeats its message until it gets an answer.
  addEventListener(
    'message',
    (event: MessageEvent<FrameMessage | null>) => (Object(event.data) as FrameMessage).iomFrame && preload('frames'),
  );
  (runs[base + ENDING] = () => scan(member('documentElement')))();
}

// Does nothing in Node. Fails if the page has replaced something that we cannot do without.
if (typeof document === 'object') run().catch(warn);
