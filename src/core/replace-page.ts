import { documentMember } from './page.js';

/** What lets a sandboxed frame take the place of the whole page. */
const LEAVE_TO_NAVIGATE = ['allow-top-navigation', 'allow-top-navigation-by-user-activation'];

/** The frames from this window up to the page; ends before the first that belongs to another origin. */
function* framesAround(): Generator<Window> {
  for (let inner: Window = self; inner !== inner.parent; inner = inner.parent) {
    yield inner;
    if (!frameOf(inner)) return;
  }
}

/** The element that a window is shown in, if it may be seen. */
function frameOf(inner: Window): Element | null {
  try {
    return inner.frameElement;
  } catch {
    return null;
  }
}

/** The windows whose keys can be heard from here: the page around may be another's. */
export function windowsHeard(): Window[] {
  const heard: Window[] = [self];
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
 * Whether the whole page can be left from here. A frame of another origin cannot see how it is held: one without an origin is
 * sandboxed, and mostly may not; of others only the press itself tells.
 */
export function mayLeave(): boolean {
  if (self !== self.parent && self.origin === 'null') return false;
  for (const inner of framesAround()) {
    const frame = frameOf(inner);
    const sandbox = frame?.getAttribute('sandbox')?.toLowerCase().split(/\s+/);
    if (sandbox && !LEAVE_TO_NAVIGATE.some((token) => sandbox.includes(token))) return false;
  }
  return true;
}

/**
 * Empties the page at once and puts `url` in its place, so that “back” does not lead here; from a frame, in the place of the
 * whole page. Whether it may.
 */
export function leavePage(url: string): boolean {
  const whole = self.top ?? self;
  try {
    const { href } = new URL(url, documentMember('baseURI'));
    const { location } = whole;
    if (whole === self) {
      empty(whole);
      location.replace(href);
    } else if (isOwn(whole) && 'navigation' in whole) {
      // This frame goes with what is in the page, and its call of `location` with it.
      const { navigation } = whole as Window & { navigation: Navigation };
      empty(whole);
      navigation.navigate(href, { history: 'replace' });
    } else location.replace(href);
    return true;
  } catch {
    return false;
  }
}

// An empty document has nothing to be seen, and no listener that could ask “Leave site?” and keep the reader here. XML has none
// to be opened.
function empty(whole: Window): void {
  const page = whole.document;
  try {
    (Document.prototype.open as () => Document).call(page);
  } catch {
    documentMember('documentElement').style.setProperty('display', 'none', 'important');
    Reflect.set(Document.prototype, 'title', '', page);
  }
}
