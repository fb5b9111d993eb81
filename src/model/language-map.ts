import { isIn } from '../i18n/language.js';

/** Whether a person has reviewed a translation. */
export type Review = 'reviewed' | 'machine';

/** A text in one language. */
export interface Translation {
  text: string;
  review: Review;
}

/** A text in several languages, by BCP 47 tag. */
export type LanguageMap = Readonly<Record<string, Translation>>;

/** A web address per language of its target, by BCP 47 tag. */
export type LanguageUrls = Readonly<Record<string, string>>;

/** A text to show, with its language and whether it is reviewed. */
export interface ShownText extends Translation {
  lang: string;
}

/** The entry for the first of `languages` that the map has, else any; nothing for an empty map. */
export function pickLanguage<T>(
  map: Readonly<Record<string, T>> | undefined,
  languages: readonly string[],
): [lang: string, value: T] | undefined {
  const entries = Object.entries(map ?? {});
  for (const wanted of languages) {
    const found = entries.filter(([lang]) => lang === wanted)[0] ?? entries.filter(([lang]) => isIn(lang, wanted))[0];
    if (found) return found;
  }
  return entries[0];
}

/** The text of `map` that fits `languages` best. */
export function pickText(map: LanguageMap | undefined, languages: readonly string[]): ShownText | undefined {
  const found = pickLanguage(map, languages);
  return found && { lang: found[0], ...found[1] };
}
