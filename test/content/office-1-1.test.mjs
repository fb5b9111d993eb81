// What version 1.1 of an office document can say beside version 1: in the widget’s plain form, in the schema, in validate, in JSON-LD.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { parseOffice } from 'iom-widgets/content';
import { plainHtml, renderWidget } from 'iom-widgets/server';
import { folder, run } from '../cli/run.mjs';

const SCHEMA = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(new URL('../../src/content/schema/office.json', import.meta.url), 'utf8')),
);
const office = (more) => ({ version: 1.1, id: 'our-office', language: 'en', name: 'Our office', ...more });
const line = (more) => office({ hotlines: [{ id: 'line', name: 'Help line', ...more }] });
const PHONE = { text: '1800 0000', dial: '18000000' };

const plain = (tag, data, attributes = {}) => plainHtml(tag, { lang: 'en', ...attributes }, { data });
const text = (html) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function saidOf(t, document) {
  const file = join(folder(t), 'office.json');
  writeFileSync(file, JSON.stringify(document));
  return (await run('validate', file)).out;
}

for (const [version, isRead] of [
  [1, true],
  [1.1, true],
  [1.2, false],
  [3, false],
  ['1.1', false],
])
  test(`version ${JSON.stringify(version)} is ${isRead ? 'read' : 'refused by name'}`, () => {
    const { document, problems } = parseOffice({ ...office(), version });
    assert.equal(document !== undefined, isRead);
    assert.equal(SCHEMA({ ...office(), version }), isRead);
    if (!isRead) assert.deepEqual(problems, [{ path: 'version', problem: 'should be 1 or 1.1' }]);
  });

test('a help line without a number shows what else is known', async () => {
  const data = line({ channels: [], hours: '8–17', forWhom: 'Migrants who were cheated of their wages' });
  assert.ok(SCHEMA(data), JSON.stringify(SCHEMA.errors));
  const shown = text(await plain('iom-hotline-card', data));
  assert.match(shown, /Help line .*For whom Migrants who were cheated of their wages .*Opening hours 8–17/);
  assert.doesNotMatch(shown, /checked|Call/);
});

test('a help line without number and channels is left out, and named', () => {
  const { document, problems } = parseOffice(line({}));
  assert.deepEqual(document.hotlines, []);
  assert.deepEqual(problems, [{ path: 'hotlines[0].phone', problem: 'should be an object with a text' }]);
  assert.ok(!SCHEMA(line({})));
});

test('channels are links where they have a page; an unknown one is text', async () => {
  const url = (address) => ({ url: address });
  const channels = [
    { kind: 'whatsapp', text: '+856 20 0000 0000', ...url('https://wa.me/8562000000000') },
    { kind: 'zalo', text: 'our-office', ...url('https://zalo.me/0000') },
    { kind: 'phone', text: '021 000 000', dial: '+85621000000' },
    { kind: 'phone', text: '021 000 000', dial: '+85621999999' },
    { kind: 'form', text: 'Write to us', ...url('https://office.example/form') },
    { kind: 'walk-in', text: { en: 'House 12\nVientiane', lo: 'ເຮືອນ 12' } },
    { kind: 'pigeon', text: 'coo', ...url('https://pigeon.example/') },
    { kind: 'viber', text: 'x', ...url('javascript:alert(1)') },
    { kind: 'constructor', text: 'y' },
    'nothing',
  ];
  const html = await plain('iom-hotline-card', line({ phone: PHONE, channels }));
  const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  assert.deepEqual(hrefs, [
    'tel:18000000',
    'https://wa.me/8562000000000',
    'https://zalo.me/0000',
    'tel:+85621000000',
    'https://office.example/form',
  ]);
  assert.match(
    text(html),
    /WhatsApp \+856 20 0000 0000 .*Web form Write to us .*In person House 12 .*pigeon coo .*constructor y/,
  );
  assert.match(html, /House 12<br>Vientiane/);
});

test('number from abroad, cost, reach, and who has checked it', async () => {
  const data = line({
    phone: PHONE,
    abroad: { text: '+856 21 000 000', dial: '+85621000000' },
    free: true,
    reach: { en: 'Lao Telecom and Unitel only', lo: 'ລາວໂທລະຄົມ' },
    languages: ['lo', 'km'],
    verifiedOn: '2026-11-06',
    verifiedBy: 'the desk',
  });
  assert.ok(SCHEMA(data), JSON.stringify(SCHEMA.errors));
  const html = await plain('iom-hotline-card', data);
  assert.match(html, /href="tel:\+85621000000"/);
  assert.match(
    text(html),
    /From abroad \+856 21 000 000 Can be called from Lao Telecom and Unitel only Cost of a call Free of charge Languages Lao and Khmer .*checked on 6 November 2026\. Checked by the desk/,
  );
  const rendered = await renderWidget('iom-hotline-card', {}, { data, lang: 'en', jsonLd: true });
  assert.match(rendered, /"availableLanguage":\["lo","km"\]/);
  assert.match(rendered, /"telephone":\["18000000","\+85621000000"\]/);
  assert.match(rendered, /"areaServed":"Lao Telecom and Unitel only"/);
});

