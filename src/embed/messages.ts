// Replaces src/i18n/messages.ts in the files of the script tag: the same texts without i18next, which is larger than all
// messages of a page. The build compiles the catalogues in parts, each loaded with the code that uses it.
import { hasOwn } from '../core/has-own.js';
import { insist } from '../core/next-try.js';
import { takeForms, type Forms } from '../i18n/forms.js';
import { SOURCE_LANGUAGE, type Language } from '../i18n/language.js';
import type { MessageKey, MessageValues, Translator } from '../i18n/translator.js';
import { lookAgain } from '../i18n/watch.js';
import { loadFile } from './load-file.js';

/** Texts by key, including the suffixes of plural and context. */
type Messages = Record<string, string>;

/** A part of a language's catalogue, and the missing messages in English. */
interface Part {
  default: Messages;
  en?: Messages;
  forms?: Forms;
}

/** Loads one part of the catalogues. */
type LoadPart = (language: Language) => Promise<Part>;

interface Words {
  own: Messages;
  english: Messages;
  parts: Set<string>;
  translator: Translator;
}

/** The few messages for when loading messages fails, in English; filled in by the build. */
declare const LAST_WORDS: Messages;

const parts = new Map<string, LoadPart>();
const words = new Map<Language, Words>();
const loads = new Map<Language, Promise<void>>();
const warned = new Set<Language>();

/** Adds a part to the messages of every language: files whose names have this ending, or the result of `load`. */
export function addWords(ending: string, load: LoadPart = (language) => loadFile(language + ending)): void {
  parts.set(ending, load);
}

/** Makes every language also wait for `load`, once per `name`, whether it succeeds or fails. */
export function loadWithMessages(name: string, load: (language: Language) => Promise<unknown>): void {
  const noWords = (): Part => ({ default: {} });
  if (!parts.has(name)) parts.set(name, (language) => load(language).then(noWords, noWords));
}

/** The messages available before anything is loaded: few, but never raw keys. */
export function bundledWords(): Translator {
  return makeTranslator(SOURCE_LANGUAGE, {}, LAST_WORDS, () => '');
}

/** The translator of `language`, or nothing until all parts of it are loaded. */
export function translatorOf(language: Language): Translator | undefined {
  const known = words.get(language);
  return known && known.parts.size === parts.size ? known.translator : undefined;
}

/** Loads the messages of `language`. If a part fails, loads it in English; if that fails too, there are none. */
export function loadLanguage(language: Language): Promise<void> {
  let load = loads.get(language);
  if (!load) {
    load = loadParts(language)
      .catch(() => {}) // reported already
      .then(() => void loads.delete(language));
    loads.set(language, load);
  }
  return load;
}

async function loadParts(language: Language): Promise<void> {
  const into = words.get(language) ?? noWords(language);
  words.set(language, into);
  // A widget that starts meanwhile may add a part.
  while (into.parts.size < parts.size)
    await Promise.all(
      [...parts].filter(([name]) => !into.parts.has(name)).map(([name, part]) => loadPart(name, part, language, into)),
    );
}

async function loadPart(name: string, part: LoadPart, language: Language, into: Words): Promise<void> {
  const english = (): Promise<Part> => part(SOURCE_LANGUAGE);
  const {
    default: own,
    en,
    forms,
  } = await part(language).catch(async (error: unknown) => {
    if (!warned.has(language))
      console.warn(
        `[iom-widgets] The words of “${language}” could not be loaded; English is shown instead. ${String(error)}`,
      );
    warned.add(language);
    const inEnglish: Part = { default: {}, en: (await english()).default };
    void insist(() => part(language), 1).then((late) => {
      Object.assign(into.own, late.default);
      // A new object, so that widgets notice the change.
      into.translator = makeTranslator(language, into.own, into.english);
      takeForms(into.translator, late.forms);
      lookAgain();
    });
    return inEnglish;
  });
  Object.assign(into.own, own);
  Object.assign(into.english, en);
  takeForms(into.translator, forms);
  into.parts.add(name);
}

function noWords(language: Language): Words {
  const own: Messages = {};
  const english: Messages = {};
  return { own, english, parts: new Set(), translator: makeTranslator(language, own, english) };
}

function makeTranslator(
  language: Language,
  own: Messages,
  english: Messages,
  unknown = (key: string) => key,
): Translator {
  const find = (key: string, values: MessageValues): [text: string | undefined, language: Language] => {
    const text = pickForm(own, key, language, values);
    return text === undefined ? [pickForm(english, key, SOURCE_LANGUAGE, values), SOURCE_LANGUAGE] : [text, language];
  };
  const translate = (key: MessageKey, values: MessageValues = {}): string => {
    const [text = unknown(key)] = find(key, values);
    return text.replace(/{{(\w+)}}/g, (written, name: string) =>
      hasOwn(values, name) ? String(values[name] ?? '') : written,
    );
  };
  return Object.assign(translate, {
    languageOf: (key: MessageKey, values?: MessageValues) =>
      own[key] === undefined ? find(key, { count: 1, ...values })[1] : language,
  });
}

// Picks the most specific form, in the order of i18next.
function pickForm(
  messages: Messages,
  key: string,
  language: Language,
  { count, context }: MessageValues,
): string | undefined {
  if (count === undefined && context === undefined) return messages[key];
  const plurals = [''];
  if (typeof count === 'number') plurals.unshift(`_${rulesOf(language).select(count)}`);
  if (count === 0) plurals.unshift('_zero');
  const contexts = context === undefined || context === '' ? [''] : [`_${context}`, ''];
  for (const suffix of contexts.flatMap((form) => plurals.map((plural) => form + plural)))
    if (messages[key + suffix] !== undefined) return messages[key + suffix];
  return undefined;
}

const rules = new Map<Language, Intl.PluralRules>();

// Cached, because making one takes as long as rendering a card.
function rulesOf(language: Language): Intl.PluralRules {
  if (!rules.has(language)) rules.set(language, new Intl.PluralRules(language));
  return rules.get(language)!;
}
