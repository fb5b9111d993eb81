// What the WordPress plugin needs to know of this package: the widgets with their attributes, the offices with what can be picked,
// and the plain HTML of everything that is built in. PHP picks from it, so that there is one place that makes plain HTML.
import { readFileSync } from 'node:fs';
import { OFFICES } from '../../dist/offices/index.js';
import { loadOffice, NEWS_FEED } from '../../dist/content/load-document.js';
import { groupStories } from '../../dist/model/stories.js';
import { ATTRIBUTES, BOOLEAN_ATTRIBUTES, ENUM_VALUES, PLAIN_TAGS, plainHtml } from '../../dist/server/index.js';
import { widgetDeclarations } from './manifest.mjs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

export const LANGUAGES = Object.keys(json('locales/en.json').languages);
const LEVELS = ENUM_VALUES['heading-level'];
/** Stands for a heading that the site gives; the plugin puts that in its place. */
export const HEADING = 'IOM-HEADING';
const FIRST_LEVEL = '3';
export const MOST_STORIES = 12;

/** Attributes that choose what plain HTML shows, in the order of the plugin's keys. The others only change looks. */
const CHOOSING = [
  'story',
  'programme',
  'contact',
  'hotline',
  'section',
  'variant',
  'layout',
  'limit',
  'no-menu',
  'heading',
];

const nameOf = (tag) => tag.slice('iom-'.length);
const inLanguages = (text) =>
  text && typeof text === 'object'
    ? Object.fromEntries(Object.entries(text).map(([lang, value]) => [lang, value.text ?? value]))
    : text && { en: text };

/** Every widget with its attributes, from the manifest. */
export function widgets() {
  const titles = json('demo/builder/words/en.json');
  return Object.fromEntries(
    Object.entries(ATTRIBUTES).map(([tag, names]) => {
      const name = nameOf(tag);
      const hasContent = names.includes('office');
      const declared = widgetDeclarations().get(tag);
      return [
        name,
        {
          title: titles[`widget.${name}`],
          description: declared.description,
          kind: hasContent ? (name.startsWith('news-') ? 'news' : 'office') : null,
          plain: PLAIN_TAGS.includes(tag),
          chooses: CHOOSING.filter((attribute) => chooses(name, names, attribute)),
          attributes: Object.fromEntries(
            names.map((attribute) => [
              attribute,
              {
                type: BOOLEAN_ATTRIBUTES.includes(attribute) ? 'boolean' : 'string',
                ...(ENUM_VALUES[attribute] && { enum: ENUM_VALUES[attribute] }),
                ...(/^(?:href|src|image)$/.test(attribute) && { format: 'uri' }),
              },
            ]),
          ),
        },
      ];
    }),
  );
}

// The heading of a card is that of a story given by attributes.
const chooses = (name, names, attribute) =>
  names.includes(attribute) && (attribute !== 'heading' || name === 'news-feed');

/** Every built-in office with the ids and names of what it has. */
export async function offices() {
  const found = {};
  for (const id of Object.keys(OFFICES)) {
    const raw = json(`src/offices/${id}/office.json`);
    const { document: feed } = await loadOffice(NEWS_FEED, id);
    const named = (list, key = 'name') =>
      (list ?? []).map((entry) => ({ id: entry.id, name: inLanguages(entry[key]) ?? { en: entry.id } }));
    found[id] = {
      name: inLanguages(raw.name),
      story: groupStories(feed).map(({ id: story, items }) => ({
        id: story,
        name: Object.fromEntries(items.map(({ language, title }) => [language ?? 'en', title])),
      })),
      programme: named(raw.programmes),
      contact: named(raw.contacts),
      hotline: named(raw.hotlines),
    };
  }
  return found;
}

/** Resolves to [office, language, level, { key: plain HTML }], one per file of the plugin. */
export async function plainFiles() {
  const known = widgets();
  const all = await offices();
  const files = [];
  for (const office of Object.keys(all))
    for (const lang of LANGUAGES)
      for (const level of LEVELS) {
        const texts = {};
        for (const [name, widget] of Object.entries(known)) {
          if (!widget.plain) continue;
          for (const chosen of choices(widget.chooses, all[office])) {
            const attributes = { ...chosen, office, lang, ...(level !== FIRST_LEVEL && { 'heading-level': level }) };
            texts[keyOf(name, chosen)] = oneLine(await plainHtml(`iom-${name}`, attributes));
          }
        }
        files.push([office, lang, level, texts]);
      }
  return files;
}

/** The key of a text in a file; `IomWidgets\plain_key` in PHP makes the same. */
const keyOf = (name, chosen) =>
  [name, ...Object.entries(chosen).map(([attribute, value]) => `${attribute}=${value}`)].join('|');

// No line may begin with a tag that is no block, or be empty: WordPress makes paragraphs of lines.
const oneLine = (html) => html.replace(/\n+/g, ' ');

function choices(names, office) {
  let combined = [{}];
  for (const name of names)
    combined = combined.flatMap((chosen) => [
      chosen,
      ...valuesOf(name, office).map((value) => ({ ...chosen, [name]: value })),
    ]);
  return combined;
}

function valuesOf(name, office) {
  if (name === 'no-menu') return [''];
  if (name === 'heading') return [HEADING];
  if (name === 'limit') return office.story.slice(0, MOST_STORIES).map((_, index) => String(index + 1));
  return ENUM_VALUES[name] ?? office[name].map(({ id }) => id);
}
