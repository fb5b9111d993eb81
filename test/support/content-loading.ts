// Tests of every content widget: late, missing and invalid content, and removal.
import { expect } from '@open-wc/testing';
import { chooseLanguage } from '../../src/i18n/language-preference.js';
import type { Subject } from './content-widget.js';
import { answer, builtIn } from './documents.js';
import { mount, part, ready, record, root, strings, text } from './elements.js';
import { liveObservers } from './observers.js';
import { expectWarning } from './setup.js';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function contentLoading(subject: Subject): void {
  loading(subject);
  hostile(subject);
  released(subject);
}

function loading({ tag, titled }: Subject): void {
  describe('loading', () => {
    it('shows the office requested last, whichever responds first', async () => {
      const [slow, fast, slowest] = [answer(), answer(), answer()];
      const element = mount(tag, { office: builtIn(() => slow.promise) });
      await element.updateComplete;
      element.office = builtIn(() => fast.promise);
      await element.updateComplete;
      fast.give(titled('Fast'));
      await ready(element);
      slow.give(titled('Slow'));
      await turn();
      await ready(element);
      expect(text(element)).to.contain('Fast').and.not.to.contain('Slow');
      const late = answer();
      element.office = builtIn(() => late.promise);
      await element.updateComplete;
      element.office = builtIn(() => slowest.promise);
      await element.updateComplete;
      late.give(titled('Late'));
      await turn();
      await ready(element, 'loading');
      expect(text(element)).to.not.contain('Late');
      slowest.give(titled('Slowest'));
      await ready(element);
      expect(text(element)).to.contain('Slowest');
    });

    it('can be removed while loading, and shows the content when it is added again', async () => {
      const { promise, give } = answer();
      const element = mount(tag, { office: builtIn(() => promise) });
      const place = element.parentNode!;
      await element.updateComplete;
      element.remove();
      give(titled('Here'));
      await turn();
      place.append(element);
      await ready(element);
      expect(text(element)).to.contain('Here');
    });

    it('shows an error if nothing loads, and tries again', async () => {
      expectWarning(/could not be loaded: Error: line is down/);
      const [errors, loads] = [record('iom-content-error'), record('iom-content-load')];
      let answers = 0;
      const load = async (): Promise<{ default: unknown }> => {
        if (++answers < 3) throw new Error('line is down');
        return { default: titled('Back') };
      };
      const element = mount(tag, { office: builtIn(load) });
      await ready(element, 'error');
      expect(text(element)).to.equal('Check your internet connection and try again. Try again');
      part(element, 'retry').click();
      await ready(element, 'loading');
      await ready(element, 'error');
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['network', 'network']);
      element.retry();
      await ready(element, 'loading');
      await ready(element);
      expect(text(element)).to.contain('Back');
      expect([errors.length, loads.length]).to.deep.equal([2, 1]);
    });
  });
}

