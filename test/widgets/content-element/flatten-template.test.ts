import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { flattenTemplate } from '../../../src/widgets/content-element/flatten-template.js';
import { noWrap } from '../../../src/i18n/no-wrap.js';
import { box } from '../../support/elements.js';
import '../../support/setup.js';

const name = (text: unknown): unknown => html`<b>${text}</b>`;
const line = (text: unknown, inner: unknown): unknown => html`<p title=${text as string}>${text}${inner}</p>`;
const story = (...lines: unknown[]): unknown =>
  html`<div class=${String(lines.length)}>${lines[0]} ${lines.slice(1)}</div>`;

/** The markup without Lit's markers. */
function shown(value: unknown, into = box()): string {
  render(value, into);
  return into.innerHTML.replace(/<!--.*?-->/g, '');
}
const marks = (value: unknown): number => {
  const into = box();
  render(value, into);
  return into.innerHTML.split('<!--').length;
};

describe('flat', () => {
  for (const [what, make] of Object.entries({
    'templates in templates': () => story(line('a', name('b')), line('c', nothing)),
    'lists, including empty ones': () => story([name('a'), 'b', [name('c')], []], line('d', ['e', 'f'])),
    'texts with markup characters': () => story(line('<i>&amp;"', name('$& </b>'))),
    'nothing, numbers, elements': () => [nothing, 0, document.createElement('i'), name(undefined)],
    'templates of texts, which stay unchanged': () => story(line('x', noWrap('for 3 days'))),
  }))
    it(`renders the same: ${what}`, () => expect(shown(flattenTemplate(make()))).to.equal(shown(make())));

  it('uses one template instead of many', () => {
    const make = (): unknown => story(line('a', name('b')), line('c', name('d')));
    expect(marks(flattenTemplate(make()))).to.be.below(marks(make()) - 4);
  });

  it('changes texts and attributes in place, and distinguishes shapes with the same pieces', () => {
    const into = box();
    const states: [unknown, string][] = [
      [story(line('a', name('b'))), '<div class="1"><p title="a">a<b>b</b></p> </div>'],
      [story(line('c', name('d'))), '<div class="1"><p title="c">c<b>d</b></p> </div>'],
      [story(name('e'), line('f', 'g')), '<div class="2"><b>e</b> <p title="f">fg</p></div>'],
      [story('e', name(line('f', 'g'))), '<div class="2">e <b><p title="f">fg</p></b></div>'],
      [story(name('e'), line('f', 'g')), '<div class="2"><b>e</b> <p title="f">fg</p></div>'],
    ];
    const firsts = states.map(([value, markup]) => {
      expect(shown(flattenTemplate(value), into)).to.equal(markup);
      return into.firstElementChild;
    });
    expect(firsts[1]).to.equal(firsts[0]);
    expect(new Set(firsts).size).to.equal(4);
  });

  it('returns other values unchanged', () => {
    for (const value of [nothing, 'text', 3, undefined, null]) expect(flattenTemplate(value)).to.equal(value);
  });
});
