/** Which pictures of documents to show: those of sites that get requests anyway, all, or none. */
export type Images = 'same-site' | 'any' | 'none';

const ENUM_VALUES = ['same-site', 'any', 'none'];
let ofPage: string = 'same-site';

const known = (choice: string | null | undefined): string | undefined =>
  ENUM_VALUES.filter((each) => each === choice)[0];

/**
 * Sets which pictures the widgets of this page show, unless they have their own `images`. A picture's server learns who reads
 * what; the servers of the page and the document know that already.
 */
export function setImages(choice: Images | undefined): void {
  ofPage = known(choice) ?? 'same-site';
}

interface Saving {
  connection?: { saveData?: boolean };
}

const hostOf = (address: string | undefined): string | undefined =>
  /^https?:\/\/(\[.*?\]|[^/:]+)/.exec(address ?? '')?.[1];

/**
 * Whether a widget with `choice` as its `images` shows the picture at `image`. A site is a host, without `www.`, and its
 * subdomains. A reader who saves data gets none.
 *
 * @param from Address of the document that contains it.
 */
export function showsImage(image: string, from: string | undefined, choice: string | undefined): boolean {
  if ((globalThis.navigator as Saving | undefined)?.connection?.saveData) return false;
  const images = known(choice) ?? ofPage;
  const host = hostOf(image);
  if (images !== 'same-site' || !host) return images !== 'none';
  return [globalThis.origin, from].some((address) => {
    const site = hostOf(address)?.replace(/^www\./, '');
    return site && `.${host}`.endsWith(`.${site}`);
  });
}
