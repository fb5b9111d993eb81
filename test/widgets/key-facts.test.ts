import { expect } from '@open-wc/testing';
import '../../src/define/key-facts.js';
import { contentWidget } from '../support/content-widget.js';
import { office } from '../support/documents.js';
import { mount, parts, ready, root, text } from '../support/elements.js';
import { NOTHING } from '../support/published.js';
import { expectWarning } from '../support/setup.js';

const facts = (...items: object[]): object =>
  office({
    facts: items.map((item, index) => ({ id: `f${index}`, label: `Fact ${index}`, kind: 'count', value: 1, ...item })),
  });
const texts = (element: Element, name: string): string[] => parts(element, name).map(text);

describe('iom-key-facts', () => {
  contentWidget({
    tag: 'iom-key-facts',
    attributes: {},
    titled: (title, language = 'en') => facts({ label: { [language]: title } }),
    empty: { document: office(), says: NOTHING },
  });

  describe('the two offices', () => {
    const offices: [id: string, lang: string, values: string[]][] = [
      ['lao-pdr', 'en', ['Part of the United Nations System', '1951', '174', 'over 100', '2002']],
      ['viet-nam', 'en', ['Part of the United Nations System', '1951', '175', 'over 100', '1987']],
      ['lao-pdr', 'lo', ['ສ່ວນໜຶ່ງຂອງລະບົບອົງການສະຫະປະຊາຊາດ', '1951', '174', 'ຫຼາຍກວ່າ 100', '2002']],
      ['viet-nam', 'vi', ['Một phần của Hệ thống Liên hợp quốc', '1951', '175', 'hơn 100', '1987']],
    ];
    for (const [id, lang, values] of offices)
      it(`${id} in ${lang}: one source for all facts, no date where none is known`, async () => {
        const element = mount('iom-key-facts', { office: id, lang });
        await ready(element, 'ready', lang);
        expect(texts(element, 'value')).to.deep.equal(values);
        expect(texts(element, 'date')).to.deep.equal([]);
        expect(texts(element, 'source').every((line) => line.includes('IOM'))).to.equal(true);
        expect(parts(element, 'source')).to.have.length(1);
      });

    it('174 and 175 belong to their own offices', async () => {
      for (const [id, count] of [
        ['lao-pdr', '174'],
        ['viet-nam', '175'],
      ] as const) {
        const element = mount('iom-key-facts', { office: id });
        await ready(element);
        const row = parts(element, 'value').find((value) => text(value) === count)!.parentElement!;
        expect(text(row)).to.equal(`Member states ${count}`);
      }
    });
  });

  describe('a fact', () => {
    const shown: [what: string, fact: object, value: string, date?: string][] = [
      ['a year is not grouped', { kind: 'year', value: 1951 }, '1951'],
      ['a count is grouped', { value: 12500 }, '12,500'],
      ['as of a day', { asOf: '2025-03-14' }, '1', 'As of 14 March 2025'],
      ['as of a month', { asOf: '2025-03' }, '1', 'As of March 2025'],
      ['as of a year', { asOf: '2025' }, '1', 'As of 2025'],
      ['at least', { value: 1000, qualifier: 'over' }, 'over 1,000'],
    ];
    for (const [what, fact, value, date] of shown)
      it(what, async () => {
        const element = mount('iom-key-facts', {}, { data: facts(fact) });
        await ready(element);
        expect(texts(element, 'value')).to.deep.equal([value]);
        expect(texts(element, 'date')).to.deep.equal(date ? [date] : []);
      });

    it('has its own source where the facts have several', async () => {
      const source = (site: string): object => ({ source: { site, url: 'https://a.example/' } });
      const element = mount('iom-key-facts', {}, { data: facts(source('One'), source('Two')) });
      await ready(element);
      expect(texts(element, 'source')).to.deep.equal(['Source: One', 'Source: Two']);
    });

    it('with a value that is not a number is left out and reported', async () => {
      expectWarning(/facts\[0\]\.value should be a number/);
      const element = mount('iom-key-facts', {}, { data: facts({ value: 'many' }, {}) });
      await ready(element);
      expect(texts(element, 'label')).to.deep.equal(['Fact 1']);
    });

    it('shows markup as text', async () => {
      const mark = '<b>1</b>';
      const element = mount('iom-key-facts', {}, { data: facts({ label: mark, kind: 'text', value: mark }) });
      await ready(element);
      expect(texts(element, 'label')).to.deep.equal([mark]);
      expect(texts(element, 'value')).to.deep.equal([mark]);
      expect(root(element).querySelector('b')).to.equal(null);
    });
  });
});
