import { expect } from '@open-wc/testing';
import '../../src/define/hotline-card.js';
import '../../src/define/news-card.js';
import '../../src/define/news-feed.js';
import { feed } from '../support/documents.js';
import { mount, part, parts, ready } from '../support/elements.js';

const LAO = 'ເຮືອນພັກ ຂອງ IOM';
const lineHeight = (element: Element): number => {
  const { lineHeight: height, fontSize } = getComputedStyle(element);
  return parseFloat(height) / parseFloat(fontSize);
};

describe('text in Lao letters', () => {
  it('has the lines and fonts of Lao on a page in English', async () => {
    const card = mount('iom-news-card', { lang: 'en', heading: LAO, summary: LAO, href: 'https://a.example/' });
    await ready(card);
    expect(part(card, 'heading').lang).to.equal('lo');
    expect(lineHeight(part(card, 'heading'))).to.be.at.least(1.64);
    expect(lineHeight(part(card, 'summary'))).to.be.at.least(1.74);
    const help = mount('iom-hotline-card', { lang: 'en', number: '1300', name: LAO });
    await ready(help);
    expect(part(help, 'name').lang).to.equal('lo');
  });

  it('has them in a feed that states no language, or another, and in a heading of the page', async () => {
    const news = mount('iom-news-feed', { lang: 'en', layout: 'list', heading: LAO }, { data: feed({ title: LAO }) });
    await ready(news);
    expect(parts(news, 'heading')[0]!.lang).to.equal('lo');
    for (const language of [undefined, 'en']) {
      const card = mount('iom-news-card', { lang: 'en' }, { data: feed({ title: LAO, language }) });
      await ready(card);
      expect(part(card, 'heading').lang, language).to.equal('lo');
    }
  });

  it('is not what begins with letters of another script', async () => {
    for (const title of ['ประเทศไทย ແລະ ລາວ', '中文 ລາວ', '2017 ข่าว ລາວ', '໑໒ shelters']) {
      const card = mount('iom-news-card', { lang: 'en' }, { data: feed({ title }) });
      await ready(card);
      expect(part(card, 'heading').lang, title).to.equal('');
    }
    const counted = mount('iom-news-card', { lang: 'en' }, { data: feed({ title: '“໑໒ ຫຼັງ”' }) });
    await ready(counted);
    expect(part(counted, 'heading').lang).to.equal('lo');
  });

  it('is not what begins with Latin letters', async () => {
    const latin = mount('iom-news-card', { lang: 'en' }, { data: feed({ title: 'A shelter (ເຮືອນ)' }) });
    await ready(latin);
    const title = part(latin, 'heading');
    expect(title.lang).to.equal('');
    const names = getComputedStyle(title).fontFamily.split(', ');
    expect(names[0]).to.equal('system-ui');
    expect(names.findIndex((name) => /Lao/.test(name))).to.be.within(1, names.indexOf('sans-serif') - 1);
  });
});
