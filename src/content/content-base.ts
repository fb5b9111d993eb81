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

/** The id that somebody meant: “ Lao-PDR ” is `lao-pdr`. */
export const officeId = (office: string): string => office.trim().toLowerCase();

/** Address of an office's live document, if any. Returns nothing for an invalid id, so that it cannot alter the URL. */
export function contentUrl(office: string, { bundledFile }: DocumentKind<unknown>): string | undefined {
  const id = officeId(office);
  return base && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(id) ? `${base}${id}/${bundledFile}.json` : undefined;
}
