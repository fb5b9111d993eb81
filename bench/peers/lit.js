import { LitCard } from './lit-card.js';

customElements.define('x-card', LitCard);
