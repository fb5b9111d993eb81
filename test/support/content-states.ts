// The states of every content widget, and what readers see in each.
import { expect } from '@open-wc/testing';
import type { Subject } from './content-widget.js';
import { builtIn, never } from './documents.js';
import { isShown, LANGUAGE_TAGS, mount, part, ready, record, root, text, until } from './elements.js';
import { LOADING, NOTHING } from './published.js';
import { expectWarning } from './setup.js';

const NO_OFFICE = { en: 'Office “ID” was not found.', lo: 'ບໍ່ພົບຫ້ອງການ “ID”.', vi: 'Không tìm thấy văn phòng “ID”.' };
const RETRY = { en: 'Try again', lo: 'ລອງໃໝ່ອີກຄັ້ງ', vi: 'Thử lại' };

export function contentStates({ tag, titled, empty, emptyOffices = [], unknown }: Subject): void {
  describe('renders', () => {
    for (const lang of LANGUAGE_TAGS) {
      it(`fault: unknown office / story / programme / contact id: office, beside idle and loading, in ${lang}`, async () => {
        const id = `nowhere-${lang}`;
        expectWarning(new RegExp(`<${tag}>, office: office="${id}" is not known\\. Known ids: .*lao-pdr,.* viet-nam`));
        const idle = mount(tag, { lang });
        await ready(idle, 'idle', lang);
        expect(text(idle)).to.equal(NOTHING[lang]);
        const loading = mount(tag, { lang, office: builtIn(never) });
        await until(loading, () => text(loading) !== '', 'a text');
        expect(loading.getAttribute('state')).to.equal('loading');
        expect(text(loading)).to.equal(LOADING[lang]);
        expect(root(loading).getAttribute('aria-busy')).to.equal('true');
        const errors = record('iom-content-error');
        const lost = mount(tag, { lang, office: id });
        await ready(lost, 'error', lang);
        expect(text(part(lost, 'status').querySelector('p')!)).to.equal(NO_OFFICE[lang].replace('ID', id));
        expect(text(part(lost, 'retry'))).to.equal(RETRY[lang]);
        expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['unknown-id']);
        expect(errors[0]).to.include({ bubbles: true, composed: true, target: lost });
      });

      if (unknown)
        it(`fault: unknown office / story / programme / contact id: ${unknown.attribute}, in ${lang}`, async () => {
          const { attribute, says, known } = unknown;
          const id = `nothing-${lang}`;
          expectWarning(new RegExp(`<${tag}>, office: ${attribute}="${id}" is not known\\. Known ids: ${known}`));
          const errors = record('iom-content-error');
          const element = mount(tag, { lang, office: 'lao-pdr', [attribute]: id });
          await ready(element, 'error', lang);
          expect(text(part(element, 'status'))).to.contain(says[lang].replace('ID', id));
          expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['unknown-id']);
        });

      if (empty)
        it(`empty in ${lang}`, async () => {
          const element = mount(tag, { lang }, { data: empty.document });
          await ready(element, 'empty', lang);
          expect(text(element)).to.equal(empty.says[lang]);
        });
    }

    it('each office in each language, and fires one load event', async () => {
      for (const office of ['lao-pdr', 'viet-nam'] as const)
        for (const lang of LANGUAGE_TAGS) {
          const loads = record('iom-content-load');
          const element = mount(tag, { office, lang });
          await ready(element, emptyOffices.includes(office) ? 'empty' : 'ready', lang);
          expect(loads.filter(({ target }) => target === element).map(({ detail }) => detail)).to.deep.equal([
            { problems: [] },
          ]);
          expect(loads[0]).to.include({ bubbles: true, composed: true });
          expect(text(element)).to.not.equal('');
        }
    });

    it('the slotted fallback until it is ready', async () => {
      const element = mount(tag, { office: 'lao-pdr' }, { inner: '<p>What the author wrote</p>' });
      element.office = builtIn(never);
      await until(element, () => element.getAttribute('state') === 'loading', 'loading');
      expect([isShown(element.querySelector('p')!), isShown(root(element)), text(element)]).to.deep.equal([
        true,
        false,
        '',
      ]);
      element.data = titled('Content');
      await ready(element);
      expect([isShown(element.querySelector('p')!), isShown(root(element))]).to.deep.equal([false, true]);
    });

    it('the slotted fallback on error, even if it is only text or added later', async () => {
      expectWarning(/office="nowhere-else"/);
      const element = mount(tag, { office: 'nowhere-else' }, { inner: 'Words of the author' });
      await ready(element, 'error');
      expect([isShown(root(element)), text(element)]).to.deep.equal([false, '']);
      element.textContent = '';
      await until(element, () => isShown(root(element)), 'the message');
      expect(text(element)).to.contain(RETRY.en);
      element.append('Later words');
      await until(element, () => !isShown(root(element)), 'the fallback');
    });

    it('its message if the light DOM has only white space', async () => {
      const element = mount(tag, {}, { inner: ' \n <!-- a comment --> ' });
      await ready(element, 'idle');
      expect(text(element)).to.equal(NOTHING.en);
    });
  });
}
