// The page's system may read pasted text as an expression: no text and no attribute of ours is one.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseTemplate } from '@angular/compiler';
import { compile as compileVue, parse as parseVue } from '@vue/compiler-dom';
import { FRAME_TAGS, PLAIN_TAGS, plainHtml, renderWidget, snippet } from 'iom-widgets/server';
import { parseFragment, serialize } from 'parse5';
import { parse as parseSvelte } from 'svelte/compiler';
import { transformWithOxc } from 'vite';
import { newsOf, officeOf } from '../hostile/documents.mjs';
import { OWN } from '../hostile/payloads.mjs';

const CODE = "[].constructor.constructor('globalThis.ran=1')()";
const EXPRESSIONS = [
  `{{ ${CODE} }}`,
  `{{{ ${CODE} }}}`,
  `{{{{ ${CODE} }}}}`,
  `{ ${CODE} }`,
  `{${CODE}}`,
  `{@html ${CODE}}`,
  `{#if ${CODE}}x{/if}`,
  `\${${CODE}}`,
  `\`\${${CODE}}\``,
  `[[ ${CODE} ]]`,
  `@if (${CODE}) { x }`,
  `@defer { x }`,
  `{count, plural, =0 {a} other {{{${CODE}}}}}`,
  `{% include "/etc/passwd" %}`,
  `{{< ${CODE} >}}`,
  `<%= ${CODE} %>`,
  `#{${CODE}}`,
  '[gallery ids="1"]',
  '[embed]https://evil.example/[/embed]',
  '[caption id="1"]x[/caption]',
  '[node:title]',
  '{loadposition x}',
  'https://evil.example/video',
  '" v-html="1" :x="1" @click="1',
  '" bind:this={x} on:click={x}',
];
const others = Object.values(OWN).flat();
/** All expressions for each widget, and a share of the other hostile strings, because all go through the same functions. */
const hostileFor = (tag) => {
  const share = PLAIN_TAGS.indexOf(tag);
  return [...EXPRESSIONS, ...others.filter((_, index) => index % PLAIN_TAGS.length === share)];
};

/** Input of a widget: every field of its document, and the attributes that accept any text. */
function given(tag, text) {
  const isNews = tag.includes('news');
  return {
    data: isNews ? newsOf(text) : officeOf(text),
    attributes: { lang: 'en', ...(tag === 'iom-news-feed' && { heading: text }) },
  };
}
const orNothing = (promise) =>
  promise.catch((error) => {
    assert.equal(error.name, 'ContentError', error.stack);
    return '';
  });
const linesOf = (format, tag, text) => orNothing(snippet({ widget: tag, format, fallback: true, ...given(tag, text) }));
const plainOf = (tag, text) => {
  const { data, attributes } = given(tag, text);
  return orNothing(plainHtml(tag, attributes, { data }));
};

/** The source as serialised by the page's own DOM, without entities. */
const inDom = (html) => serialize(parseFragment(html));
const short = (text) => JSON.stringify(text).slice(0, 160);

// ── By the compilers ────────────────────────────────────────────────────────────────────────────────────────────────

/** Node types of Vue: 5 is an expression in a text, 7 a directive. */
function expressionsInVue(template) {
  const found = [];
  const walk = (node) => {
    if (node.type === 5) found.push(node.loc.source);
    for (const prop of node.props ?? []) if (prop.type === 7) found.push(prop.loc.source);
    node.children?.forEach(walk);
  };
  walk(parseVue(template, { comments: true, onError: (error) => found.push(error.message) }));
  compileVue(template, { isCustomElement: (tag) => tag.startsWith('iom-') });
  return found;
}

function expressionsInSvelte(source) {
  const found = [];
  const walk = (value) => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!value || typeof value !== 'object') return undefined;
    if (typeof value.type === 'string' && /Tag$|Block$|Directive$|SpreadAttribute/.test(value.type))
      found.push(value.type);
    return Object.values(value).forEach(walk);
  };
  walk(parseSvelte(source, { modern: true }).fragment);
  return found;
}

