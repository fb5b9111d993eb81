import { expect } from '@open-wc/testing';
import '../../src/define/global-goals.js';
import { contentWidget } from '../support/content-widget.js';
import { office } from '../support/documents.js';
import { mount, part, parts, ready, text } from '../support/elements.js';
import { NOTHING } from '../support/published.js';
import { expectWarning } from '../support/setup.js';

const agenda = (more: object = {}): object => office({ agenda2030: { role: 'A part', ...more } });
const goals = Array.from({ length: 18 }, (_, index) => ({
  number: index + 1,
  title: { en: `Goal ${index + 1}`, lo: { text: `ເປົ້າໝາຍ ${index + 1}`, review: 'machine' } },
}));

describe('iom-global-goals', () => {
  contentWidget({
    tag: 'iom-global-goals',
    attributes: {},
    titled: (title, language = 'en') => agenda({ role: { [language]: title } }),
    empty: { document: office(), says: NOTHING },
  });

  describe('the two offices', () => {
    const headings = {
      en: '2030 Agenda for Sustainable Development',
      lo: 'ວາລະ 2030 ເພື່ອການພັດທະນາແບບຍືນຍົງ',
      vi: 'Chương trình nghị sự 2030 vì sự phát triển bền vững',
    };
    for (const id of ['lao-pdr', 'viet-nam'])
      for (const [lang, heading] of Object.entries(headings))
        it(`${id} in ${lang}: the part, and no goals, because the page lists none`, async () => {
          const element = mount('iom-global-goals', { office: id, lang });
          await ready(element, 'ready', lang);
          expect(text(part(element, 'heading'))).to.equal(heading);
          expect(text(part(element, 'role'))).to.include('2030');
          expect(part(element, 'role').lang).to.equal(lang);
          expect(parts(element, 'goals')).to.have.length(0);
        });
  });

  it('shows as many goals as the document lists, with their numbers', async () => {
    const element = mount('iom-global-goals', {}, { data: agenda({ goals }) });
    await ready(element);
    expect(parts(element, 'goal')).to.have.length(18);
    expect(text(parts(element, 'goal')[17]!)).to.equal('18 Goal 18');
    expect(parts(element, 'machine-mark')).to.have.length(0);
  });

  it('has a colour beside the number of each of the 17 goals, and the accent beside others', async () => {
    const element = mount('iom-global-goals', {}, { data: agenda({ goals }) });
    await ready(element);
    const numbers = parts(element, 'goal').map((goal) => getComputedStyle(goal.querySelector('.number')!));
    const colours = numbers.map(({ borderInlineStartColor }) => borderInlineStartColor);
    expect(new Set(colours).size).to.equal(18);
    expect(colours[17]).to.equal(numbers[0]!.color);
    expect(new Set(numbers.map(({ backgroundColor }) => backgroundColor)).size).to.equal(1);
  });

  it('marks machine-translated titles', async () => {
    const element = mount('iom-global-goals', { lang: 'lo' }, { data: agenda({ role: { lo: 'ບົດບາດ' }, goals }) });
    await ready(element, 'ready', 'lo');
    expect(text(part(element, 'machine-mark'))).to.equal('ແປດ້ວຍເຄື່ອງ');
  });

  it('leaves out a goal without number or title, and does not link an unsafe address', async () => {
    expectWarning(/goals\[0\]\.number.*goals\[1\]\.title is missing.*goals\[2\]\.url should be/);
    const data = agenda({
      goals: [{ number: 'one', title: 'x' }, { number: 2 }, { number: 3, title: 'Third', url: 'javascript:alert(1)' }],
    });
    const element = mount('iom-global-goals', {}, { data });
    await ready(element);
    expect(parts(element, 'goal').map(text)).to.deep.equal(['3 Third']);
    expect(parts(element, 'link')).to.have.length(0);
  });
});
