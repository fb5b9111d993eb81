// Nearly all items of a site are complete in the file that the command writes, however its program is set up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseNews } from 'iom-widgets/content';
import { run, serve } from './run.mjs';
import * as recorded from './recorded-variants.mjs';

const LEAST = 0.95;

/** What a complete item lacks. */
function lacking({ title, url, date, language, summary, html, body, image, id, ...more }, hasPicture) {
  return [
    ...Object.entries({ title, url, date, summary, language, id }).flatMap(([name, value]) => (value ? [] : [name])),
    ...(/&\w+;|<|�/.test(`${title}${summary}`) ? ['plain text'] : []),
    ...(html || body.length > 0 ? [] : ['text']),
    ...(hasPicture === Boolean(image) ? [] : ['picture']),
    ...(date?.year === 2017 && date.month === 11 && date.day ? [] : ['the right day']),
    ...(more.review ? [] : ['review']),
  ];
}

for (const [kind, path, answer, withoutPicture, withoutLanguage = () => false] of [
  ['WordPress', '/wp-json/wp/v2/posts', JSON.stringify(recorded.WORDPRESS), recorded.WITHOUT_PICTURE],
  ['Drupal', '/jsonapi/node/article', JSON.stringify(recorded.DRUPAL_SITE), recorded.DRUPAL_WITHOUT_PICTURE],
  [
    'ReliefWeb',
    '/v2/reports',
    JSON.stringify(recorded.RELIEFWEB_LIST),
    recorded.RELIEFWEB_WITHOUT_PICTURE,
    (at) => at % 3 === 1,
  ],
  ['RSS', '/feed', recorded.RSS, recorded.RSS_WITHOUT_PICTURE],
])
  test(`${kind}: at least 95 % of the items are complete`, async (t) => {
    const url = await serve(t, (asked) => (asked === path ? answer : { status: 404 }));
    const { out, error, code } = await run('feed', url + path);
    assert.equal(code, 0, error);
    const { items } = parseNews(JSON.parse(out)).document;
    assert.ok(items.length >= 24, String(items.length));
    const incomplete = items.flatMap((item, at) => {
      const lacks = lacking(item, !withoutPicture(at)).filter((name) => name !== 'language' || !withoutLanguage(at));
      return lacks.length > 0 ? [`${at}: ${lacks.join(', ')}`] : [];
    });
    assert.ok(
      incomplete.length <= items.length * (1 - LEAST),
      `${incomplete.length} of ${items.length}\n${incomplete.join('\n')}`,
    );
  });
