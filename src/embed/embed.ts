// The script tag. Classic, not a module: old content systems cannot write type="module", and only a classic script knows
// its own element. It looks for our tags, now and later, and imports what they need from the folder it came from.
import { VERSION } from '../core/version.js';

/** File of each tag's module, filled in by the build; that of `iframe` is for our frame pages alone. */
declare const TAG_FILES: Readonly<Record<string, string>>;
/** File of what all our elements share. */
declare const CORE_FILE: string;
/** File of the module that takes the script tag's settings. */
declare const CONFIG_FILE: string;
/** File of the module for widgets that a server has rendered. */
declare const HYDRATE_FILE: string;
/** File of the module for pages that are XML. */
declare const XML_FILE: string;

function start(script: HTMLScriptElement): void {
  const pending = new Set(Object.keys(TAG_FILES));
  const addressOf = (file: string): string => new URL(file, script.src).href;
  const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ addressOf(file));
  const framePages = addressOf('frame');
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
      if (document.querySelector('[prerendered]'))
        await ((await load(HYDRATE_FILE)) as typeof import('../hydrate.js')).ready;
      // With the element's own file, not after it; that one tells of a failure.
      if (tag !== 'iframe') load(CORE_FILE).catch(() => {});
      await load(TAG_FILES[tag]!);
    } catch (error) {
      console.warn(`[iom-widgets] <${tag}> could not be loaded.`, error);
    }
  };
  const meet = ({ localName, src }: HTMLIFrameElement): void => {
    if (pending.has(localName) && (localName !== 'iframe' || src.startsWith(framePages))) void define(localName);
  };
  const look = (node: Element | Document): void => {
    meet(node as HTMLIFrameElement);
    if (pending.size) for (const found of node.querySelectorAll([...pending].join())) meet(found as HTMLIFrameElement);
  };

  const observer = new MutationObserver((records) => {
    // A frame that a page loads lazily gets its address late.
    for (const { attributeName, target, addedNodes } of records)
      for (const node of attributeName ? [target] : addedNodes) if (node.nodeType === 1) look(node as Element);
    if (!pending.size) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['src'] });
  look(document);
}

// Nothing to do where it is imported, in a bundler or in Node.
const script = globalThis.document?.currentScript;
if (script) start(script as HTMLScriptElement);
