import { html, LitElement, unsafeCSS } from 'lit';
import { CARD } from './card.styles.js';

/** The card as Lit has it; those with languages say how a date and the link read. */
export class LitCard extends LitElement {
  static properties = { heading: {}, date: {}, summary: {}, href: {} };
  static styles = unsafeCSS(CARD);

  get when() {
    return this.date;
  }

  get read() {
    return 'Read the article';
  }

  render() {
    return html`<article>
      <h3>${this.heading}</h3>
      <time datetime=${this.date}>${this.when}</time>
      <p>${this.summary}</p>
      <a href=${this.href}>${this.read}</a>
    </article>`;
  }
}
