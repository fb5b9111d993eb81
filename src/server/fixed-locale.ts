import { loadLanguage, translatorOf } from '../i18n/messages.js';
import { lookupLanguage, SOURCE_LANGUAGE, type Language } from '../i18n/language.js';
import { Locale } from '../i18n/locale.js';
import type { Translator } from '../i18n/translator.js';

/** The locale of a document that is written as plain HTML: in one language, and without markup for the eye. */
export class FixedLocale extends Locale {
  readonly languages: readonly string[];

  constructor(
    readonly language: Language,
    documentLanguage: string | undefined,
    readonly t: Translator,
  ) {
    super();
    this.languages = [language, ...(documentLanguage ? [documentLanguage] : []), SOURCE_LANGUAGE];
  }

  override noWrap(text: string): string {
    return text;
  }
}

/** The locale of the language that is stated, else of the document's, else English. */
export async function fixedLocale(
  stated: string | undefined,
  documentLanguage: string | undefined,
): Promise<FixedLocale> {
  const language = lookupLanguage(stated) ?? lookupLanguage(documentLanguage) ?? SOURCE_LANGUAGE;
  await loadLanguage(language);
  return new FixedLocale(language, documentLanguage, translatorOf(language)!);
}
