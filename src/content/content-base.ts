import { NativeURL } from '../core/globals.js';
import type { DocumentKind } from './load-document.js';
import { documentMember } from '../core/page.js';

let base: string | undefined;

/**
 * Sets the folder of the offices' live documents: `<base>lao-pdr/office.json` and `<base>lao-pdr/news.json`. If they cannot
 * be fetched, widgets use the built-in documents. Call it before the first widget starts; without an argument it resets.
 *
 * @param url Address of the folder, relative to the page.
 */
export function setContentBase(url: string | undefined): void {
  base = url && new NativeURL(url.endsWith('/') ? url : `${url}/`, documentMember('baseURI')).href;
}

/** Address of an office's live document, if any. Returns nothing for an invalid id, so that it cannot alter the URL. */
export function contentUrl(office: string, { bundledFile }: DocumentKind<unknown>): string | undefined {
  return base && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(office) ? `${base}${office}/${bundledFile}.json` : undefined;
}
