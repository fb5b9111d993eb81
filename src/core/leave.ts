import { documentMember } from './page.js';

/** Hides the page at once and puts `url` in its place, so that “back” does not lead here. */
export function leavePage(url: string): void {
  documentMember('documentElement').style.setProperty('display', 'none', 'important');
  Reflect.set(Document.prototype, 'title', '', document);
  location.replace(url);
}
