import offices from 'virtual:offices';
import { loadOffice, NEWS_FEED, OFFICE_DOCUMENT } from '../../src/content/load-document.js';
import { pickText, type LanguageMap, type ShownText } from '../../src/model/language-map.js';
import { groupStories, pickItem } from '../../src/model/stories.js';
import { SOURCE_LANGUAGE, type Language } from '../../src/i18n/language.js';
import { fixedLocale } from '../../src/server/fixed-locale.js';

/** An option: its id, its name, and the language of the name. */
interface Option {
  value: string;
  text: string;
  lang?: string;
}

const option = (value: string, shown: ShownText | undefined): Option => ({
  value,
  text: shown?.text ?? value,
  lang: shown?.lang,
});

/** Returns the options from an office's content by field, named in `language` if possible. */
export async function contentOf(office: string, language: Language): Promise<Readonly<Record<string, Option[]>>> {
  const [{ document: own }, { document: news }] = await Promise.all([
    loadOffice(OFFICE_DOCUMENT, office),
    loadOffice(NEWS_FEED, office),
  ]);
  const { languages } = await fixedLocale(language, own.language);
  const named = (list: readonly { id: string; name: LanguageMap }[]): Option[] =>
    list.map(({ id, name }) => option(id, pickText(name, languages)));
  return {
    story: groupStories(news).map((story) => {
      const { title, language: lang } = pickItem(story, languages);
      return { value: story.id, text: title ?? story.id, lang };
    }),
    programme: named(own.programmes),
    contact: named(own.contacts),
    hotline: named(own.hotlines),
  };
}

/** The built-in offices, named in `language` if possible. */
export const officesIn = (language: Language): Option[] =>
  Object.entries(offices).map(([id, { language: own, name }]) =>
    option(id, pickText(name, [language, own, SOURCE_LANGUAGE])),
  );

/** Fills a select after its empty option, and keeps the chosen value if it still exists. */
export function fillSelect(select: HTMLSelectElement, options: readonly Option[]): void {
  const { value } = select;
  const first = [...select.options].filter((each) => each.value === '');
  const rest = options.map(({ value: id, text, lang = '' }) => Object.assign(new Option(text, id), { lang }));
  select.replaceChildren(...first, ...rest);
  if (options.some((each) => each.value === value)) select.value = value;
}
