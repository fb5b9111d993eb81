// Templates render exactly as with @lit-labs/ssr, because they would not hydrate otherwise.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LitElementRenderer, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html, LitElement, noChange, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { renderTemplate } from '../../dist/server/render-template.js';
import { OWN } from '../hostile/payloads.mjs';

customElements.define(
  'x-inner',
  class extends LitElement {
    static properties = { text: {}, data: { attribute: false } };
    render() {
      return html`<b title=${this.text}>${this.data}</b>`;
    }
  },
);

const around = () => {
  const host = new LitElementRenderer('x-inner');
  return {
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [host],
    customElementHostStack: [host],
    eventTargetStack: [host.element],
    slotStack: [],
    deferHydration: false,
  };
};

/** Renders twice: the first time compiles the template. */
function isLits(template) {
  for (let time = 0; time < 2; time++)
    assert.equal(renderTemplate(template(), around()), collectResultSync(render(template(), around())));
}

/** A template made at runtime: the strings are their own `raw`. */
const made = (text) => {
  const strings = [text];
  return html(Object.assign(strings, { raw: strings }));
};

const VALUES = {
  text: 'a',
  markup: '<b>&"\'</b>',
  'a dollar sign': '$& $1',
  nothing,
  'no change': noChange,
  undefined: undefined,
  null: null,
  'no text': '',
  zero: 0,
  true: true,
  false: false,
  list: ['a', html`<i>${'b'}</i>`],
  'empty list': [],
  template: html`<i lang=${'lo'}>${'b'}</i>`,
  'a template without values': html`<i>b</i>`,
  'a template of a text': made('<span>for <span class="keep">3 days</span> &#60;b> & $1</span>'),
};
for (const [name, value] of Object.entries(VALUES)) {
  test(`${name} as text, as an attribute, as a boolean attribute, as a listener`, () => {
    isLits(() => html`<p>${value}</p>`);
    isLits(() => html`${value}`);
    isLits(() => html`<p class=${value}>a</p>`);
    isLits(() => html`<p class="${value}" lang=${value} title='${value}'>a</p>`);
    isLits(() => html`<p ?hidden=${value} @click=${() => value}>${value} and ${value}</p>`);
  });
}

const SHAPES = {
  'nothing in it': () => html`<p>a</p>`,
  'an attribute of several pieces': () => html`<p class="a ${'b'} c" title="${'d'}${'e'}">f</p>`,
  'a property': () => html`<input .value=${'a'} />`,
  'a part of an element': () => html`<p ${'a'}>b</p>`,
  'a name of two parts': () => html`<svg xlink:href=${'a'} viewBox=${'b'}></svg>`,
  'text that looks like an attribute': () => html`<p>a b=${'c'} ?d=${'e'} @f=${'g'}</p>`,
  'a directive': () => html`<p class=${classMap({ a: true })}>${repeat([1, 2], (item) => html`<i>${item}</i>`)}</p>`,
  'a slot': () => html`<slot name=${'a'} ?hidden=${true}></slot><p slot=${'b'}></p>`,
  'lists in lists': () => html`<ul>${[1, 2].map((item) => html`<li>${[item, [html`<b>${item}</b>`]]}</li>`)}</ul>`,
  'a list with nothing in it': () => html`<ul>${[nothing, undefined, 'a']}</ul>`,
  'a widget': () => html`<p>${'a'}</p><x-inner class="b" text=${'c'} .data=${html`<i>${'d'}</i>`}>${'e'}</x-inner>`,
};
for (const [name, template] of Object.entries(SHAPES)) test(`a template with ${name}`, () => isLits(template));

test('hostile text', () => {
  for (const payload of Object.values(OWN).flat())
    isLits(() => html`<p title=${payload} lang="${payload}">${payload}${[payload, html`<i>${payload}</i>`]}</p>`);
});
