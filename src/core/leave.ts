/** Hides the page at once and puts `url` in its place, so that “back” does not lead here. */
export function leavePage(url: string): void {
  const { documentElement } = document;
  documentElement.style.setProperty('display', 'none', 'important');
  document.title = '';
  location.replace(url);
}
