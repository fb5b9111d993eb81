import { cleanText } from '../../core/clean-text.js';
import { textLanguage } from '../../i18n/language.js';
import { ATTRIBUTE_ID, type AttributeValues } from '../attribute-values.js';

/** Makes an office document with one help line from attributes; nothing without a number. */
export function hotlineFromAttributes(
  given: AttributeValues<'number' | 'name' | 'operator' | 'hours' | 'cost' | 'languages' | 'recorded' | 'verifiedOn'>,
  language: string,
): unknown {
  const number = cleanText(given.number ?? '');
  if (!number) return undefined;
  const operator = given.operator ?? undefined;
  const hours = given.hours ?? undefined;
  const cost = given.cost ?? undefined;
  const recorded = given.recorded ?? undefined;
  const name = given.name || number;
  const languages = given.languages?.split(/[\s,]+/).filter(Boolean);
  const verifiedOn = given.verifiedOn || undefined;
  const hotline = {
    id: ATTRIBUTE_ID,
    name,
    phone: { text: number },
    operator,
    hours,
    cost,
    recorded,
    languages,
    verifiedOn,
  };
  return { version: 1, id: ATTRIBUTE_ID, language: textLanguage(name, language), name, hotlines: [hotline] };
}
