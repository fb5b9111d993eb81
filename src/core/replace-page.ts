import { NativeURL } from './globals.js';
import { documentMember } from './page.js';

/** Sandbox tokens that let a frame navigate the whole page. */
const LEAVE_TO_NAVIGATE = ['allow-top-navigation', 'allow-top-navigation-by-user-activation'];

/** Yields the windows from this one up to the page; stops before the first of another origin. */
function* framesAround(): Generator<Window> {
  for (let inner: Window = window; inner !== inner.parent; inner = inner.parent) {
    yield inner;
    if (!frameOf(inner)) return;
  }
}

/** The frame element of a window, if this origin may read it. */
function frameOf(inner: Window): Element | null {
  try {
    return inner.frameElement;
  } catch {
    return null;
  }
}

/** The windows on which this one can listen for keys: those of its own origin. */
export function windowsHeard(): Window[] {
  const heard: Window[] = [window];
  for (const { parent } of framesAround()) if (isOwn(parent)) heard.push(parent);
  return heard;
}

function isOwn(other: Window): boolean {
  try {
    return !!other.document;
  } catch {
    return false;
  }
}

/**
 * Whether this window can replace the whole page. A frame inside a page of another origin cannot read its sandbox: without an
 * origin of its own it is sandboxed, and usually may not; otherwise only the attempt shows.
 */
export function mayLeave(): boolean {
  if (window !== window.parent && window.origin === 'null') return false;
  for (const inner of framesAround()) {
    const frame = frameOf(inner);
    const sandbox = frame?.getAttribute('sandbox')?.toLowerCase().split(/\s+/);
    if (sandbox && !LEAVE_TO_NAVIGATE.some((token) => sandbox.includes(token))) return false;
  }
  return true;
}

/**
 * Empties the page at once and replaces it with `url`, so that “back” does not return here; a frame replaces the whole page.
 * Returns false if the browser refuses.
 */
export function leavePage(url: string): boolean {
  const whole = window.top ?? window;
  try {
    const { href } = new NativeURL(url, documentMember('baseURI'));
    const { location } = whole;
    if (whole === window) {
      empty(whole);
      location.replace(href);
    } else if (isOwn(whole) && 'navigation' in whole) {
      // Emptying the page removes this frame, and its call of `location` would fail.
      const { navigation } = whole as Window & { navigation: Navigation };
      empty(whole);
      navigation.navigate(href, { history: 'replace' });
    } else location.replace(href);
    return true;
  } catch {
    return false;
  }
}

// An empty document shows nothing and has no listener that could ask “Leave site?” and keep the reader here. An XML document
// cannot be opened, so it is hidden instead.
function empty(whole: Window): void {
  const page = whole.document;
  try {
    (HTMLDocument.prototype.open as () => Document).call(page);
  } catch {
    documentMember('documentElement').style.setProperty('display', 'none', 'important');
    Reflect.set(HTMLDocument.prototype, 'title', '', page);
  }
}
