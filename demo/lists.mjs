// The offices and languages in the demo's pages and in its builder, from their folders and files.
import { existsSync, readFileSync } from 'node:fs';
import { readLanguages } from '../scripts/languages.mjs';
import { OFFICES, officeIds } from '../scripts/offices.mjs';

/** The name of an office in its languages, as the model has it, and its own language. */
function namesOf(id) {
  const { language, name } = JSON.parse(readFileSync(`${OFFICES}/${id}/office.json`, 'utf8'));
  const entries = Object.entries(typeof name === 'string' ? { [language]: name } : name);
  const texts = entries.map(([lang, text]) => [lang, { text: text.text ?? text, review: 'reviewed' }]);
  return { language, name: Object.fromEntries(texts) };
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const inLanguage = (text, lang) => `<span lang="${lang}">${escaped(text)}</span>`;
const option = (value, text, lang) => `<option value="${value}" lang="${lang}">${escaped(text)}</option>`;
const radio = (group, value, text, lang, isChosen) =>
  `<label><input type="radio" name="${group}" value="${value}"${isChosen ? ' checked' : ''} /> ${inLanguage(text, lang)}</label>`;

/** Each office with a name, in English if it has one. */
const offices = () =>
  officeIds().map((id) => {
    const { language, name } = namesOf(id);
    const lang = ['en', language].find((each) => name[each]) ?? Object.keys(name)[0];
    return [id, name[lang].text, lang];
  });
const languages = () => readLanguages().languages;

/** What stands in a page as `<!-- list: office options -->`. */
const LISTS = {
  'office options': () => offices().map(([id, name, lang]) => option(id, name, lang)),
  'office choice': () => offices().map(([id, name, lang], index) => radio('office', id, name, lang, index === 0)),
  'language options': () => languages().map(({ tag, autonym }) => option(tag, autonym, tag)),
  'language choice': () => languages().map(({ tag, autonym }) => radio('lang', tag, autonym, tag, tag === 'en')),
  // Those that the builder itself has words in.
  'builder languages': () =>
    languages()
      .filter(({ tag }) => existsSync(`demo/builder/words/${tag}.json`))
      .map(({ tag, autonym }) => radio('ui', tag, autonym, tag, tag === 'en')),
};

const VIRTUAL = 'virtual:offices';

/** Fills the lists of pages, and makes the module `virtual:offices` with the names of all offices. */
export const lists = {
  name: 'lists',
  resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
  load: (id) =>
    id === `\0${VIRTUAL}`
      ? `export default ${JSON.stringify(Object.fromEntries(officeIds().map((each) => [each, namesOf(each)])))}`
      : undefined,
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replace(/( *)<!-- list: ([\w ]+) -->/g, (_, indent, name) =>
        LISTS[name]()
          .map((line) => indent + line)
          .join('\n'),
      ),
  },
};
