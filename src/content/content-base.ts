import type { DocumentKind } from './load-document.js';
import { documentMember } from '../core/page.js';

let base: string | undefined;

/**
 * Where the offices' live documents are: `<base>lao-pdr/office.json` and `<base>lao-pdr/news.json`. The built-in documents
 * stand in where these cannot be had. To be set before the first widget starts; nothing sets it back.
 *
 * @param url Address of the folder, relative to the page.
 */
export function setContentBase(url: string | undefined): void {
  base = url && new URL(url.endsWith('/') ? url : `${url}/`, documentMember('baseURI')).href;
}

/** Address of an office's live document, where there is any; an id that is none never gets into an address. */
export function contentUrl(office: string, { bundledFile }: DocumentKind<unknown>): string | undefined {
  return base && /^[a-z\d]+(?:-[a-z\d]+)*$/.test(office) ? `${base}${office}/${bundledFile}.json` : undefined;
}
