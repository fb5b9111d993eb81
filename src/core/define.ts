import { VERSION } from './version.js';
import { warnOnce } from './warn.js';

/** A registry notes that a second copy of the library has been told of, because each copy has its own memory. */
type Registry = CustomElementRegistry & { iomCopy?: boolean };

/**
 * Registers `element` as `tag`, once, also if the page has registered the class under another name. If the name is taken, keeps
 * the first registration and logs one warning that names both. Does nothing without a registry (Node).
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as Registry | undefined;
  if (!registry) return;
  const first = registry.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!first) return register(registry, tag, element);
  const { version } = first;
  if (first === element || Object.getPrototypeOf(first) === element || (version && registry.iomCopy)) return;
  registry.iomCopy ||= !!version;
  const owner = version ? `version ${version}` : 'another script';
  warnOnce(`<${tag}> of ${owner} is on this page already and stays; this is version ${VERSION}.`, `${owner} stays`);
}

function register(registry: CustomElementRegistry, tag: string, element: CustomElementConstructor): void {
  try {
    registry.define(tag, element);
  } catch {
    // A class can have one name only.
    registry.define(tag, class extends element {});
  }
}
