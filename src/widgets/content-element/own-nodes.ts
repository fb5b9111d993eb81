import type { LitElement } from 'lit';
import { documentMember } from '../../core/page.js';

/** NodeFilter's elements, texts and comments; of a class whose name a page may have taken. */
const SHOWN = 1 + 4 + 128;

/** How many elements, texts and comments a shadow tree has. */
export function countNodes(root: Node): number {
  const walker = documentMember('createTreeWalker')(root, SHOWN);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

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
  root.replaceChildren(...root.querySelectorAll('style'));
}