function expressionsInAngular(template) {
  const { nodes, errors } = parseTemplate(template, 'widget.html', {
    enableBlockSyntax: true,
    tokenizeExpansionForms: true,
  });
  const found = (errors ?? []).map(String);
  const walk = (node) => {
    const name = node.constructor.name;
    if (!['Element', 'Element$1', 'Text', 'Text$3', 'TextAttribute', 'Comment', 'Comment$1'].includes(name))
      found.push(name);
    for (const key of ['inputs', 'outputs', 'references', 'templateAttrs'])
      found.push(...(node[key] ?? []).map(({ name: n }) => n));
    node.children?.forEach(walk);
  };
  nodes.forEach(walk);
  return found;
}

const templateOf = (lines) => /<template>\n(.*)\n<\/template>/s.exec(lines)[1];

for (const tag of PLAIN_TAGS)
  describe(tag, () => {
    test('Vue: in a component, and as an in-DOM template', async () => {
      for (const text of hostileFor(tag)) {
        const lines = await linesOf('vue', tag, text);
        assert.deepEqual(lines && expressionsInVue(templateOf(lines)), lines && [], short(text));
        assert.deepEqual(expressionsInVue(inDom(await plainOf(tag, text))), [], short(text));
      }
    });

    test('Svelte', async () => {
      for (const text of hostileFor(tag))
        assert.deepEqual(expressionsInSvelte(await linesOf('svelte', tag, text)), [], short(text));
    });

    test('Angular: the lines for HTML in a template', async () => {
      for (const text of hostileFor(tag)) {
        const lines = (await linesOf('npm', tag, text)).replace(/^.*<\/script>/s, '');
        assert.deepEqual(expressionsInAngular(lines), [], short(text));
      }
    });

    test('WordPress, Drupal, Joomla, Liquid, Twig, Blade: the source has no syntax of theirs', async () => {
      for (const text of hostileFor(tag))
        for (const format of ['html', 'wordpress', 'script']) {
          const lines = (await linesOf(format, tag, text)).replace(
            /<!--.*?-->|(?<=<(?:a|script|iom-[\w-]+) )[^>]*/g,
            '',
          );
          assert.doesNotMatch(lines, /[{}[\]]|(?<![\w.-])@[a-z]|https?:\/\//i, short(text));
        }
    });

    test('AngularJS: no text node or attribute of the page has an expression', async () => {
      for (const text of hostileFor(tag)) {
        const walk = (node) => {
          for (const value of [node.value ?? '', ...(node.attrs ?? []).map((attribute) => attribute.value)])
            assert.doesNotMatch(value, /\{\{|\[\[/, short(text));
          node.childNodes?.forEach(walk);
        };
        walk(parseFragment(await plainOf(tag, text)));
      }
    });
  });

test('JSX: an attribute has the given value', async () => {
  for (const heading of [...EXPRESSIONS, ...others]) {
    const lines = await snippet({ widget: 'news-feed', format: 'react', attributes: { heading } });
    const { code } = await transformWithOxc(lines.replace(/^import .*$/gm, ''), 'widget.jsx', {
      jsx: { runtime: 'classic', pragma: 'element' },
    });
    const run = new Function(
      'element',
      `${code.replace('export const Widget =', 'const Widget =').replace(/export \{[^}]*\};?/, '')}; return Widget();`,
    );
    assert.deepEqual(
      run((name, props) => [name, props]),
      ['iom-news-feed', { heading }],
      short(heading),
    );
  }
});

test('the texts are shown unchanged', async () => {
  for (const text of EXPRESSIONS) {
    const textIn = (node) => node.value ?? (node.childNodes ?? []).map(textIn).join('');
    assert.ok(textIn(parseFragment(await plainOf('iom-news-card', text))).includes(text), text);
  }
});

test('frames: title and address', async () => {
  for (const tag of FRAME_TAGS.filter((each) => PLAIN_TAGS.includes(each)))
    for (const text of EXPRESSIONS) {
      const lines = await linesOf('iframe', tag, text);
      assert.doesNotMatch(lines, /[{}[\]]/, short(text));
    }
});

test('rendered widgets: no expression of Liquid or Twig in attributes and documents', async () => {
  for (const text of EXPRESSIONS) {
    const html = await orNothing(renderWidget('iom-news-card', { heading: text, lang: 'en' }));
    assert.doesNotMatch(html.replace(/<template.*<\/template>/s, ''), /\{[{%]/, short(text));
    const { data } = given('iom-news-card', text);
    const withData = await orNothing(renderWidget('iom-news-card', { lang: 'en' }, { data }));
    assert.doesNotMatch(withData.replace(/<template.*<\/template>/s, ''), /\{[{%]/, short(text));
  }
});
