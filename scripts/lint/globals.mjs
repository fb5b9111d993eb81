// A rule for oxlint: code that runs in partners' pages uses only the globals and methods listed here, because old libraries and
// polyfills of pages replace others. `npm run hosts` shows which ones they replace.
import { relative } from 'node:path';

/** Folders and files of `src` that run only in Node, or in pages of our own. */
const ELSEWHERE = /^src\/(?:server|cli|embed\/frame\/(?!parent))/;
/** The one file that may ask for them all. */
const SOURCE = 'src/core/globals.ts';

/** Globals that pages replace with nothing else, or with the same. A new one needs a look at what old libraries do with it. */
const ALLOWED = new Set(
  `AbortController Array Blob Boolean CSS CSSStyleSheet CustomEvent DOMException DataView Date DecompressionStream DocumentFragment Error FontFace HTMLDocument HTMLElement
  Intl JSON Map Math MutationObserver Number Object Promise Reflect RegExp Response Set String Symbol TextDecoder TextEncoder URLSearchParams Uint8Array
  WeakMap WeakSet addEventListener atob clearTimeout console customElements document fetch getComputedStyle globalThis innerHeight
  location navigator performance queueMicrotask removeEventListener requestAnimationFrame setTimeout undefined window`.split(
    /\s+/,
  ),
);

/** What to write instead of a global or a method. */
const INSTEAD = {
  URL: '`NativeURL` of core/globals.ts, because pages have a variable of that name',
  Event: '`NativeEvent` of core/globals.ts, because MooTools has its own',
  Document: '`HTMLDocument`, because MooTools has its own',
  self: '`window`, which no page can replace',
  from: 'a spread, because the `Array.from` of old libraries takes no function',
  entries: '`forEach` with a number, because the arrays of Prototype have none in theirs',
  find: '`.filter(…)[0]`, because old libraries have their own',
  findIndex: '`.map(…).indexOf(true)`, because old libraries have their own',
  remove: '`removeNode` of core/page.ts, because some pages have one that fails in a shadow tree',
};

const report = (context, node, name) =>
  context.report({
    node,
    message: `Pages may replace \`${name}\`; use ${INSTEAD[name] ?? 'something else, or allow it in scripts/lint/globals.mjs'}.`,
  });

const known = {
  create(context) {
    const file = relative('.', context.filename).replaceAll('\\', '/');
    if (!file.startsWith('src/') || ELSEWHERE.test(file) || file === SOURCE) return {};
    return {
      'Program:exit'() {
        const { through, variables } = context.sourceCode.scopeManager.globalScope;
        const references = [
          ...through,
          ...variables.filter(({ defs }) => defs.length === 0).flatMap((each) => each.references),
        ];
        for (const { identifier, isTypeReference } of references)
          if (!isTypeReference && !ALLOWED.has(identifier.name)) report(context, identifier, identifier.name);
      },
      CallExpression({ callee, arguments: given }) {
        if (callee.type !== 'MemberExpression' || callee.computed) return;
        const { name } = callee.property;
        const isOwn = callee.object.type === 'ThisExpression';
        const isMeant = ['remove', 'entries'].includes(name)
          ? given.length === 0
          : name === 'from'
            ? callee.object.name === 'Array'
            : true;
        if (['entries', 'find', 'findIndex', 'from', 'remove'].includes(name) && isMeant && !isOwn)
          report(context, callee, name);
      },
    };
  },
};

export default { meta: { name: 'globals' }, rules: { known } };
