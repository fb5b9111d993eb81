import { createInstance, type i18n } from 'i18next';
import en from '../../locales/en.json' with { type: 'json' };
import { insist } from '../core/next-try.js';
import type { Forms } from './forms.js';
import { LANGUAGES, SOURCE_LANGUAGE, type Language, type LanguageEntry } from './language.js';
import type { MessageKey, MessageValues, Translator } from './translator.js';
import { lookAgain } from './watch.js';

const NAMESPACE = 'translation';

/** Loads further words of a language, as a catalogue has them. */
type LoadWords = (language: Language) => Promise<{ default: object }>;

/** The catalogues loaded so far. */
const catalogues = new Map<Language, object>([[SOURCE_LANGUAGE, en]]);
/** Texts of the page, which override the catalogues. */
let texts: ReadonlyMap<Language, object> = new Map();
/** Words beside the catalogues, and what loads them. */
const more = new Map<Language, object>();
const added = new Set<LoadWords>();
const forms = new Map<Language, Forms>();
const translators = new Map<Language, Translator>();
const loads = new Map<Language, Promise<void>>();
let own: i18n | undefined;

/** The messages available before anything is loaded: all of them, in English. */
export function bundledWords(): Translator {
  return translatorOf(SOURCE_LANGUAGE)!;
}

/** The translator of `language`, or nothing until its catalogue is loaded. */
export function translatorOf(language: Language): Translator | undefined {
  if (catalogues.has(language) && !translators.has(language)) translators.set(language, makeTranslator(language));
  return translators.get(language);
}

/** Loads the catalogue of `language`, once. If that fails, messages stay in English. */
export function loadLanguage(language: Language): Promise<void> {
  let load = loads.get(language);
  if (!load) {
    const get = async (): Promise<object> => {
      const entry = LANGUAGES[language] as LanguageEntry;
      if (entry.forms) forms.set(language, (await import('./make-forms.js')).makeForms(entry.forms));
      for (const each of added) await addTo(language, each);
      return (await entry.load?.())?.default ?? {};
    };
    load = get()
      .then((catalogue) => add(language, catalogue))
      .catch((error: unknown) => {
        console.warn(
          `[iom-widgets] The words of “${language}” could not be loaded; English is shown instead. ${String(error)}`,
        );
        add(language, {});
        void insist(get, 1).then((catalogue) => {
          catalogues.set(language, catalogue);
          forget();
          lookAgain();
        });
      });
    loads.set(language, load);
  }
  return load;
}

/** Adds the words that `load` gives to every language, now and later. Resolves once the languages loaded so far have them. */
export async function addWords(_name: string, load: LoadWords): Promise<void> {
  added.add(load);
  await Promise.all([...catalogues.keys()].map((language) => addTo(language, load)));
  forget();
  lookAgain();
}

async function addTo(language: Language, load: LoadWords): Promise<void> {
  more.set(language, { ...more.get(language), ...(await load(language)).default });
}

/** Does nothing here, because documents contain their texts in every language. */
export function loadWithMessages(_name: string, _load: (language: Language) => Promise<unknown>): void {}

/** Overrides messages of the catalogues with those of `given`; replaces earlier overrides. */
export function setTexts(given: ReadonlyMap<Language, object>): void {
  texts = given;
  forget();
}

function forget(): void {
  own = undefined;
  translators.clear();
}

function add(language: Language, catalogue: object): void {
  if (catalogues.has(language)) return;
  catalogues.set(language, catalogue);
  if (own) fill(own, language, catalogue);
}

/** Adds a copy of the missing messages. */
function fill(into: i18n, language: Language, more: object): void {
  into.addResourceBundle(language, NAMESPACE, more, true, false);
}

// A separate instance, because the page may use the global one.
function instance(): i18n {
  if (!own) {
    const made = createInstance();
    void made.init({
      lng: SOURCE_LANGUAGE,
      fallbackLng: SOURCE_LANGUAGE,
      resources: {},
      initAsync: false,
      interpolation: { escapeValue: false }, // Lit escapes
    });
    for (const source of [texts, catalogues, more]) source.forEach((each, language) => fill(made, language, each));
    own = made;
  }
  return own;
}

function makeTranslator(language: Language): Translator {
  const words = instance();
  // Not getFixedT: its function copies all options of the instance at each call.
  const t = (key: MessageKey, values?: object) => words.t(key, { ...values, lng: language });
  const find = (key: MessageKey, values?: MessageValues): string => t(key, { ...values, nest: false });
  // A text of the page may format a value instead of inserting it; then no pattern is cached.
  const patternOf = remember((key, marks, values): string | undefined => {
    const pattern = find(key, marks);
    return fillIn(pattern, values) === find(key, values) ? pattern : undefined;
  });
  const translate = (key: MessageKey, values: MessageValues = NONE): string => {
    const pattern = patternOf(key, values);
    return pattern === undefined ? find(key, values) : fillIn(pattern, values);
  };
  const languageOf = remember((key, marks): Language => {
    const { usedLng } = t(key, { count: 1, ...marks, returnDetails: true }) as unknown as { usedLng: Language };
    return usedLng;
  });
  return Object.assign(translate, { languageOf, forms: forms.get(language) });
}

const NONE: MessageValues = {};
const MARK = /\ue000(\w+)\ue001/g;

const fillIn = (pattern: string, values: MessageValues): string =>
  values === NONE ? pattern : pattern.replace(MARK, (_, name: string) => String(values[name] ?? ''));

/** Limit per message: a page has few, but a hostile feed could produce one for each number. */
const MOST_REMEMBERED = 200;

/**
 * Caches the results of `find` by key, with marks for those values that do not select another text, because i18next is slow
 * and a card shows a dozen messages.
 */
function remember<T>(
  find: (key: MessageKey, marks: MessageValues, values: MessageValues) => T,
): (key: MessageKey, values?: MessageValues) => T {
  const found = new Map<MessageKey, Map<string, T>>();
  return (key, values = NONE) => {
    let known = found.get(key);
    if (!known) found.set(key, (known = new Map()));
    const marks: Record<string, string | number> = {};
    let form = '';
    for (const name of Object.keys(values)) {
      const isForm = name === 'count' || name === 'context';
      marks[name] = isForm ? values[name]! : `\ue000${name}\ue001`;
      form += `${name} ${isForm ? values[name] : ''} `;
    }
    if (!known.has(form)) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(form, find(key, marks, values));
    }
    return known.get(form)!;
  };
}
