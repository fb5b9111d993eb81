/**
 * Returns a function to call after a render. If an element's language has changed, it has Firefox make the accessible tree anew:
 * otherwise Firefox tells a screen reader the language in which a text was first shown, and Vietnamese is read as English.
 * Focus, scroll and layout stay as they are.
 */
export function languageTeller(root: ParentNode): () => void {
  const before = [...root.querySelectorAll<HTMLElement>('[lang]')].map((place) => [place, place.lang] as const);
  return () => {
    const whole = before.some(([place, lang]) => place.lang !== lang) && root.querySelector('.root');
    if (!whole) return;
    whole.setAttribute('aria-hidden', 'true');
    whole.removeAttribute('aria-hidden');
  };
}
