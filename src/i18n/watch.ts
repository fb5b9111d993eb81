import { onChoice } from './language-preference.js';
import { shadowHost } from './resolve.js';

const OPTIONS: MutationObserverInit = { attributes: true, attributeFilter: ['lang', 'xml:lang'], subtree: true };

const watchers = new Set<() => void>();
const roots = new Map<Node, number>();
let observer: MutationObserver | undefined;
let stopChoice: (() => void) | undefined;

/**
 * Calls `changed` whenever a `lang` around `element` or the reader's choice changes, until the returned function is called.
 * All elements share one observer, which is disconnected with the last of them.
 */
export function watchLanguage(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(lookAgain);
  stopChoice ??= onChoice(lookAgain);
  watchers.add(changed);
  const watched = rootsOf(element);
  for (const root of watched) {
    const count = roots.get(root) ?? 0;
    if (count === 0) observer.observe(root, OPTIONS);
    roots.set(root, count + 1);
  }
  return () => {
    if (!watchers.delete(changed)) return;
    for (const root of watched) release(root);
    if (watchers.size > 0) return;
    stopChoice?.();
    observer = stopChoice = undefined;
  };
}

/** Calls all watchers, after messages have changed. */
export function lookAgain(): void {
  for (const changed of watchers) changed();
}

function rootsOf(element: Element): Node[] {
  const found: Node[] = [];
  for (let host: Element | null = element; host;) {
    const root: Node = host.getRootNode();
    found.push(root);
    host = shadowHost(root);
  }
  return found;
}

function release(root: Node): void {
  const count = (roots.get(root) ?? 0) - 1;
  if (count > 0) return void roots.set(root, count);
  roots.delete(root);
  // An observer cannot unobserve one node, so it restarts with the remaining ones.
  // Disconnecting drops pending records, so they are handled first.
  if (observer?.takeRecords().length) queueMicrotask(lookAgain);
  observer?.disconnect();
  for (const left of roots.keys()) observer?.observe(left, OPTIONS);
}
