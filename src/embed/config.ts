import { setImages, type Images } from '../content/images.js';
import { setContentBase } from '../content/content-base.js';
import { setPageLanguage } from '../i18n/language-preference.js';
import { insist } from '../core/next-try.js';
import { documentMember } from '../core/page.js';
import { addFonts } from './fonts.js';
import { loadFile } from './load-file.js';

/** What the script tag can set for all widgets of the page, by its `data-` attributes. */
export interface Config {
  /** Language of the widgets that state none themselves: `data-lang`. */
  lang?: string;
  /** Folder of the offices' live documents: `data-content`. */
  content?: string;
  /** Which pictures of documents are shown: `data-images`. */
  images?: string;
  /** There where the widgets bring their own Lao font: `data-fonts`. */
  fonts?: string;
}

/** What has to be before the first widget starts. */
export async function prepare(config: Config): Promise<void> {
  if (documentMember('contentType') !== 'text/html')
    (await insist(() => loadFile<typeof import('./xml.js')>('xml'))).supportXml();
  configure(config);
}

/** Takes over the settings of the script tag. */
export function configure({ lang, content, images, fonts }: Config): void {
  setPageLanguage(lang);
  setContentBase(content);
  setImages(images as Images | undefined);
  if (fonts !== undefined) addFonts();
}