function hostile({ tag, titled }: Subject): void {
  describe('bad documents', () => {
    it('fault: not an object, wrong top-level type, unknown version: lists what is wrong, once, and does not throw', async () => {
      const errors = record('iom-content-error');
      const version = 'https://jsonfeed.org/version/1.1';
      const bad = [
        'text',
        42,
        true,
        [],
        {},
        { version: 99 },
        { version: 1 },
        { version, items: 'none' },
        broken('touched'),
      ];
      for (const data of bad) {
        const element = mount(tag, {}, { data });
        await ready(element, 'error');
        expect(text(part(element, 'status'))).to.contain('This content could not be loaded.');
      }
      expect(errors).to.have.length(bad.length);
      for (const { detail } of errors) {
        expect(detail.code).to.equal('format');
        expect(detail.problems).to.not.have.length(0);
        for (const problem of detail.problems) expect(problem).to.have.all.keys('path', 'problem');
      }
      expectWarning(
        new RegExp(`<${tag}>, data: The document cannot be read: `),
        new Set(errors.map(({ detail }) => detail.message)).size,
      );
    });

    it('recovers with a valid document, and fails again with an invalid one', async () => {
      expectWarning(/The document cannot be read: \(document\) cannot be read: Error: again and again/);
      const errors = record('iom-content-error');
      const element = mount(tag, {}, { data: broken('again and again') });
      await ready(element, 'error');
      element.data = titled('Good');
      await ready(element);
      expect(text(element)).to.contain('Good');
      element.data = broken('again and again');
      await ready(element, 'error');
      element.data = broken('again and again');
      await element.updateComplete;
      expect(errors).to.have.length(3);
    });

    it('fault: HTML, SVG, MathML, comment, CDATA, template markup in a text field: shows it as it was typed', async () => {
      const title =
        '<b>bold</b><img src=x onerror="alert(1)"><svg><math></svg><!-- c --><![CDATA[d]]><template> $& &lt; ${1}';
      const element = mount(tag, {}, { data: titled(title) });
      await ready(element);
      expect(text(element)).to.contain(title);
      // Icons of our own are svg elements with this size.
      expect(
        root(element).querySelectorAll('b, img, script, svg:not([viewBox="0 0 24 24"]), math, template'),
      ).to.have.length(0);
    });

    it('fault: i18next placeholders in content: shows them as they were typed', async () => {
      const title = '{{x}} {{title}} {{-count}} $t(common.retry) $t({{x}})';
      const element = mount(tag, {}, { data: titled(title) });
      await ready(element);
      expect(strings(element).filter((shown) => shown.includes(title))).to.not.have.length(0);
      expect(strings(element).join(' ')).to.not.include('Try again');
    });

    it('fault: Lao typed with ໍ + າ, ຫນ, ເເ, or decomposed Vietnamese: shows it as it is, composed', async () => {
      for (const title of ['ນໍ້າ ນ້ຳ ຫນ້າ ເເລະ', 'Tiếng Việt']) {
        const element = mount(tag, {}, { data: titled(title.normalize('NFD')) });
        await ready(element);
        expect(text(element)).to.contain(title.normalize('NFC'));
      }
    });

    it('fault: __proto__, constructor, prototype keys, getters: takes no prototype from a document', async () => {
      const { version, ...rest } = titled('Own') as Record<string, unknown>;
      const json = `{"__proto__":{"seen":true},"constructor":{"prototype":{"seen":true}},"version":${JSON.stringify(version)},${JSON.stringify(rest).slice(1)}`;
      const element = mount(tag, {}, { data: JSON.parse(json) });
      await ready(element);
      expect(text(element)).to.contain('Own');
      expect({}).to.not.have.property('seen');
    });

    for (const office of ['__proto__', 'constructor', 'toString'])
      it(`rejects the office “${office}”`, async () => {
        expectWarning(new RegExp(`office="${office}" is not known`));
        await ready(mount(tag, { office }), 'error');
      });
  });
}

function released({ tag, titled }: Subject): void {
  describe('released', () => {
    it('shares one observer while connected, and releases it, 200 times', async () => {
      const live = liveObservers();
      const [one, two] = [mount(tag, {}, { data: titled('One') }), mount(tag, {}, { data: titled('Two') })];
      await Promise.all([one.updateComplete, two.updateComplete]);
      expect(live.size).to.equal(1);
      one.remove();
      expect(live.size).to.equal(1);
      two.remove();
      expect(live.size).to.equal(0);
      const place = mount(tag).parentElement!;
      place.textContent = '';
      for (let round = 0; round < 200; round++) {
        const element = mount(tag, {}, { data: titled('Again'), into: place });
        if (round % 20 === 0) await ready(element);
        element.remove();
      }
      expect(live.size).to.equal(0);
      expect(place.childElementCount).to.equal(0);
    });

    it('does not follow the language after removal', async () => {
      const element = mount(tag, {}, { data: titled('Gone') });
      await ready(element);
      element.remove();
      let updates = 0;
      element.requestUpdate = () => void updates++;
      document.documentElement.lang = 'vi';
      chooseLanguage('vi');
      await turn();
      expect([updates, root(element).lang]).to.deep.equal([0, 'en']);
    });
  });
}

/** A document that throws on any access. */
const broken = (message: string): object =>
  new Proxy(
    {},
    {
      getOwnPropertyDescriptor() {
        throw new Error(message);
      },
    },
  );
