// Three languages in one file, one instance for all cards.
import { i18n } from './i18next.js';
import { onPageLanguage, pageLanguage } from './page-language.js';
import en from './words/en.json';
import lo from './words/lo.json';
import vi from './words/vi.json';
import { wordsCard } from './words-card.js';

const shared = i18n(pageLanguage(), { en, lo, vi });
// Before the cards hear of it: they are told in the order in which they asked.
onPageLanguage(() => void shared.changeLanguage(pageLanguage()));
customElements.define('x-card', wordsCard(shared.t));
