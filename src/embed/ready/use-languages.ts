import { chooseLanguage } from '../../i18n/language-preference.js';
import { tellPage, type Use } from './ready-element.js';

/** Chooses the language of a button for the page, and says so once it is shown. */
export const useLanguages: Use = (event, { lang }, host, owner) => {
  if (event.type !== 'click') return;
  if (!tellPage(host, 'language-change', { lang }, true)) return;
  owner.say = ({ words }) => (host.shadowRoot!.querySelector('[aria-live]')!.textContent = words![0]!);
  if (owner.hasAttribute('lang')) owner.lang = lang;
  chooseLanguage(lang);
};
