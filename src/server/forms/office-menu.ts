import { pickLanguage } from '../../content/language-map.js';
import { menuLabels } from '../../content/menu.js';
import type { MenuItem, OfficeDocument } from '../../content/office-document.js';
import { element, type Child, type Markup } from '../element.js';
import { link, text, textNotices } from '../pieces.js';
import type { View } from '../view.js';
import type { Words } from '../words.js';

/** The plain form of `iom-office-menu`: every item in sight, as nothing can be opened. */
export function officeMenu({ document: { menu }, words }: View<OfficeDocument>): Child {
  if (menu.length === 0) return undefined;
  return [menuList(words, menu), textNotices(words, menuLabels(menu, words.languages))];
}

/** A menu as lists in lists. */
export function menuList(words: Words, menu: readonly MenuItem[]): Markup {
  return element(
    'ul',
    { class: 'iom-menu' },
    menu.map((item) =>
      element('li', {}, entry(words, item), item.items.length > 0 ? menuList(words, item.items) : undefined),
    ),
  );
}

function entry(words: Words, item: MenuItem): Child {
  const label = text('span', 'iom-label', words.pick(item.label));
  if (item.items.length > 0) return element('strong', {}, label);
  const [lang, url] = pickLanguage(item.url, words.languages) ?? [];
  return link(words, url, lang, label, item.global ? [' ', words.text('officeMenu.global')] : undefined);
}
