import { setPageLanguage } from '../i18n/choice.js';

/** What the script tag can set for all widgets of the page. */
export interface Config {
  /** Language of the widgets that state none themselves: `data-lang`. */
  lang?: string;
}

/** Takes over the settings of the script tag. */
export function configure({ lang }: Config): void {
  setPageLanguage(lang);
}
