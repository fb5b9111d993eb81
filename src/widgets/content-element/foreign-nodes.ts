import type { LitElement } from 'lit';

/** Counts the elements, texts and comments of a shadow tree. */
export const countNodes = (root: ParentNode): number =>
  [root, ...root.querySelectorAll('*')].reduce((count, { childNodes }) => count + childNodes.length, 0);

/**
 * Has what the live regions of a new shadow tree contain announced: screen readers announce what comes into a region that is
 * there already.
 */
export function announceAnew(root: ParentNode): void {
  for (const region of root.querySelectorAll('[aria-live]')) {
    const said = [...region.childNodes];
    region.textContent = '';
    setTimeout(() => region.append(...said), 100);
  }
}

/**
 * Forces a full render if the shadow tree no longer has `own` nodes. A browser that translates the page wraps every text in
 * elements, extensions wrap words, and others remove empty texts and comments. Lit would go on updating nodes that are no
 * longer in the page, and an old number would appear over a new link.
 *
 * @returns Whether the tree is now empty.
 */
export function renderOnlyInto({ renderRoot: root, renderOptions }: LitElement, own: number): boolean {
  if (countNodes(root) === own) return false;
  // Lit finds its earlier result here.
  delete ((renderOptions.renderBefore ?? root) as { _$litPart$?: unknown })._$litPart$;
  // Browsers without shared sheets have the styles in the tree.
  const styles = root.querySelectorAll('style');
  root.textContent = '';
  root.append(...styles);
  return true;
}
