import type { LitElement } from 'lit';

/** How many elements, texts and comments a shadow tree has. */
export const countNodes = (root: ParentNode): number =>
  [root, ...root.querySelectorAll('*')].reduce((count, { childNodes }) => count + childNodes.length, 0);

/**
 * Has everything rendered anew where the shadow tree has not as many nodes as `own` any more. A browser that translates the page
 * puts elements around every text, extensions do so around words, and others take empty texts and comments away: Lit would go
 * on writing into what is no longer in the page, and an old number would stand over a new link.
 */
export function renderOnlyInto({ renderRoot: root, renderOptions }: LitElement, own: number): void {
  if (countNodes(root) === own) return;
  // By this Lit knows what it has rendered there.
  delete ((renderOptions.renderBefore ?? root) as { _$litPart$?: unknown })._$litPart$;
  // Where a browser takes no sheets, the styles are in the tree, too.
  const styles = root.querySelectorAll('style');
  root.textContent = '';
  root.append(...styles);
}
