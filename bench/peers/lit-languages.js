// Three languages in one file, and as much of an engine as ten strings need.
import { pageLanguage } from './page-language.js';
import en from './words/en.json';
import lo from './words/lo.json';
import vi from './words/vi.json';
import { wordsCard } from './words-card.js';

const CATALOGUES = { en, lo, vi };

function t(key, values) {
  const message = key.split('.').reduce((node, name) => node[name], CATALOGUES[pageLanguage()]);
  return message.replace(/{{(\w+)}}/g, (_, name) => values[name]);
}

customElements.define('x-card', wordsCard(t));
