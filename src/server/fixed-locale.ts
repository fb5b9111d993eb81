import { html } from 'lit/html.js';
import { RTL, splitNoWrap } from '../i18n/no-wrap.js';
import { loadLanguage, translatorOf } from '../i18n/messages.js';
import { addNames } from '../i18n/names.js';
import { lookupLanguage, otherLanguages, SOURCE_LANGUAGE, type Language } from '../i18n/language.js';
import { Locale } from '../i18n/locale.js';
import type { Translator } from '../i18n/translator.js';

/** The locale for plain HTML: one language, without presentational markup. */
export class FixedLocale extends Locale {
  readonly languages: readonly string[];

  constructor(
    readonly language: Language,
    documentLanguage: string | undefined,
    readonly t: Translator,
    others: readonly string[] = [],
  ) {
    super();
    this.others = others;
    this.languages = [...others, language, ...(documentLanguage ? [documentLanguage] : []), SOURCE_LANGUAGE];
  }

  /** Only what letters from right to left around it would turn round is marked. */
  override noWrap(text: string): unknown {
    return RTL.test(text) ? splitNoWrap(text, (piece): unknown => html`<span dir="ltr">${piece}</span>`) : text;
  }
}

/** Returns the locale of the stated language, else of the document's, else English. */
export async function fixedLocale(
  stated: string | undefined,
  documentLanguage: string | undefined,
): Promise<FixedLocale> {
  const language = lookupLanguage(stated) ?? lookupLanguage(documentLanguage) ?? SOURCE_LANGUAGE;
  await Promise.all([loadLanguage(language), addNames()]);
  return new FixedLocale(language, documentLanguage, translatorOf(language)!, otherLanguages(stated));
}
