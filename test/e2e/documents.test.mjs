// The script tag's files of the built-in documents: whole documents equal those that the library parses, and documents in one
// language have the texts that a widget in that language would pick from the whole.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { languageTags } from '../../scripts/languages.mjs';
import { parseNews, parseOffice } from '../../dist/content/index.js';

const EMBED = 'dist/embed';
const OFFICES = readdirSync('src/offices', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const LANGUAGES = languageTags();
/** The offices and languages that this package brings; a copy of it may have more. */
const SEEDS = ['lao-pdr', 'viet-nam'];
const SEED_LANGUAGES = ['en', 'lo', 'vi'];
const PARSERS = { office: parseOffice, news: parseNews };
const STUB = ['story', 'language', 'url', 'date', 'retracted', 'body', 'source'];

const read = (office, kind) =>
  PARSERS[kind](JSON.parse(readFileSync(`src/offices/${office}/${kind}.json`, 'utf8'))).document;
const asJson = (value) => JSON.parse(JSON.stringify(value));

async function built(office, file) {
  const names = readdirSync(EMBED).filter((name) => new RegExp(`^${office}-${file}-[\\w-]{8}\\.js$`).test(name));
  assert.equal(names.length, 1, `${office}-${file}: ${names}`);
  const { default: document } = await import(pathToFileURL(resolve(EMBED, names[0])).href);
  return document;
}

const isMap = (value) =>
  typeof value === 'object' && !!value && Object.keys(value).some((key) => LANGUAGES.includes(key)) && !('id' in value);

/** Every text and address of a document that exists in several languages, by its path. */
function maps(value, path = '') {
  if (typeof value !== 'object' || !value) return [];
  if (isMap(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => maps(each, `${path}/${key}`));
}

/** All other values, by path. */
function rest(value, path = '') {
  if (typeof value !== 'object' || !value) return [[path, value]];
  if (isMap(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => rest(each, `${path}/${key}`));
}

test('offices and languages exist', () => {
  for (const office of SEEDS) assert.ok(OFFICES.includes(office));
  for (const language of SEED_LANGUAGES) assert.ok(LANGUAGES.includes(language));
});

for (const office of OFFICES) {
  for (const kind of ['office', 'news'])
    test(`${office}: the whole ${kind} document equals the one that the library parses`, async () =>
      assert.deepEqual(await built(office, kind), asJson(read(office, kind))));

  for (const lang of LANGUAGES) {
    test(`${office} in ${lang}: has every text of the office in that language only, and all values without a language`, async () => {
      const [whole, one] = [asJson(read(office, 'office')), await built(office, `office-${lang}`)];
      const wanted = maps(whole).map(([path, map]) => {
        const shown = [lang, whole.language, 'en'].find((each) => map[each]) ?? Object.keys(map)[0];
        return [path, { [shown]: map[shown] }];
      });
      const texts = maps(one);
      const isSeed = SEEDS.includes(office) && SEED_LANGUAGES.includes(lang);
      assert.ok(texts.length > (isSeed ? 30 : 0));
      assert.deepEqual(texts, wanted);
      const isDeclared = whole.languages.includes(lang);
      assert.ok(texts.filter(([, map]) => map[lang]).length > (isSeed ? 25 : isDeclared ? 0 : -1));
      // The document has other spellings of a donor, which no widget shows.
      assert.deepEqual(
        rest(one),
        rest(whole).filter(([path]) => !path.includes('/alternateNames')),
      );
    });

    for (const file of ['news', 'headlines'])
      test(`${office} in ${lang}: has the ${file} in that language, and the addresses of those in the others`, async () => {
        const [{ language, items }, one] = [asJson(read(office, 'news')), await built(office, `${file}-${lang}`)];
        assert.equal(one.language, language);
        assert.deepEqual(
          one.items.map((item) => [item.story, item.language, item.url]),
          items.map((item) => [item.story, item.language, item.url]),
        );
        for (const [index, item] of items.entries()) {
          const shown = one.items[index];
          if (item.language === lang) {
            const { title: _, ...source } = item.source;
            const texts = file === 'news' ? {} : { body: [] };
            assert.ok(shown.title && shown.summary);
            assert.deepEqual(shown, { ...item, source, ...texts });
          } else if (shown.id) {
            const others = items.filter(({ story }) => story === item.story);
            assert.ok(!others.some((each) => each.language === lang), 'shown because there is none in this language');
          } else {
            assert.deepEqual([shown.date, shown.source.language], [item.date, item.source.language]);
            assert.deepEqual(
              Object.keys(shown).filter((key) => !STUB.includes(key)),
              [],
            );
          }
        }
      });
  }
}

test('fields that no widget shows are left out, and no widget uses them', () => {
  const sources = readdirSync('src/widgets', { recursive: true }).filter((name) => name.endsWith('.ts'));
  assert.ok(sources.length > 30);
  const named = /alternateNames|homePage|source\??\.title|feed\??\.title/;
  assert.deepEqual(
    sources.filter((name) => named.test(readFileSync(`src/widgets/${name}`, 'utf8'))),
    [],
  );
});
