import { setPageLanguage } from '../i18n/language-preference.js';
import { documentMember } from '../core/page.js';
import { addFonts } from './fonts.js';
import { loadFile } from './load-file.js';

/** Settings for all widgets of the page, from the `data-` attributes of the script tag. */
export interface Config {
  /** Language of widgets without a `lang` of their own: `data-lang`. */
  lang?: string;
  /** Folder of the offices' live documents: `data-content`. */
  content?: string;
  /** Which pictures of documents are shown: `data-images`. */
  images?: string;
  /** Set if the widgets load their own Lao font: `data-fonts`. */
  fonts?: string;
}

let prepared: Promise<Config> | undefined;

/**
 * Applies settings that must precede the first widget, once, and returns all: those of the script's element, and those in the query of its
 * address, because some tag managers take attributes away.
 */
export function prepare(dataset: Config, query: string): Promise<Config> {
  // The script tag tries again after a failure.
  return (prepared ??= apply(dataset, query).catch((error: unknown) => {
    prepared = undefined;
    throw error;
  }));
}

async function apply(dataset: Config, query: string): Promise<Config> {
  const config = { ...(Object.fromEntries(new URLSearchParams(query)) as Config), ...dataset };
  if (documentMember('contentType') !== 'text/html') (await loadFile<typeof import('./xml.js')>('xml')).supportXml();
  configure(config);
  return config;
}

/** Applies the settings of the script tag, but for those of documents. */
export function configure({ lang, fonts }: Config): void {
  setPageLanguage(lang);
  if (fonts !== undefined) addFonts();
}
