import { hasOwn } from '../core/has-own.js';
import { LANGUAGES, lookupLanguage } from '../i18n/language.js';
import { OFFICES } from '../offices/index.js';
import type { Tag } from '../registry.js';
import { ATTRIBUTES, ENUM_VALUES } from './attributes.js';
import { unknownOption } from './unknown-option.js';

/** Returns `given` if `list` contains it; else throws `UnknownOption` with the whole list. */
export function known<T extends string>(what: string, given: string, list: readonly T[]): T {
  const found = list.find((each) => each === given);
  if (found === undefined) throw unknownOption(what, given, list);
  return found;
}

/** Returns the tag among `tags` of a widget named `news-card` or `iom-news-card`. */
export function knownWidget(widget: string, tags: readonly Tag[]): Tag {
  const found = tags.find((tag) => tag === widget || tag === `iom-${widget}`);
  if (!found) throw unknownOption('widget', widget, tags);
  return found;
}

/** Throws `UnknownOption` for the first attribute that the widget does not have, or value that is not in its closed list. */
export function checkAttributes(tag: Tag, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    known(`attribute of ${tag}`, name, ATTRIBUTES[tag]);
    if (hasOwn(ENUM_VALUES, name)) known(name, value, ENUM_VALUES[name]!);
  }
  const { office, lang } = attributes;
  if (office !== undefined) known('office', office, Object.keys(OFFICES));
  if (lang !== undefined && !lookupLanguage(lang)) throw unknownOption('lang', lang, Object.keys(LANGUAGES));
}
