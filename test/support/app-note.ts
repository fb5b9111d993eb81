// An element of the page's own app, on the same Lit as the widgets.
import { html, LitElement, type TemplateResult } from 'lit';

class AppNote extends LitElement {
  words = { ready: false };

  protected override render(): TemplateResult {
    return html`<p>New</p>`;
  }
}
customElements.define('app-note', AppNote);
