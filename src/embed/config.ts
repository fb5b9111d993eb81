import { setContentBase } from '../content/live.js';
import { setPageLanguage } from '../i18n/choice.js';

/** What the script tag can set for all widgets of the page, by its `data-` attributes. */
export interface Config {
  /** Language of the widgets that state none themselves: `data-lang`. */
  lang?: string;
  /** Folder of the offices' live documents: `data-content`. */
  content?: string;
}

/** Takes over the settings of the script tag. */
export function configure({ lang, content }: Config): void {
  setPageLanguage(lang);
  setContentBase(content);
}
