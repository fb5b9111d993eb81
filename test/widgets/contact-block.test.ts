import { expect } from '@open-wc/testing';
import '../../src/define/contact-block.js';
import { expectAccessible } from '../support/accessible.js';
import { contentWidget } from '../support/content-widget.js';
import { office } from '../support/documents.js';
import { box, LANGUAGE_TAGS, mount, part, parts, ready, record, root, text, until } from '../support/elements.js';
import { focused, press } from '../support/keyboard.js';
import { CONTACT, NO_CONTACT } from '../support/published.js';
import { expectWarning, stub } from '../support/setup.js';

type Block = HTMLElementTagNameMap['iom-contact-block'];

const contacts = (...items: object[]): object =>
  office({ contacts: items.map((item, index) => ({ id: `c${index}`, name: `Contact ${index}`, ...item })) });
const PHONE = { text: '+856 21 267 734', dial: '+85621267734' };
const feedback = (block: Block): string => text(part(block, 'feedback'));

describe('iom-contact-block', () => {
  contentWidget({
    tag: 'iom-contact-block',
    attributes: { contact: { property: 'contact', value: 'c1', data: contacts({}, {}) } },
    titled: (title, language = 'en') => contacts({ name: { [language]: title }, organisation: { [language]: title } }),
    empty: { document: office(), says: NO_CONTACT },
    emptyOffices: ['viet-nam'],
    unknown: {
      attribute: 'contact',
      known: 'press',
      says: { en: 'Contact “ID” was not found.', lo: 'ບໍ່ພົບຂໍ້ມູນຕິດຕໍ່ “ID”.', vi: 'Không tìm thấy thông tin liên hệ “ID”.' },
    },
  });

  describe('the two offices', () => {
    for (const lang of LANGUAGE_TAGS) {
      it(`lao-pdr in ${lang}: the press contact as published`, async () => {
        const block = mount('iom-contact-block', { office: 'lao-pdr', lang });
        await ready(block, 'ready', lang);
        const [heading, organisation, phone, copyPhone, email, copyEmail, save, notice, source] = CONTACT[lang];
        expect(text(part(block, 'heading'))).to.equal(heading);
        expect([text(part(block, 'name')), part(block, 'name').lang]).to.deep.equal(['Zena Van Bemmel-Faulkner', 'en']);
        expect([text(part(block, 'organisation')), part(block, 'organisation').lang]).to.deep.equal([
          organisation,
          lang,
        ]);
        expect(text(part(block, 'details'))).to.equal(
          `${phone} +856 21 267 734 ${copyPhone} ${email} zfaulkner@iom.int ${copyEmail}`,
        );
        expect(text(part(block, 'save'))).to.equal(save);
        expect(text(part(block, 'notice'))).to.equal(notice);
        expect(text(part(block, 'source'))).to.equal(source);
        const links = parts(block, 'link').map((link) => link.getAttribute('href'));
        expect(links.slice(0, 2)).to.deep.equal(['tel:+85621267734', 'mailto:zfaulkner@iom.int']);
      });

      it(`viet-nam in ${lang}: states that there is no contact`, async () => {
        const block = mount('iom-contact-block', { office: 'viet-nam', lang });
        await ready(block, 'empty', lang);
        expect(text(block)).to.equal(NO_CONTACT[lang]);
        expect(parts(block, 'retry')).to.have.length(0);
      });
    }

    it('labels its links', async () => {
      const block = mount('iom-contact-block', { office: 'lao-pdr' });
      await ready(block);
      const names = parts(block, 'link')
        .slice(0, 2)
        .map((link) => link.getAttribute('aria-label'));
      expect(names).to.deep.equal(['Call +856 21 267 734', 'Send an email to zfaulkner@iom.int']);
    });
  });

  describe('a contact', () => {
    it('shows all of its details', async () => {
      const everything = {
        organisation: 'IOM',
        role: { vi: 'Cán bộ' },
        phones: [{ text: '117' }],
        address: 'Street 1',
        url: { vi: 'https://vietnam.iom.int/vi' },
        hours: '8–17',
        asOf: '2017-11',
      };
      const block = mount('iom-contact-block', { 'heading-level': '2' }, { data: contacts(everything) });
      await ready(block);
      expect(part(block, 'heading').localName).to.equal('h2');
      const lines = parts(block, 'organisation').map((line) => [text(line), line.lang]);
      expect(lines).to.deep.equal([
        ['Cán bộ', 'vi'],
        ['IOM', 'en'],
      ]);
      expect(text(part(block, 'details'))).to.equal(
        'Phone 117 Address Street 1 Opening hours 8–17 Website https://vietnam.iom.int/vi (in Vietnamese)',
      );
      expect(text(part(block, 'notice'))).to.equal(
        'Contact details as first published (November 2017). They may have changed.',
      );
      await expectAccessible(block, 'iom-contact-block');
    });

    it('with only a name', async () => {
      const block = mount('iom-contact-block', {}, { data: contacts({}) });
      await ready(block);
      expect(text(block)).to.equal('Contact Contact 0 Save contact');
    });

    it('fault: phone that cannot be dialled: shown, not linked; nor an address that is none, nor markup', async () => {
      expectWarning(
        /phones\[0\]\.dial should be digits.*emails\[0\] should be an email address.*url should be an http/,
      );
      const mark = '<b onclick="alert(1)">x</b>';
      const data = contacts({
        name: mark,
        role: mark,
        phones: [{ text: mark, dial: '1;ext=2' }],
        emails: ['a b@c'],
        url: 'javascript:alert(1)',
      });
      const block = mount('iom-contact-block', {}, { data });
      await ready(block);
      expect(text(block)).to.equal(`Contact ${mark} ${mark} Phone ${mark} Save contact`);
      expect(root(block).querySelectorAll('a, b')).to.have.length(0);
    });
  });

  describe('interaction', () => {
    const COPIED = { en: 'Copied', lo: 'ສຳເນົາແລ້ວ', vi: 'Đã sao chép' };
    const FAILED = 'Could not be copied. Select the text and copy it.';

    for (const lang of LANGUAGE_TAGS)
      it(`copies the number and the address, with a message in ${lang}`, async () => {
        const copied: string[] = [];
        stub(navigator, 'clipboard', { writeText: async (value: string) => void copied.push(value) });
        const block = mount('iom-contact-block', { office: 'lao-pdr', lang });
        await ready(block, 'ready', lang);
        expect([part(block, 'feedback').getAttribute('aria-live'), feedback(block)]).to.deep.equal(['polite', '']);
        expect(part(block, 'feedback').getAttribute('role'), 'said while it is empty').to.equal(null);
        for (const button of parts(block, 'copy')) {
          button.click();
          await until(block, () => feedback(block) !== '', 'the answer');
          expect(feedback(block)).to.equal(COPIED[lang]);
        }
        expect(copied).to.deep.equal(['+85621267734', 'zfaulkner@iom.int']);
        await expectAccessible(block, 'iom-contact-block');
      });

    const clipboards: [what: string, clipboard: unknown][] = [
      ['is not allowed', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
      ['is missing', undefined],
    ];
    for (const [what, clipboard] of clipboards)
      it(`shows a message if the clipboard ${what}`, async () => {
        stub(navigator, 'clipboard', clipboard);
        const block = mount('iom-contact-block', { office: 'lao-pdr' });
        await ready(block);
        parts(block, 'copy')[0]!.click();
        await until(block, () => feedback(block) !== '', 'the answer');
        expect(feedback(block)).to.equal(FAILED);
      });

    it('fires an event when the reader calls or writes', async () => {
      const opened = record('iom-contact-open');
      const block = mount('iom-contact-block', { office: 'lao-pdr' });
      await ready(block);
      block.parentElement!.addEventListener('click', (event) => event.preventDefault());
      for (const link of parts(block, 'link').slice(0, 2)) link.click();
      expect(opened.map(({ detail }) => detail)).to.deep.equal([
        { contact: 'press', method: 'phone' },
        { contact: 'press', method: 'email' },
      ]);
      expect(opened[0]).to.include({ bubbles: true, composed: true, target: block });
    });

    it('saves the contact as a vCard in the language shown', async () => {
      const blobs: Blob[] = [];
      const saved: [name: string, href: string][] = [];
      stub(URL, 'createObjectURL', (blob: Blob) => `blob:test-${blobs.push(blob)}`);
      stub(HTMLAnchorElement.prototype, 'click', function save(this: HTMLAnchorElement) {
        saved.push([this.download, this.href]);
      });
      const opened = record('iom-contact-open');
      const block = mount('iom-contact-block', { office: 'lao-pdr', lang: 'lo' });
      await ready(block, 'ready', 'lo');
      part(block, 'save').click();
      expect(saved).to.deep.equal([['press.vcf', 'blob:test-1']]);
      expect(opened.map(({ detail }) => detail.method)).to.deep.equal(['save']);
      expect(blobs[0]!.type).to.equal('text/vcard;charset=utf-8');
      expect((await blobs[0]!.text()).split('\r\n')).to.deep.equal([
        'BEGIN:VCARD',
        'VERSION:3.0',
        'FN:Zena Van Bemmel-Faulkner',
        'N:Zena Van Bemmel-Faulkner;;;;',
        'ORG:IOM ວຽງຈັນ',
        'TEL;TYPE=WORK,VOICE:+85621267734',
        'EMAIL;TYPE=INTERNET:zfaulkner@iom.int',
        'END:VCARD',
        '',
      ]);
    });

    it('works by keyboard', async () => {
      stub(navigator, 'clipboard', { writeText: async () => {} });
      const place = box();
      const before = place.appendChild(document.createElement('button'));
      const block = mount(
        'iom-contact-block',
        {},
        { data: contacts({ phones: [PHONE], emails: ['a@b.c'] }), into: place },
      );
      await ready(block);
      before.focus();
      const [phone, email] = parts(block, 'link');
      const [copyPhone, copyEmail] = parts(block, 'copy');
      for (const stop of [phone, copyPhone, email, copyEmail]) {
        await press('Tab');
        expect(focused()).to.equal(stop);
      }
      await press('Enter');
      await until(block, () => feedback(block) === 'Copied', 'the answer');
      expect(focused()).to.equal(copyEmail);
      await press('Tab');
      expect(focused()).to.equal(part(block, 'save'));
    });
  });
});
