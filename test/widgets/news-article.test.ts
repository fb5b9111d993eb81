import { expect } from '@open-wc/testing';
import '../../src/define/news-article.js';
import { contentWidget } from '../support/content-widget.js';
import { feed } from '../support/documents.js';
import { mount, part, parts, ready, record, root, text, until } from '../support/elements.js';
import { NOTHING, VIET_NAM_PAGE_VI } from '../support/published.js';

const article = (item: Record<string, unknown>, attributes: Record<string, string> = {}): HTMLElement =>
  mount('iom-news-article', attributes, { data: feed({ title: 'Title', language: 'en', ...item }) });

describe('iom-news-article', () => {
  contentWidget({
    tag: 'iom-news-article',
    attributes: {
      story: { property: 'story', value: 'b', data: feed({ title: 'A' }, { title: 'B', _iom: { story: 'b' } }) },
    },
    titled: (title, language = 'en') => feed({ title, language }),
    empty: { document: feed(), says: NOTHING },
    unknown: {
      attribute: 'story',
      known: 'shelter-workshop',
      says: { en: 'Story “ID” was not found.', lo: 'ບໍ່ພົບບົດຂ່າວ “ID”.', vi: 'Không tìm thấy bài tin “ID”.' },
    },
  });

  describe('the two offices', () => {
    it('Lao PDR: every paragraph, the quote with its speaker, programme, donor, contact, source', async () => {
      const element = mount('iom-news-article', { office: 'lao-pdr' });
      await until(element, () => root(element).querySelector('iom-contact-block') !== null, 'the contact');
      await ready(element);
      expect(parts(element, 'paragraph')).to.have.length(6);
      expect(text(part(element, 'quote'))).to.match(
        /^“There remain many challenges.*ways forward” Vongkham Phanthanouvong, Deputy Director General, MoLSW$/,
      );
      for (const said of [
        '22 management staff',
        'six protection shelters',
        '11 countries',
        'Asia Regional Migration Program',
        '+856 21 267 734',
        'Read the original (English)',
      ])
        expect(text(element)).to.include(said);
      expect(text(part(element, 'date'))).to.equal('Undated');
      expect(text(part(element, 'past-notice'))).to.match(
        /^This article describes the situation when it was published/,
      );
      expect(root(element).querySelector('iom-contact-block')!.getAttribute('heading-level')).to.equal('4');
    });

    for (const [lang, said, original] of [
      ['vi', 'tháng 11 năm 2017', 'Đọc bản gốc (tiếng Việt)'],
      ['lo', 'ພະຈິກ 2017', 'ອ່ານຕົ້ນສະບັບ (ພາສາອັງກິດ)'],
    ] as const)
      it(`Viet Nam in ${lang}`, async () => {
        const element = mount('iom-news-article', { office: 'viet-nam', lang });
        await ready(element, 'ready', lang);
        expect(text(part(element, 'date'))).to.equal(said);
        expect(text(part(element, 'link'))).to.equal(original);
        expect(part(element, 'body').lang).to.equal(lang);
        expect(text(part(element, 'body')))
          .to.include('80')
          .and.include('12')
          .and.include('2018');
        if (lang === 'vi') expect(part(element, 'link').getAttribute('href')).to.equal(VIET_NAM_PAGE_VI);
      });
  });

  describe('its languages', () => {
    it('switch the article, and are overridden by a new page language', async () => {
      const element = mount('iom-news-article', { office: 'viet-nam' });
      await ready(element);
      expect(parts(element, 'language').map(text)).to.deep.equal(['English', 'ລາວ', 'Tiếng Việt']);
      parts(element, 'language')[1]!.click();
      await element.updateComplete;
      expect(part(element, 'heading').lang).to.equal('lo');
      expect(text(part(element, 'fallback-notice'))).to.include('Showing it in Lao');
      expect(parts(element, 'language')[1]!.getAttribute('aria-pressed')).to.equal('true');
      document.documentElement.lang = 'vi';
      await ready(element, 'ready', 'vi');
      expect(part(element, 'heading').lang).to.equal('vi');
    });

    it('an unsupported language keeps its lang, and is in the event', async () => {
      const element = article({ title: 'Bonjour', language: 'fr', content_text: 'Texte' });
      await ready(element);
      expect(part(element, 'body').lang).to.equal('fr');
      await until(element, () => text(part(element, 'fallback-notice')).includes('Showing it in French'), 'its name');
    });
  });

  describe('its text', () => {
    it('has headings one level down, quotes, and lists', async () => {
      const element = article(
        {
          content_text: 'First\n\nA heading\n\n- one\n- two\n\n“Words”',
          _iom: {
            blocks: [
              { type: 'heading', text: 'A heading' },
              { type: 'quote', text: '“Words”', speaker: 'Somebody' },
            ],
          },
        },
        { 'heading-level': '2' },
      );
      await ready(element);
      expect(part(element, 'heading').localName).to.equal('h2');
      expect(part(element, 'subheading').localName).to.equal('h3');
      expect([...part(element, 'list').children].map(text)).to.deep.equal(['one', 'two']);
      expect(text(part(element, 'quote'))).to.equal('“Words” Somebody');
      expect(parts(element, 'paragraph').map(text)).to.deep.equal(['First']);
    });

    it('fault: deep nesting (10,000 levels), 100,000 items, 1 MB title, 1 MB paragraph: shows 200 paragraphs and one of 1 MB, whole', async () => {
      const long = 'x'.repeat(1_000_000);
      const element = article({ content_text: [long, ...Array.from({ length: 199 }, (_, i) => `p${i}`)].join('\n\n') });
      await ready(element);
      expect(parts(element, 'paragraph')).to.have.length(200);
      expect(parts(element, 'paragraph')[0]!.textContent).to.have.length(1_000_000);
    });

    it('shows markup in every field as text', async () => {
      const mark = '<img src=x onerror=alert(1)>';
      const element = article({
        title: mark,
        content_text: `${mark}\n\n${mark}!`,
        _iom: {
          place: mark,
          source: { site: mark },
          blocks: [{ type: 'quote', text: `${mark}!`, speaker: mark, role: mark }],
        },
      });
      await ready(element);
      expect(text(element).split(mark)).to.have.length(8);
      expect(root(element).querySelector('img')).to.equal(null);
    });

    it('shows sanitised HTML, with headings below its own', async () => {
      const content_html =
        '<h2 onclick="x()">Inside</h2><p style="color:red">Text <a href="javascript:alert(1)">bad</a> <a href="https://example.org/">good</a></p><script>alert(1)</script><img src="http://x/y.png" alt="x"><iom-news-card></iom-news-card>';
      const element = article({ content_html });
      await until(element, () => part(element, 'body').children.length > 0, 'the text');
      expect(part(element, 'body').innerHTML.replace(/<!--.*?-->/g, '')).to.equal(
        '<h4>Inside</h4><p>Text <a>bad</a> <a href="https://example.org/">good</a></p>',
      );
    });
  });

  it('keeps the nodes of its rich text on further renders, and after a change of language and back', async () => {
    const data = feed(
      { id: 'en', title: 'Title', language: 'en', content_html: '<p>Text</p>', _iom: { story: 's' } },
      { id: 'vi', title: 'Tiêu đề', language: 'vi', content_text: 'Văn bản', _iom: { story: 's' } },
    );
    const element = mount('iom-news-article', {}, { data });
    await until(element, () => part(element, 'body').children.length > 0, 'the text');
    const [node] = part(element, 'body').children;
    element.requestUpdate();
    await element.updateComplete;
    expect(part(element, 'body').children[0]).to.equal(node);
    parts(element, 'language')[1]!.click();
    await element.updateComplete;
    expect(text(part(element, 'body'))).to.equal('Văn bản');
    parts(element, 'language')[0]!.click();
    await element.updateComplete;
    expect(text(part(element, 'body'))).to.equal('Text');
  });

  it('fault: retracted story: shows the retraction, its date and reason instead of the text', async () => {
    const element = article({
      content_text: 'Gone',
      _iom: { retracted: { date: '2018-02', reason: 'It was wrong.' } },
    });
    await ready(element);
    expect(text(part(element, 'retraction'))).to.equal('This story has been withdrawn. February 2018 It was wrong.');
    expect(text(element)).to.not.include('Gone');
    expect(text(part(element, 'heading'))).to.equal('Title');
  });

  it('says what was corrected, and when', async () => {
    const element = article({
      content_text: 'Text',
      date_published: '2018-02-01',
      date_modified: '2018-02-03',
      _iom: { correction: 'An earlier version gave a wrong number.' },
    });
    await ready(element);
    expect(text(part(element, 'correction'))).to.equal('An earlier version gave a wrong number.');
    expect(text(part(element, 'updated'))).to.equal('Updated 3 February 2018');
  });

  it('opens the original, unless the page cancels it', async () => {
    const opened = record('iom-news-open');
    const element = article({ url: 'https://example.org/story' });
    await ready(element);
    element.addEventListener('iom-news-open', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    part(element, 'link').dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(opened[0]!.detail).to.deep.equal({ story: 'item-0', url: 'https://example.org/story', language: 'en' });
  });
});
