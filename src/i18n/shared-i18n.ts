import en from '../../locales/en.json' with { type: 'json' };
import { chooseLanguage, setPageLanguage } from './language-preference.js';
import { setTexts } from './messages.js';
import { LANGUAGES, primaryOf, type Language, type LanguageEntry } from './language.js';

/** The members of an i18next instance, of any version, that the widgets use. */
export interface I18n {
  readonly language?: string;
  /** Undefined before `init()`. */
  readonly store?: Emitter & { readonly data: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  on: Emitter['on'];
  off: Emitter['off'];
  dir(lng?: string): 'ltr' | 'rtl';
}

interface Emitter {
  on(event: string, listener: (...values: any[]) => void): void;
  off(event: string, listener: (...values: any[]) => void): void;
}

/** The namespace with texts for the widgets, under the keys of `iom-widgets/locales/en.json`. */
const NAMESPACE = 'iom';
const ours: ReadonlySet<string> = new Set(Object.keys(LANGUAGES));
const entries = LANGUAGES as Record<string, LanguageEntry>;
let stop: (() => void) | undefined;

/**
 * Shares the page's i18next instance with the widgets, or stops sharing it. Texts in its namespace `iom` override ours one
 * by one, and can add a language. The widgets follow its language as with `setPageLanguage`; a later change of it overrides
 * the reader's earlier choice. Our own instance formats the texts, so the options, escaping and plugins of the page's
 * instance have no effect. Use it in browsers only: on a server, all requests would share it.
 */
export function setI18n(instance: I18n | undefined): void {
  stop?.();
  stop = undefined;
  if (instance) stop = follow(instance);
  take(instance);
}

function follow(instance: I18n): () => void {
  const { store } = instance;
  const change = (): void => {
    chooseLanguage(undefined);
    take(instance);
  };
  const look = (_language: string, namespace: string): void => {
    if (namespace === NAMESPACE) take(instance);
  };
  const start = (): void => setI18n(instance); // its store exists only now
  instance.on('languageChanged', change);
  if (store) for (const event of ['added', 'removed']) store.on(event, look);
  else instance.on('initialized', start);
  return () => {
    instance.off('languageChanged', change);
    instance.off('initialized', start);
    for (const event of ['added', 'removed']) store?.off(event, look);
  };
}

function take(instance: I18n | undefined): void {
  for (const language of Object.keys(entries)) if (!ours.has(language)) delete entries[language];
  const texts = new Map<Language, object>();
  for (const [tag, namespaces] of Object.entries(instance?.store?.data ?? {})) {
    const language = primaryOf(tag);
    const given = fitting(namespaces[NAMESPACE], en);
    if (!language || !given) continue;
    texts.set(language as Language, given);
    if (!ours.has(language)) entries[language] = entryOf(language, given, instance!.dir(tag));
  }
  setTexts(texts);
  setPageLanguage(instance?.language); // also notifies the widgets
}

/** Keeps only the entries of `given` whose key and type match the catalogue; others would render as raw keys. */
function fitting(given: unknown, like: object): object | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const known = new Map<string, unknown>(Object.entries(like));
  const fits = Object.entries(given).map(([key, value]) => {
    const there = known.get(key);
    if (typeof there === 'object' && there !== null) return [key, fitting(value, there)];
    return [key, typeof value === 'string' ? value : undefined];
  });
  return Object.fromEntries(fits.filter(([, value]) => value !== undefined));
}

/** The entry of a language that only the page has, named by its autonym. */
function entryOf(language: string, texts: { languages?: Record<string, unknown> }, dir: 'ltr' | 'rtl'): LanguageEntry {
  const autonym = texts.languages?.[language];
  return {
    autonym: typeof autonym === 'string' ? autonym : language,
    load: undefined,
    ofPage: true,
    ...(dir === 'rtl' && { dir }),
  };
}
