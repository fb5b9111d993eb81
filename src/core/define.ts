import { VERSION } from './version.js';
import { warnOnce } from './warn.js';

/**
 * Registers `element` as `tag`, once. If the name is taken, keeps the first registration and logs one warning that names
 * both. Does nothing without a registry (Node).
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return;
  const first = registry.get(tag) as (CustomElementConstructor & { version?: string }) | undefined;
  if (!first) registry.define(tag, element);
  else if (first !== element && first.version !== VERSION) {
    const owner = first.version ? `version ${first.version}` : 'another script';
    warnOnce(`<${tag}> of ${owner} is on this page already and stays; this is version ${VERSION}.`, `${owner} stays`);
  }
}
