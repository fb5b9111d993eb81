import { setPageLanguage } from '../i18n/choice.js';
import { addFonts } from './fonts.js';

/** What the script tag can set for all widgets of the page. */
export interface Config {
  /** Language of the widgets that state none themselves: `data-lang`. */
  lang?: string;
  /** Whether the widgets bring their own Lao font: `data-fonts`. */
  fonts?: boolean;
}

/** Takes over the settings of the script tag. */
export function configure({ lang, fonts }: Config): void {
  setPageLanguage(lang);
  if (fonts) addFonts();
}
