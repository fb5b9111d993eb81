// One language, its messages compiled to functions before they are shipped, in a file of their own.
import { LitCard } from './lit-card.js';

const words = await import('./words/en.compiled.js');

customElements.define(
  'x-card',
  class extends LitCard {
    get when() {
      const [year, month, day] = this.date.split('-').map(Number);
      return words.day({ day, month: words.months[month - 1], year });
    }

    get read() {
      return words.read;
    }
  },
);
