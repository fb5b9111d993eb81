import { createInstance, type i18n } from 'i18next';
import en from '../../locales/en.json' with { type: 'json' };
import { LANGUAGES, SOURCE_LANGUAGE, type Language } from './language.js';
import type { MessageKey, MessageValues, Translator } from './translator.js';

const NAMESPACE = 'translation';

/** The catalogues that are there. */
const catalogues = new Map<Language, object>([[SOURCE_LANGUAGE, en]]);
/** Texts of the page's own that go before those of the catalogues. */
let texts: ReadonlyMap<Language, object> = new Map();
const translators = new Map<Language, Translator>();
const loads = new Map<Language, Promise<void>>();
let own: i18n | undefined;

/** What can be said before anything is loaded: everything, in English. */
export function bundledWords(): Translator {
  return translatorOf(SOURCE_LANGUAGE)!;
}

/** The words of `language`, or nothing as long as its catalogue has not been loaded. */
export function translatorOf(language: Language): Translator | undefined {
  if (catalogues.has(language) && !translators.has(language)) translators.set(language, makeTranslator(language));
  return translators.get(language);
}

/** Loads the catalogue of `language`, once. A catalogue that cannot be had leaves the words in English. */
export function loadLanguage(language: Language): Promise<void> {
  let load = loads.get(language);
  if (!load) {
    load = Promise.resolve(LANGUAGES[language].load?.())
      .then((catalogue) => add(language, catalogue?.default ?? {}))
      .catch((error: unknown) => {
        console.warn(
          `[iom-widgets] The words of “${language}” could not be loaded; English is shown instead. ${String(error)}`,
        );
        add(language, {});
      });
    loads.set(language, load);
  }
  return load;
}

/** Here a document has its texts in every language: there is nothing to wait for. */
export function loadBeside(_name: string, _load: (language: Language) => Promise<unknown>): void {}

/** From now on `given` goes before the catalogues, text by text; what was given before is gone. */
export function setTexts(given: ReadonlyMap<Language, object>): void {
  texts = given;
  own = undefined;
  translators.clear();
}

function add(language: Language, catalogue: object): void {
  if (catalogues.has(language)) return;
  catalogues.set(language, catalogue);
  if (own) fill(own, language, catalogue);
}

/** Adds what is not there yet; a copy is made of it. */
function fill(into: i18n, language: Language, more: object): void {
  into.addResourceBundle(language, NAMESPACE, more, true, false);
}

// An instance of our own: the page may have set up the global one for itself.
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
    for (const source of [texts, catalogues]) source.forEach((each, language) => fill(made, language, each));
    own = made;
  }
  return own;
}

function makeTranslator(language: Language): Translator {
  const words = instance();
  // Not getFixedT: its function copies all options of the instance at each call.
  const t = (key: MessageKey, values?: object) => words.t(key, { ...values, lng: language });
  const find = (key: MessageKey, values?: MessageValues): string => t(key, { ...values, nest: false });
  const findLanguage = (key: MessageKey, values?: MessageValues): Language => {
    const { usedLng } = t(key, { count: 1, ...values, returnDetails: true }) as unknown as { usedLng: Language };
    return usedLng;
  };
  const translate = remember(find);
  return Object.assign(translate, { languageOf: remember(findLanguage) });
}

/** What `find` found for a key without values: i18next takes long to find it anew, and a card says a dozen of them. */
function remember<T>(
  find: (key: MessageKey, values?: MessageValues) => T,
): (key: MessageKey, values?: MessageValues) => T {
  const found = new Map<MessageKey, T>();
  return (key, values) => {
    if (values) return find(key, values);
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key)!;
  };
}
