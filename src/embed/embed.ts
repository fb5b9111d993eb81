// The script tag. Classic, not a module: old content systems cannot write type="module", and only a classic script knows
// its own element. It looks for our tags, now and later, and imports what they need from the folder it came from.
import { VERSION } from '../core/version.js';

/** File of each tag's module, filled in by the build. */
declare const TAG_FILES: Readonly<Record<string, string>>;
/** File of the module that takes the script tag's settings. */
declare const CONFIG_FILE: string;
/** File of the module for widgets that a server has rendered. */
declare const HYDRATE_FILE: string;
/** File of the module for pages that are XML. */
declare const XML_FILE: string;

function start(script: HTMLScriptElement): void {
  const pending = new Set(Object.keys(TAG_FILES));
  const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ new URL(file, script.src).href);
  const prepare = async (): Promise<void> => {
    if (document.contentType !== 'text/html') ((await load(XML_FILE)) as typeof import('./xml.js')).supportXml();
    const { dataset } = script;
    if (dataset.lang || dataset.content || dataset.fonts != null)
      ((await load(CONFIG_FILE)) as typeof import('./config.js')).configure(dataset);
  };
  // Before the first widget starts, so that none shows another language first.
  const prepared = prepare();
  prepared.catch(() => {}); // each tag that waits for it tells

  let warned = false;
  const define = async (tag: string): Promise<void> => {
    pending.delete(tag);
    const first = customElements.get(tag) as { version?: string } | undefined;
    if (first) {
      if (!warned && first.version !== VERSION) {
        const owner = first.version ? `version ${first.version}` : 'another script';
        console.warn(
          `[iom-widgets] <${tag}> of ${owner} is on this page already and stays; this is version ${VERSION}.`,
        );
        warned = true;
      }
      return;
    }
    try {
      await prepared;
      if (document.querySelector('[prerendered]')) await load(HYDRATE_FILE);
      await load(TAG_FILES[tag]!);
    } catch (error) {
      console.warn(`[iom-widgets] <${tag}> could not be loaded.`, error);
    }
  };
  const look = (node: Element | Document): void => {
    const { localName } = node as Element;
    if (pending.has(localName)) void define(localName);
    if (pending.size)
      for (const found of node.querySelectorAll([...pending].join()))
        if (pending.has(found.localName)) void define(found.localName);
  };

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) look(node as Element);
    if (!pending.size) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
  look(document);
}

// Nothing to do where it is imported, in a bundler or in Node.
const script = globalThis.document?.currentScript;
if (script) start(script as HTMLScriptElement);
