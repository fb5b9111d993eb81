// Live documents of the offices, with the built-in ones as a fallback.
import { expect } from '@open-wc/testing';
import { setContentBase } from '../../src/content/content-base.js';
import '../../src/define/all.js';
import { feed } from '../support/documents.js';
import { mount, record, text } from '../support/elements.js';
import { inState } from '../support/faults.js';
import { atEnd, expectWarning, stub } from '../support/setup.js';

let asked: string[] = [];
let count = 0;

/** Live documents by path; everything else has `status`. */
function live(documents: Record<string, unknown>, status = 404): void {
  const folder = `/live-${++count}/`;
  asked = [];
  stub(globalThis, 'fetch', async (input: string) => {
    const path = new URL(input).pathname.replace(folder, '');
    asked.push(path);
    const found = documents[path];
    return new Response(JSON.stringify(found), {
      status: found ? 200 : status,
      headers: { date: new Date().toUTCString() },
    });
  });
  setContentBase(folder.slice(0, -1));
  atEnd(() => setContentBase(undefined));
}

const LAO = {
  'lao-pdr/office.json': {
    version: 1,
    id: 'lao-pdr',
    name: 'Live office',
    contacts: [{ id: 'a', name: 'A', phones: [{ text: '1' }] }],
  },
};

describe('live documents', () => {
  it('are shown for an office', async () => {
    live(LAO);
    const [header, contact] = [
      mount('iom-office-header', { office: 'lao-pdr' }),
      mount('iom-contact-block', { office: 'lao-pdr' }),
    ];
    await Promise.all([inState(header, 'ready'), inState(contact, 'ready')]);
    expect(text(header)).to.contain('Live office');
    expect(asked).to.deep.equal(['lao-pdr/office.json']);
  });

  it('can be of an office that is not built in', async () => {
    live({ 'atlantis/news.json': feed({ title: 'From Bangkok' }) });
    const element = mount('iom-news-card', { office: 'atlantis' });
    await inState(element, 'ready');
    expect(text(element)).to.contain('From Bangkok');
  });

  for (const [lang, says] of [
    ['en', 'Saved copy from 22 November 2026.'],
    ['lo', 'ສະບັບທີ່ບັນທຶກໄວ້ໃນວັນທີ 22 ພະຈິກ 2026.'],
    ['vi', 'Bản lưu ngày 22 tháng 11 năm 2026.'],
  ] as const)
    it(`fall back to the built-in ones, marked with their date, in ${lang}`, async () => {
      live({}, 503);
      expectWarning(/<iom-news-card>, office: .*lao-pdr\/news\.json answers with status 503/);
      const errors = record('iom-content-error');
      const element = mount('iom-news-card', { office: 'lao-pdr', lang });
      await inState(element, 'stale');
      expect(text(element)).to.contain(says).and.to.contain('IOM Lao PDR');
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['server']);
    });

  it('fall back on 404, but not on 410 Gone', async () => {
    expectWarning(/answers with status/, 2);
    live({}, 404);
    await inState(mount('iom-programme-badge', { office: 'viet-nam' }), 'stale');
    live({}, 410);
    await inState(mount('iom-key-facts', { office: 'viet-nam' }), 'error');
  });

  it('are not requested for an invalid id', async () => {
    live(LAO);
    expectWarning(/office="\.\.\/secret" is not known/);
    await inState(mount('iom-news-card', { office: '../secret' }), 'error');
    expect(asked).to.deep.equal([]);
  });

  it('report an office that is neither on the server nor built in', async () => {
    live({});
    expectWarning(/office="nowhere" is not known\. Known ids: .*lao-pdr,.* viet-nam/);
    const errors = record('iom-content-error');
    await inState(mount('iom-news-card', { office: 'nowhere' }), 'error');
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['unknown-id']);
  });

  it('provide the programme and contact of an article', async () => {
    live({
      'lao-pdr/news.json': feed({ title: 'Live story', _iom: { contact: 'a' } }),
      ...LAO,
    });
    const element = mount('iom-news-article', { office: 'lao-pdr' });
    await inState(element, 'ready');
    expect(text(element)).to.contain('Live story').and.to.contain('A');
    expect(asked.toSorted()).to.deep.equal(['lao-pdr/news.json', 'lao-pdr/office.json']);
  });
});
