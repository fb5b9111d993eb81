import { LitElement, type PropertyValues } from 'lit';
import { define } from '../../core/define.js';
import { VERSION } from '../../core/version.js';
import { readoptStyles } from '../../theme/readopt-styles.js';
import { languageTeller } from './language-teller.js';
import { announceAnew, countNodes, renderOnlyInto } from './foreign-nodes.js';

/** Base of all widgets: brings the widgets inside of it, survives moves between documents, and changes of its shadow tree by others. */
export abstract class WidgetElement extends LitElement {
  static readonly version: string = VERSION;

  /** The widgets in its template, by tag. They come with the class, under whatever name a page registers it. */
  protected static readonly inner: Readonly<Record<string, CustomElementConstructor>> = {};

  #nodes = 0;

  override connectedCallback(): void {
    const { inner } = this.constructor as typeof WidgetElement;
    // A file of ours that comes from two addresses has two such classes.
    for (const tag of Object.keys(inner)) if (!customElements.get(tag)) define(tag, inner[tag]!);
    super.connectedCallback();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch (error) {
      // A document rejects style sheets made in another one (lit/lit#5162).
      readoptStyles(this);
      if (!this.shadowRoot) throw error;
      return this.shadowRoot;
    }
  }

  adoptedCallback(): void {
    readoptStyles(this);
  }

  protected override update(changed: PropertyValues): void {
    const isAnew = this.hasUpdated && renderOnlyInto(this, this.#nodes);
    const tell = globalThis.document && languageTeller(this.renderRoot);
    this.renderTree(changed);
    if (!tell) return;
    tell();
    this.#nodes = countNodes(this.renderRoot);
    if (isAnew) announceAnew(this.renderRoot);
  }

  /** Renders into the shadow tree; `hydrate.ts` overrides it for trees that a server has rendered. */
  protected renderTree(changed: PropertyValues): void {
    super.update(changed);
  }
}
