import { pickText, type ShownText } from './language-map.js';
import type { MenuItem, OfficeDocument } from './office.js';

/** The labels of a menu and of all its groups, as shown. */
export function menuLabels(menu: readonly MenuItem[], languages: readonly string[]): ShownText[] {
  return menu.flatMap(({ label, items }) => [pickText(label, languages) ?? [], menuLabels(items, languages)].flat());
}

/** The items without those that only lead to the office's first page, as its name does. */
export function shownItems({ menu, url }: OfficeDocument): MenuItem[] {
  const home = JSON.stringify(url);
  return menu.filter((item) => item.items.length > 0 || !item.url || JSON.stringify(item.url) !== home);
}
