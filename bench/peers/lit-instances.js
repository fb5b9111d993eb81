// What happens where every card sets i18next up for itself.
import { i18n } from './i18next.js';
import { LitCard } from './lit-card.js';
import { onPageLanguage, pageLanguage } from './page-language.js';
import en from './words/en.json';
import lo from './words/lo.json';
import vi from './words/vi.json';

customElements.define(
  'x-card',
  class extends LitCard {
    own = i18n(pageLanguage(), { en, lo, vi });

    connectedCallback() {
      super.connectedCallback();
      this.stop = onPageLanguage(() => {
        void this.own.changeLanguage(pageLanguage());
        this.requestUpdate();
      });
    }

    disconnectedCallback() {
      super.disconnectedCallback();
      this.stop();
    }

    get when() {
      const [year, month, day] = this.date.split('-').map(Number);
      return this.own.t('day', { day, month: this.own.t(`months.${month}`), year });
    }

    get read() {
      return this.own.t('read');
    }
  },
);
