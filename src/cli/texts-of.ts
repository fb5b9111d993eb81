import office from '../content/schema/office.json' with { type: 'json' };
import { LANGUAGE_TAG } from '../content/parse/field-reader.js';
import { objectOf, type JsonLocation } from './visit-json.js';
import { visitSchema } from './visit-schema.js';

/** A text per language of a raw office document; empty ones are left out. */
export interface TextMap {
  place: JsonLocation;
  texts: [lang: string, text: string][];
}

/** Yields the texts per language of a raw office document, in any language. */
export function* textMaps(document: unknown): Generator<TextMap> {
  for (const { place, definition } of visitSchema(document, office)) {
    if (definition !== 'text') continue;
    const entries = Object.entries(objectOf(place.value) ?? {}).filter(([lang]) => LANGUAGE_TAG.test(lang));
    if (entries.length === 0) continue;
    const texts = entries.flatMap(([lang, entry]): [string, string][] => {
      const text = objectOf(entry)?.['text'] ?? entry;
      return typeof text === 'string' && text.trim() ? [[lang, text]] : [];
    });
    yield { place, texts };
  }
}
