import { LitCard } from './lit-card.js';
import { onPageLanguage } from './page-language.js';

/** A card whose words come from `t(key, values)`, in the language of the page. */
export const wordsCard = (t) =>
  class extends LitCard {
    connectedCallback() {
      super.connectedCallback();
      this.stop = onPageLanguage(() => this.requestUpdate());
    }

    disconnectedCallback() {
      super.disconnectedCallback();
      this.stop();
    }

    get when() {
      const [year, month, day] = this.date.split('-').map(Number);
      return t('day', { day, month: t(`months.${month}`), year });
    }

    get read() {
      return t('read');
    }
  };
