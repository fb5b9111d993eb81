import { LitElement, type PropertyValues } from 'lit';
import { VERSION } from '../../core/version.js';
import { readoptStyles } from '../../theme/readopt-styles.js';
import { languageTeller } from './language-teller.js';
import { countNodes, renderOnlyInto } from './foreign-nodes.js';

/** Base of all widgets: survives moves between documents, and changes of its shadow tree by others. */
export abstract class WidgetElement extends LitElement {
  static readonly version: string = VERSION;

  #nodes = 0;

  adoptedCallback(): void {
    readoptStyles(this);
  }

  protected override update(changed: PropertyValues): void {
    if (this.hasUpdated) renderOnlyInto(this, this.#nodes);
    const tell = globalThis.document && languageTeller(this.renderRoot);
    this.renderTree(changed);
    if (!tell) return;
    tell();
    this.#nodes = countNodes(this.renderRoot);
  }

  /** Renders into the shadow tree; `hydrate.ts` overrides it for trees that a server has rendered. */
  protected renderTree(changed: PropertyValues): void {
    super.update(changed);
  }
}
