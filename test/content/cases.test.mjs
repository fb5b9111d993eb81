// Documents as people of an office write them, one case to a file of cases/: what the plain form shows of it, and what the
// command says. `why` says whom it harms otherwise.
//   shows / showsNot   texts / patterns of the plain form          hrefs            addresses in it, letter for letter
//   html               patterns of its markup                      lines            two texts that do not run together
//   names / silent     patterns that `validate` says / does not    schema           the schema that the document follows
//   either             one of several is enough
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { plainHtml } from 'iom-widgets/server';
import { folder, run } from '../cli/run.mjs';

const CASES = new URL('cases/', import.meta.url);
const read = (url) => JSON.parse(readFileSync(url, 'utf8'));

const plain = (html) =>
  html
    .replace(/\n/g, ' ')
    .replace(/<br>|<\/(?:p|li|h\d|div)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');

/** What `validate` says of a document, without its numbers of reviewed texts. */
async function saidOf(t, document) {
  const file = join(folder(t), 'document.json');
  writeFileSync(file, JSON.stringify(document));
  const { out } = await run('validate', file);
  return out
    .split('\n')
    .filter((line) => /\[\w+\]$/.test(line))
    .join('\n');
}

const CHECKS = {
  shows: ({ text }, wanted) => wanted.every((each) => text.includes(each)),
  showsNot: ({ text }, unwanted) => !unwanted.some((each) => new RegExp(each, 'u').test(text)),
  hrefs: ({ html }, wanted) => wanted.every((each) => html.includes(`"${each}"`)),
  html: ({ html }, wanted) => wanted.every((each) => new RegExp(each, 'u').test(html)),
  lines: ({ text }, [first, second]) => text.includes(first) && !new RegExp(`${first} +${second}`).test(text),
  names: ({ said }, wanted) => wanted.every((each) => new RegExp(each, 'u').test(said)),
  silent: ({ said }, unwanted) => !unwanted.some((each) => new RegExp(each, 'u').test(said)),
  schema({ document }, name) {
    const schema = read(new URL(`../../src/content/schema/${name}.json`, import.meta.url));
    return new Ajv2020({ strict: false }).compile(schema)(document);
  },
  either: (seen, ways) => Object.entries(ways).some(([name, value]) => CHECKS[name](seen, value)),
};

for (const name of readdirSync(CASES))
  test(name.replace('.json', '').replaceAll('-', ' '), async (t) => {
    const { why, widget, attributes, lang, document, right } = read(new URL(name, CASES));
    const html = await plainHtml(widget, attributes, {
      data: document,
      lang,
      base: 'https://site.example/document.json',
    });
    const said = 'names' in right || 'silent' in right ? await saidOf(t, document) : '';
    const seen = { document, html, text: plain(html), said };
    for (const [check, value] of Object.entries(right))
      assert.ok(CHECKS[check](seen, value), `${why}\n${check} ${JSON.stringify(value)}\n${html}\n${said}`);
  });
