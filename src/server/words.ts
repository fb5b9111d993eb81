import { pickText, type LanguageMap, type ShownText } from '../content/language-map.js';
import { loadLanguage, translatorOf } from '../i18n/engine.js';
import { languageName } from '../i18n/language-name.js';
import { directionOf, lookupLanguage, SOURCE_LANGUAGE, type Language } from '../i18n/language.js';
import { richMessage } from '../i18n/rich-message.js';
import type { MessageKey, MessageValues, Translator } from '../i18n/translator.js';
import { element, type Child } from './element.js';

/** The words of one language, and the texts of a document that fit it best: what the locale controller is to a widget. */
export class Words {
  constructor(
    readonly language: Language,
    /** Languages to look for content in, best first. */
    readonly languages: readonly string[],
    readonly t: Translator,
  ) {}

  /** Stated only where it is not the usual one. */
  get dir(): 'rtl' | undefined {
    return directionOf(this.language) === 'rtl' ? 'rtl' : undefined;
  }

  /** A message; where it comes out in another language, it says so. */
  text(key: MessageKey, values?: MessageValues): Child {
    return this.#marked(this.t.languageOf(key, values), this.t(key, values));
  }

  /** A message with markup in its placeholders. */
  rich(key: MessageKey, parts: Readonly<Record<string, Child>>): Child {
    return this.#marked(
      this.t.languageOf(key),
      richMessage(this.t, key, parts, (words) => words),
    );
  }

  /** The text of `map` that fits best. */
  pick(map: LanguageMap | undefined): ShownText | undefined {
    return pickText(map, this.languages);
  }

  /** The name of a language inside a sentence; its tag for a language that we have no name for. */
  languageName(tag: string): string {
    return languageName(tag, this.t);
  }

  #marked(language: Language, message: Child): Child {
    return language === this.language ? message : element('span', { lang: language }, message);
  }
}

/** The words of the language that is stated, else of the document's, else English. */
export async function wordsOf(stated: string | undefined, documentLanguage: string | undefined): Promise<Words> {
  const language = lookupLanguage(stated) ?? lookupLanguage(documentLanguage) ?? SOURCE_LANGUAGE;
  await loadLanguage(language);
  const languages = [language, ...(documentLanguage ? [documentLanguage] : []), SOURCE_LANGUAGE];
  return new Words(language, languages, translatorOf(language)!);
}
