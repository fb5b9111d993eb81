import { expect } from '@open-wc/testing';
import '../../src/define/hotline-card.js';
import { expectAccessible, expectNoOverflow } from '../support/accessible.js';
import { office } from '../support/documents.js';
import {
  isShown,
  LANGUAGE_TAGS,
  LONG_LAO,
  mount,
  part,
  parts,
  ready,
  record,
  root,
  text,
} from '../support/elements.js';
import { expectWarning, stub } from '../support/setup.js';

const WHOLE = {
  number: '+000 0000 0000',
  name: 'An example',
  operator: 'Nobody',
  hours: '08:00–17:00',
  cost: 'Free',
  languages: 'lo vi en',
  recorded: 'Nothing',
};
const hotlines = (...items: object[]): object =>
  office({
    hotlines: items.map((item, index) => ({ id: `h${index}`, name: `Line ${index}`, phone: { text: '123' }, ...item })),
  });
const today = new Date();
const daysAgo = (days: number): string => new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);

describe('iom-hotline-card', () => {
  for (const id of ['lao-pdr', 'viet-nam'])
    it(`${id} has no help line: only the fallback is shown`, async () => {
      const empty = mount('iom-hotline-card', { office: id });
      await ready(empty, 'empty');
      expect(text(empty)).to.equal('');
      expect(root(empty).getBoundingClientRect().height).to.equal(0);
      const own = mount('iom-hotline-card', { office: id }, { inner: '<p>Ask at the desk</p>' });
      await ready(own, 'empty');
      expect(isShown(own.querySelector('p')!)).to.equal(true);
    });

  it('shows nothing without content, or for attributes without a number', async () => {
    const sources: Record<string, string>[] = [
      {},
      { name: 'No number', hours: 'always' },
      { name: 'No number', number: ' \u200b' },
    ];
    for (const attributes of sources) {
      const element = mount('iom-hotline-card', attributes);
      await ready(element, 'idle');
      expect(text(element)).to.equal('');
    }
  });

  const words = {
    en: [
      'Need help?',
      'Call +000 0000 0000',
      'Lao, Vietnamese and English',
      'Nobody has stated when this number was last checked.',
    ],
    lo: [
      'ຕ້ອງການຄວາມຊ່ວຍເຫຼືອບໍ?',
      'ໂທຫາ +000 0000 0000',
      'ພາສາລາວ, ພາສາຫວຽດນາມ ແລະ ພາສາອັງກິດ',
      'ບໍ່ໄດ້ລະບຸວ່າ ກວດສອບເບີໂທນີ້ຄັ້ງສຸດທ້າຍເມື່ອໃດ.',
    ],
    vi: [
      'Bạn cần giúp đỡ?',
      'Gọi +000 0000 0000',
      'tiếng Lào, tiếng Việt và tiếng Anh',
      'Không rõ số này được kiểm tra lần cuối khi nào.',
    ],
  };
  it('is in English after the page changes to an unsupported language', async () => {
    const element = mount('iom-hotline-card', { ...WHOLE, lang: 'lo' });
    await ready(element, 'ready', 'lo');
    for (const lang of ['eo', '']) {
      element.lang = lang;
      await ready(element, 'ready', 'en');
    }
    element.lang = 'vi';
    await ready(element, 'ready', 'vi');
  });

  for (const lang of LANGUAGE_TAGS)
    it(`shows the page’s attributes, in ${lang}`, async () => {
      const element = mount('iom-hotline-card', { ...WHOLE, lang });
      await ready(element, 'ready', lang);
      const [heading, call, languages, unverified] = words[lang];
      expect(text(part(element, 'heading'))).to.equal(heading);
      expect(text(part(element, 'number'))).to.equal(call);
      expect(part(element, 'number').innerText, 'as it is laid out').to.equal(call);
      expect(text(part(element, 'verified'))).to.equal(unverified);
      for (const said of ['Nobody', '08:00–17:00', 'Free', languages!, 'Nothing'])
        expect(text(part(element, 'details'))).to.include(said);
      await expectAccessible(element, 'iom-hotline-card');
    });

  it('links the number, and fires no event', async () => {
    const opened = record('iom-contact-open');
    const element = mount('iom-hotline-card', WHOLE);
    await ready(element);
    const number = part(element, 'number') as HTMLAnchorElement;
    expect(number.getAttribute('href')).to.equal('tel:+00000000000');
    number.addEventListener('click', (event) => event.preventDefault());
    number.click();
    expect(opened).to.have.length(0);
  });

  for (const [number, href] of [
    ['+856 (0)21 267 734', 'tel:+85621267734'],
    ['໑໓໖໒', 'tel:1362'],
    ['+84 24 0000 0000 ext. 12', 'tel:+842400000000;ext=12'],
  ] as const)
    it(`dials the number shown: ${number}`, async () => {
      const element = mount('iom-hotline-card', { ...WHOLE, number });
      await ready(element);
      expect(part(element, 'number').getAttribute('href')).to.equal(href);
    });

  for (const number of ['115 113', '1362-1300', '021 267734/5'])
    it(`fault: phone that cannot be dialled, as it may be two: ${number}`, async () => {
      expectWarning(/is not one phone number, so it is not linked/);
      const element = mount('iom-hotline-card', { ...WHOLE, number });
      await ready(element);
      expect([text(part(element, 'number')), part(element, 'number').localName]).to.deep.equal([number, 'span']);
    });

  it('fault: phone that cannot be dialled: shown, not linked', async () => {
    expectWarning(/hotlines\[0\]\.phone\.dial should be digits/);
    const element = mount('iom-hotline-card', {}, { data: hotlines({ phone: { text: 'ask for it', dial: 'x' } }) });
    await ready(element);
    expect(text(part(element, 'number'))).to.equal('ask for it');
    expect(part(element, 'number').localName).to.equal('span');
  });

  it('selects by id, and reports an unknown one', async () => {
    const data = hotlines({}, {});
    const second = mount('iom-hotline-card', { hotline: 'h1' }, { data });
    await ready(second);
    expect(text(part(second, 'name'))).to.equal('Line 1');
    expectWarning(/hotline="h9" is not known. Known ids: h0, h1/);
    const unknown = mount('iom-hotline-card', { hotline: 'h9' }, { data });
    await ready(unknown, 'error');
    expect(text(part(unknown, 'status'))).to.include('Help line “h9” was not found.');
  });

  describe('was checked', () => {
    it('recently', async () => {
      const element = mount('iom-hotline-card', { ...WHOLE, 'verified-on': daysAgo(30) });
      await ready(element);
      expect(text(part(element, 'verified'))).to.match(/^Number checked on \d+ \w+ \d{4}\.$/);
    });

    it('on a day in the future by the device’s clock: unknown', async () => {
      stub(Date, 'now', () => 0);
      const element = mount('iom-hotline-card', { ...WHOLE, 'verified-on': daysAgo(30) });
      await ready(element);
      expect(text(part(element, 'verified'))).to.include('The clock of this device is behind that day');
      expect(part(element, 'verified').className).to.equal('warning');
    });

    for (const old of [daysAgo(400), String(today.getFullYear() - 1)])
      it(`${old.length === 4 ? 'a year' : 'a day'} that may be long ago`, async () => {
        const element = mount('iom-hotline-card', { ...WHOLE, 'verified-on': old });
        await ready(element);
        expect(text(part(element, 'verified'))).to.include('more than a year ago');
      });

    it('on an invalid date: counts as never, and is reported', async () => {
      expectWarning(/verifiedOn should be a date/);
      const element = mount('iom-hotline-card', { ...WHOLE, 'verified-on': 'yesterday' });
      await ready(element);
      expect(text(part(element, 'verified'))).to.equal(words.en[3]);
    });
  });

  it('shows markup as text and fits into a narrow box', async () => {
    const mark = '<script>alert(1)</script>';
    const element = mount('iom-hotline-card', { ...WHOLE, name: mark, operator: LONG_LAO }, { width: 320 });
    await ready(element);
    expect(text(part(element, 'name'))).to.equal(mark);
    expect(parts(element, 'name')[0]!.children).to.have.length(0);
    expectNoOverflow(element);
  });
});
