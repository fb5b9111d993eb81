import { pickLanguage } from '../../content/language-map.js';
import { menuLabels } from '../../content/menu.js';
import type { OfficeDocument } from '../../content/office-document.js';
import { element, type Child } from '../element.js';
import { heading, kept, text, textNotices } from '../pieces.js';
import type { View } from '../view.js';
import { menuList } from './office-menu.js';

/** The plain form of `iom-office-header`: no choice of a language, which would need a script. */
export function officeHeader({ document: office, words, level, attributes }: View<OfficeDocument>): Child {
  const [name, affiliation] = [words.pick(office.name)!, words.pick(office.affiliation)];
  const [lang, url] = pickLanguage(office.url, words.languages) ?? [];
  const menu = 'no-menu' in attributes ? [] : office.menu;
  const shown = kept(name.text, {});
  const home = url
    ? element('a', { class: 'iom-link', href: url, hreflang: lang === words.language ? undefined : lang }, shown)
    : shown;
  return [
    heading(level, name.lang, home),
    text('p', 'iom-affiliation', affiliation),
    menu.length > 0 ? menuList(words, menu) : undefined,
    textNotices(words, [name, affiliation, ...menuLabels(menu, words.languages)]),
  ];
}
