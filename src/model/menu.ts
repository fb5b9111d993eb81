import { pickText, type ShownText } from './language-map.js';
import type { MenuItem } from './office.js';

/** The labels of a menu and of all its groups, as shown. */
export function menuLabels(menu: readonly MenuItem[], languages: readonly string[]): ShownText[] {
  return menu.flatMap(({ label, items }) => [pickText(label, languages) ?? [], menuLabels(items, languages)].flat());
}
