import { expect } from '@open-wc/testing';
import '../../src/define/programme-badge.js';
import { contentWidget } from '../support/content-widget.js';
import { office } from '../support/documents.js';
import { mount, part, parts, ready, root, text } from '../support/elements.js';
import { NOTHING, PROGRAMMES } from '../support/published.js';
import { expectWarning } from '../support/setup.js';

const programmes = (...items: object[]): object =>
  office({ programmes: items.map((item, index) => ({ id: `p${index}`, name: `Programme ${index}`, ...item })) });

describe('iom-programme-badge', () => {
  contentWidget({
    tag: 'iom-programme-badge',
    attributes: {
      programme: { property: 'programme', value: 'p1', data: programmes({}, {}) },
      variant: { property: 'variant', value: 'card', initial: 'badge', data: programmes({ aim: 'An aim' }) },
    },
    titled: (title, language = 'en') => programmes({ name: { [language]: title } }),
    empty: { document: office(), says: NOTHING },
    unknown: {
      attribute: 'programme',
      known: 'armp',
      says: { en: 'Programme “ID” was not found.', lo: 'ບໍ່ພົບໂຄງການ “ID”.', vi: 'Không tìm thấy chương trình “ID”.' },
    },
  });

  describe('the two offices', () => {
    for (const [id, lang, name, donors, period, mark] of PROGRAMMES)
      it(`${id} in ${lang}`, async () => {
        const element = mount('iom-programme-badge', { office: id, lang });
        await ready(element, 'ready', lang);
        expect(text(part(element, 'heading'))).to.equal(name);
        expect(part(element, 'heading').lang).to.equal(lang);
        expect(text(part(element, 'donors'))).to.equal(donors);
        expect(text(part(element, 'period'))).to.equal(period);
        expect(parts(element, 'machine-mark').map(text)).to.deep.equal(mark ? [mark] : []);
      });

    it('is a group, and says the name of the programme once', async () => {
      const element = mount('iom-programme-badge', { office: 'lao-pdr' });
      await ready(element);
      expect(part(element, 'badge').getAttribute('role')).to.equal('group');
      expect(part(element, 'badge').getAttribute('aria-label')).to.equal('Programme');
      expect(text(part(element, 'heading'))).to.equal('Asia Regional Migration Program');
    });
  });

  describe('a programme', () => {
    const periods: [what: string, programme: object, shown: string | undefined][] = [
      ['since a month', { since: '2011-05' }, 'Since May 2011'],
      ['from year to year', { since: '2011', until: '2014' }, '2011 to 2014'],
      ['with an end in the past', { until: '2019' }, 'Ended 2019'],
      ['with an end in the future', { until: '2099-05' }, 'Until May 2099'],
      ['in one country', { since: '2011', countries: { value: 1 } }, 'Implemented in 1 country since 2011'],
      ['at a place without a year', { focalPlaces: [{ name: 'Lao Cai' }] }, 'Focal places: Lao Cai'],
      ['without any details', {}, undefined],
    ];
    for (const [what, programme, shown] of periods)
      it(what, async () => {
        const element = mount('iom-programme-badge', {}, { data: programmes(programme) });
        await ready(element);
        expect(parts(element, 'period').map(text)).to.deep.equal(shown ? [shown] : []);
        expect(parts(element, 'donors')).to.have.length(0);
      });

    it('lists several donors, and leaves out one that the document lacks', async () => {
      expectWarning(/names the donor “nobody”, which is not in donors/);
      const donors = ['a', 'b', 'c'].map((id) => ({ id, name: { en: `Donor ${id}`, vi: `Nhà tài trợ ${id}` } }));
      const data = { ...programmes({ donors: ['a', 'nobody', 'b', 'c'] }), donors };
      const element = mount('iom-programme-badge', {}, { data });
      await ready(element);
      expect(text(part(element, 'donors'))).to.equal('Funded by Donor a, Donor b and Donor c');
      element.lang = 'vi';
      await ready(element, 'ready', 'vi');
      expect(text(part(element, 'donors'))).to.equal('Do Nhà tài trợ a, Nhà tài trợ b và Nhà tài trợ c tài trợ');
    });

    it('links donors to their sites, and has the sentence that a grant asks for', async () => {
      const donors = [
        {
          id: 'a',
          name: 'Donor a',
          url: { fr: 'https://donor.example/fr', en: 'https://donor.example/en' },
          acknowledgement: {
            en: 'Made possible by the people of A.',
            lo: { text: 'ດ້ວຍການສະໜັບສະໜູນຂອງ A.', review: 'machine' },
          },
        },
        { id: 'b', name: 'Donor b', url: 'javascript:alert(1)' },
      ];
      expectWarning(/donors\[1\]\.url/);
      for (const variant of ['badge', 'card']) {
        const data = { ...programmes({ donors: ['a', 'b'] }), donors };
        const element = mount('iom-programme-badge', { variant }, { data });
        await ready(element);
        expect(text(part(element, 'donors'))).to.equal('Funded by Donor a and Donor b');
        const links = parts(element, 'donor-link');
        expect(
          links.map((link) => [text(link), link.getAttribute('href'), link.getAttribute('hreflang')]),
        ).to.deep.equal([['Donor a', 'https://donor.example/en', 'en']]);
        expect(parts(element, 'acknowledgement').map(text)).to.deep.equal(['Made possible by the people of A.']);
        expect(parts(element, 'machine-mark')).to.have.length(0);
        element.lang = 'lo';
        await ready(element, 'ready', 'lo');
        const [sentence] = parts(element, 'acknowledgement');
        expect([text(sentence!), sentence!.lang]).to.deep.equal(['ດ້ວຍການສະໜັບສະໜູນຂອງ A.', 'lo']);
        expect(parts(element, 'machine-mark')).to.have.length(1);
      }
    });

    it('shows more details on a card', async () => {
      const data = programmes({
        aim: 'An aim',
        since: '2011',
        region: 'A region',
        focalPlaces: [{ name: 'Here', year: '2018' }, { name: 'There' }],
        url: { vi: 'https://example.org/' },
        source: { site: 'Site', url: 'https://example.org/source', language: 'en' },
      });
      const element = mount('iom-programme-badge', { variant: 'card' }, { data });
      await ready(element);
      const said = ['aim', 'period', 'region', 'places', 'source'].map((name) => text(part(element, name)));
      expect(said).to.deep.equal([
        'An aim',
        'Since 2011',
        'A region',
        'Focal places: Here (2018) and There',
        'Source: Site',
      ]);
      expect(text(parts(element, 'link')[0]!.parentElement!)).to.equal('More about this programme (in Vietnamese)');
      expect(parts(element, 'link')[0]!.getAttribute('href')).to.equal('https://example.org/');
    });

    it('does not repeat an abbreviation that is in the name', async () => {
      const data = programmes({ name: 'Programme X (PX)', abbreviation: 'PX' });
      const element = mount('iom-programme-badge', {}, { data });
      await ready(element);
      expect(text(part(element, 'heading'))).to.equal('Programme X (PX)');
    });

    it('shows markup in every text as text', async () => {
      const mark = '<i onclick="alert(1)">x</i>';
      const data = {
        ...programmes({
          name: mark,
          abbreviation: `${mark}!`,
          donors: ['d'],
          focalPlaces: [{ name: mark, year: '2018' }],
        }),
        donors: [{ id: 'd', name: mark }],
      };
      const element = mount('iom-programme-badge', {}, { data });
      await ready(element);
      expect(text(element)).to.equal(`${mark} (${mark}!) Funded by ${mark} Focal places: ${mark} (2018)`);
      expect(root(element).querySelector('i')).to.equal(null);
    });
  });
});
