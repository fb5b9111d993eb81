// One language, its words in a file of their own.
import { i18n } from './i18next.js';
import { wordsCard } from './words-card.js';

const { default: en } = await import('./words/en.json');
customElements.define('x-card', wordsCard(i18n('en', { en }).t));
