// Every hostile string in every field of every document: the parsers keep their guarantees, and the strings stay text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNews, parseOffice, readBytes } from 'iom-widgets/content';
import { isNews, isOffice, parsed } from '../content/fixtures.mjs';
import { newsOf, officeOf, xmlFeedsOf } from './documents.mjs';
import { OWN } from './payloads.mjs';
import { PUBLIC } from './public.mjs';

const BASE = 'https://office.example/data/feed.json';
// Controls, bidi characters and lone surrogates: the documented cleaning removes them from every text.
const DIRTY = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}|\p{M}{31}/u;

const own = Object.values(OWN).flat();
const all = [...new Set([...own, ...Object.values(PUBLIC).flat()])];

/** Every string in a document, except keys. */
const strings = (value) =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];

test('the strings are counted', (t) => {
  const lists = Object.entries(PUBLIC).map(([name, list]) => `${list.length} of ${name}`);
  const count = lists.length ? lists.join(', ') : 'no public list on this machine';
  t.diagnostic(
    `payloads: ${all.length} different ones: ${own.length} of our own in ${Object.keys(OWN).length} categories, ${count}`,
  );
  for (const [category, list] of Object.entries(OWN)) assert.ok(list.length > 0, category);
  assert.deepEqual(own.length, new Set(own).size, 'one of our own is there twice');
});

for (const [what, parse, isTyped, make] of [
  ['an office document', parseOffice, isOffice, officeOf],
  ['a feed', parseNews, isNews, newsOf],
])
  for (const base of [undefined, BASE])
    test(`in every field of ${what}, ${base ? 'with' : 'without'} an address of its own`, () => {
      for (const payload of all) {
        const { document } = parsed((input) => parse(input, base), make(payload), isTyped);
        const dirty = strings(document).filter((text) => DIRTY.test(text));
        assert.equal(dirty.length, 0, JSON.stringify(payload).slice(0, 300));
      }
      assert.deepEqual(Object.keys(Object.prototype), []);
      assert.equal({}.polluted, undefined);
    });

test('in every text and attribute of an XML feed', async () => {
  const [encoder, read] = [new TextEncoder(), {}];
  for (const payload of all) {
    for (const [what, xml] of Object.entries(xmlFeedsOf(payload))) {
      const raw = await readBytes(encoder.encode(xml)).catch((error) => {
        assert.equal(error.name, 'ContentError', `${what}: ${error.stack}`);
      });
      if (raw === undefined) continue;
      read[what] = (read[what] ?? 0) + 1;
      const { document } = parsed((input) => parseNews(input, BASE), raw, isNews);
      const dirty = strings(document).filter((text) => DIRTY.test(text));
      assert.equal(dirty.length, 0, `${what}: ${JSON.stringify(payload).slice(0, 300)}`);
    }
  }
  for (const name of ['rss', 'atom', 'rdf'])
    for (const form of ['text', 'CDATA'])
      assert.equal(read[`${name} with ${form}`], all.length, `${name} with ${form}`);
});
