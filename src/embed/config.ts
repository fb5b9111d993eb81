import { setImages, type Images } from '../content/images.js';
import { setContentBase } from '../content/content-base.js';
import { setPageLanguage } from '../i18n/language-preference.js';
import { insist } from '../core/next-try.js';
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

let prepared: Promise<void> | undefined;

/**
 * Applies settings that must precede the first widget, once: those of the script's element, and those in the query of its
 * address, because some tag managers take attributes away.
 */
export function prepare(dataset: Config, query: string): Promise<void> {
  return (prepared ??= apply(dataset, query));
}

async function apply(dataset: Config, query: string): Promise<void> {
  const config = { ...(Object.fromEntries(new URLSearchParams(query)) as Config), ...dataset };
  if (documentMember('contentType') !== 'text/html')
    (await insist(() => loadFile<typeof import('./xml.js')>('xml'))).supportXml();
  configure(config);
}

/** Applies the settings of the script tag. */
export function configure({ lang, content, images, fonts }: Config): void {
  setPageLanguage(lang);
  setContentBase(content);
  setImages(images as Images | undefined);
  if (fonts !== undefined) addFonts();
}
