/**
 * Whether a link may be shown: “tel:” with a number in its text must call that number.
 *
 * @param isDialled The function of `phone.ts`, passed in because pages load that module only with the parsers.
 */
export function callsWhatItShows(
  url: string,
  text: string,
  isDialled: (text: string, dial: string) => boolean,
): boolean {
  return !/^tel:/i.test(url) || !/\p{Nd}/u.test(text) || isDialled(text, url.replace(/^tel:|;.*|[().-]/gi, ''));
}
