import { primaryOf } from '../i18n/language.js';
import { escapeAttribute } from './escape.js';

/** Attributes of a widget that the build has rendered, in the order of the names of its files. */
const CHOOSING = ['story', 'contact', 'programme', 'section'];
const PLAIN = ['office', 'lang', 'heading-level', ...CHOOSING];

/**
 * Makes the lines that load what a widget of a built-in office shows together with `embed.js`, instead of after it. Only pinned
 * files have names that do not change.
 *
 * @param files The hashes of the folder's files. Chromium does not use a file that was loaded without the hash that the import map states.
 */
export function preloadLines(
  folder: string,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): string {
  const { office, lang } = attributes;
  const widget = tag.slice('iom-'.length);
  if (!office || !lang || Object.keys(attributes).some((name) => !PLAIN.includes(name))) return '';
  const view = [office, widget, primaryOf(lang), ...CHOOSING.map((name) => attributes[name])].filter(Boolean).join('-');
  const found = ['ready', `ready-${widget}`, view].map((name) =>
    Object.keys(files).find(
      (file) => file.startsWith(`${name}-`) && /^[\w-]{8}\.js$/.test(file.slice(name.length + 1)),
    ),
  );
  if (found.includes(undefined)) return '';
  return (found as string[])
    .map((file) => {
      const [href, integrity] = [escapeAttribute(folder + file), escapeAttribute(files[file]!)];
      return `<link rel="modulepreload" href="${href}" integrity="${integrity}" />`;
    })
    .join('');
}
