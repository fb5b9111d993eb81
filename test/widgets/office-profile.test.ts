import { expect } from '@open-wc/testing';
import '../../src/define/office-profile.js';
import { contentWidget } from '../support/content-widget.js';
import { office } from '../support/documents.js';
import { mount, part, parts, ready, root, text } from '../support/elements.js';
import { NOTHING } from '../support/published.js';

const profile = (more: object): object => office({ whoWeAre: { title: 'Who', paragraphs: [], ...more } });

describe('iom-office-profile', () => {
  contentWidget({
    tag: 'iom-office-profile',
    attributes: {
      section: {
        property: 'section',
        value: 'our-work',
        initial: 'who-we-are',
        data: office({ whoWeAre: { title: 'Who', paragraphs: [] }, ourWork: { title: 'Work', paragraphs: [] } }),
      },
    },
    titled: (title, language = 'en') => profile({ title: { [language]: title } }),
    empty: { document: office(), says: NOTHING },
  });

  describe('the two offices', () => {
    const texts: [id: string, section: string, lang: string, heading: string][] = [
      ['lao-pdr', 'who-we-are', 'en', 'Who We Are'],
      ['lao-pdr', 'our-work', 'lo', 'ວຽກງານຂອງພວກເຮົາ'],
      ['viet-nam', 'who-we-are', 'vi', 'Chúng tôi là ai'],
      ['viet-nam', 'our-work', 'en', 'Our Work'],
    ];
    for (const [id, section, lang, heading] of texts)
      it(`${section} of ${id} in ${lang}`, async () => {
        const element = mount('iom-office-profile', { office: id, section, lang });
        await ready(element, 'ready', lang);
        expect(text(part(element, 'heading'))).to.equal(heading);
        expect(parts(element, 'paragraph')).to.have.length(2);
        for (const paragraph of parts(element, 'paragraph')) {
          expect(paragraph.lang).to.equal(lang);
          expect(text(paragraph).length).to.be.greaterThan(20);
        }
        expect(parts(element, 'machine-mark')).to.have.length(lang === 'en' ? 0 : 1);
        expect(part(element, 'source').querySelector('a')!.hreflang).to.equal('en');
      });
  });

  it('shows markup as text', async () => {
    const mark = '<img src=x onerror=alert(1)>';
    const element = mount('iom-office-profile', {}, { data: profile({ title: mark, paragraphs: [mark] }) });
    await ready(element);
    expect(text(element)).to.equal(`${mark} ${mark}`);
    expect(root(element).querySelector('img')).to.equal(null);
  });
});
