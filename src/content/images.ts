/** Which pictures of documents are shown: those of the sites that are asked anyway, all, or none. */
export type Images = 'same-site' | 'any' | 'none';

const ENUM_VALUES = ['same-site', 'any', 'none'];
let ofPage: string = 'same-site';

const known = (choice: string | null | undefined): string | undefined => ENUM_VALUES.find((each) => each === choice);

/**
 * Which pictures the widgets of this page show that do not say it themselves by `images`. Whoever keeps a picture learns who
 * reads what; the servers of page and document know that already.
 */
export function setImages(choice: Images | undefined): void {
  ofPage = known(choice) ?? 'same-site';
}

const hostOf = (address: string | undefined): string | undefined =>
  /^https?:\/\/(\[.*?\]|[^/:]+)/.exec(address ?? '')?.[1];

/**
 * Whether the picture at `image` is shown by a widget whose `images` is `choice`. A site is a host and the hosts below it,
 * `www.` left out.
 *
 * @param from Address of the document that names it.
 */
export function showsImage(image: string, from: string | undefined, choice: string | undefined): boolean {
  const images = known(choice) ?? ofPage;
  const host = hostOf(image);
  if (images !== 'same-site' || !host) return images !== 'none';
  return [globalThis.origin, from].some((address) => {
    const site = hostOf(address)?.replace(/^www\./, '');
    return site && `.${host}`.endsWith(`.${site}`);
  });
}
