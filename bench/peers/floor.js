// As little as a card can be: no library, no language. What it costs is what the browser costs.
import { CARD } from './card.styles.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(CARD);
const template = document.createElement('template');
template.innerHTML = '<article><h3></h3><time></time><p></p><a>Read the article</a></article>';

const PLACES = {
  heading: (root, value) => (root.querySelector('h3').textContent = value),
  date(root, value) {
    const time = root.querySelector('time');
    time.dateTime = time.textContent = value;
  },
  summary: (root, value) => (root.querySelector('p').textContent = value),
  href: (root, value) => (root.querySelector('a').href = value),
};

class Card extends HTMLElement {
  static observedAttributes = Object.keys(PLACES);

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(document.importNode(template.content, true));
  }

  attributeChangedCallback(name, _, value) {
    this[name] = value;
  }
}
for (const [name, put] of Object.entries(PLACES))
  Object.defineProperty(Card.prototype, name, {
    set(value) {
      put(this.shadowRoot, value);
    },
  });

customElements.define('x-card', Card);