test('contacts say when and by whom they were checked', async () => {
  const contact = {
    id: 'a',
    kind: 'office',
    name: 'Desk',
    verifiedOn: '2026-11-06',
    verifiedBy: { en: 'A. N.', lo: 'ກ' },
  };
  const data = office({ contacts: [contact] });
  assert.ok(SCHEMA(data), JSON.stringify(SCHEMA.errors));
  assert.match(
    text(await plain('iom-contact-block', data)),
    /Details checked \(6 November 2026\)\. Checked by A\. N\./,
  );
});

for (const [fact, shown] of [
  [{ value: 1200, qualifier: 'about' }, 'about 1,200'],
  [{ value: 1200, qualifier: 'up-to' }, 'up to 1,200'],
  [{ value: 1200, qualifier: 'at-least' }, 'at least 1,200'],
  [{ value: 1200, qualifier: { en: 'hardly', lo: 'ເກືອບ' } }, 'hardly 1,200'],
  [{ value: 100, to: 120 }, '100–120'],
  [{ value: 12.5, unit: '%' }, '12.5 %'],
  [{ value: 100, to: 120, unit: { en: 'km', lo: 'ກມ' }, qualifier: 'about' }, 'about 100–120 km'],
])
  test(`a figure shows “${shown}”`, async () => {
    const data = office({ facts: [{ id: 'a', label: 'People', kind: 'count', ...fact }] });
    assert.ok(SCHEMA(data), JSON.stringify(SCHEMA.errors));
    const html = text(await plain('iom-key-facts', data))
      .replaceAll('\u00a0', ' ')
      .replace(/ +/g, ' ');
    assert.ok(html.includes(shown), html);
  });

for (const wrong of [{ qualifier: 'maybe' }, { to: 'more' }])
  test(`a figure with ${JSON.stringify(wrong)} is left out, not shown as an exact number`, async () => {
    const facts = [{ id: 'a', label: 'People', kind: 'count', value: 1200, ...wrong }];
    assert.deepEqual(parseOffice(office({ facts })).document.facts, []);
  });

test('validate names what nobody reads', async (t) => {
  const said = await saidOf(t, {
    ...line({ phone: PHONE, chanels: [] }),
    mission: 'x',
    _comment: 'for us',
    $schema: 'x',
  });
  assert.match(said, /hotlines\[0\]\.chanels: is not known\. It is left out/);
  assert.match(said, /mission: is not known/);
  assert.doesNotMatch(said, /_comment|\$schema/);
});

// ── News ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const NEWS_SCHEMA = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(new URL('../../src/content/schema/news.json', import.meta.url), 'utf8')),
);
const news = (iom, more) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  language: 'en',
  items: [{ id: 'a', title: 'A title', summary: 'A summary.', content_text: 'A text.', _iom: iom, ...more }],
});

test('a warning stands before the text, in card and article', async () => {
  const data = news({ warning: 'This story describes violence.' });
  assert.ok(NEWS_SCHEMA(data), JSON.stringify(NEWS_SCHEMA.errors));
  assert.match(text(await plain('iom-news-card', data)), /A title .*This story describes violence\. .*A summary/);
  assert.match(text(await plain('iom-news-article', data)), /This story describes violence\. .*A text/);
});

test('a warning leaves the picture out of a card; the credit stands with a picture', async () => {
  const image = 'https://site.example/a.jpg';
  const iom = { imageCredit: 'IOM / A. N., CC BY 4.0', imageAlt: 'x' };
  const shown = async (more) =>
    renderWidget(
      'iom-news-card',
      { images: 'any' },
      { data: news({ ...iom, ...more }, { image }), lang: 'en', jsonLd: true },
    );
  const [usual, warned, retracted] = await Promise.all([
    shown({}),
    shown({ warning: 'Violence.' }),
    shown({ imageRetracted: true }),
  ]);
  assert.match(usual, /<img[^>]*a\.jpg/);
  assert.match(usual, /part="image-credit"[^>]*>.*IOM \/ A\. N\., CC BY 4\.0/s);
  assert.match(usual, /"creditText":"IOM \/ A\. N\., CC BY 4\.0"/);
  for (const without of [warned, retracted]) assert.doesNotMatch(without, /<img|part="image-credit"/);
});

for (const [event, said] of [
  [{ from: '2026-12-01', to: '2026-12-03' }, 'Event: 1 December 2026 to 3 December 2026'],
  [{ from: '2026-12-01' }, 'Event: 1 December 2026'],
  [{ from: '2026-12-01', to: '2026-12-01' }, 'Event: 1 December 2026'],
])
  test(`an event says when: ${JSON.stringify(event)}`, async () => {
    const data = news({ event });
    assert.ok(NEWS_SCHEMA(data), JSON.stringify(NEWS_SCHEMA.errors));
    const shown = text(await plain('iom-news-article', data));
    assert.ok(shown.includes(`${said} `), shown);
  });

for (const [programme, said] of [
  [{ status: 'ended' }, 'Ended.'],
  [{ status: 'planned', since: '2027' }, 'Planned. Since 2027'],
  [{ status: 'running', since: '2019' }, 'Since 2019'],
])
  test(`a programme says that it is ${programme.status}`, async () => {
    const data = office({ programmes: [{ id: 'p', name: 'A programme', ...programme }] });
    assert.ok(SCHEMA(data), JSON.stringify(SCHEMA.errors));
    assert.ok(text(await plain('iom-programme-badge', data)).includes(said));
  });
