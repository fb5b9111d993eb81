// Defines the oldest supported browsers of the script tag (the floor), and finds what a file uses that one of them lacks: syntax
// by a parser, methods and properties by MDN's data. A member is only known by its name, so a name counts as missing only if no
// interface of these browsers has it.
import { createRequire } from 'node:module';
import { parse } from 'acorn';

/** The oldest version of each browser. */
export const FLOOR = { chrome: 80, chrome_android: 80, edge: 80, firefox: 78, safari: 14, safari_ios: 14 };

/** The syntax that all of them support, for compilers. */
export const SYNTAX = 'es2020';

/** That of the scripts which ask whether the others can start: older browsers must parse them to be told no. */
export const STARTER_SYNTAX = 'es2018';

const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** Whether every browser of the floor supports the feature of an entry. */
export function isOnFloor({ support }) {
  return Object.entries(FLOOR).every(([browser, version]) =>
    [support[browser] ?? []].flat().some((each) => {
      const added = /^(?:≤)?([\d.]+)$/.exec(each.version_added)?.[1];
      const isWhole = !each.flags && !each.prefix && !each.alternative_name && !each.version_removed;
      return added !== undefined && isWhole && Number.parseFloat(added) <= version;
    }),
  );
}

const INTERFACES =
  /^(?:Abort\w+|AnimationEvent|Blob|CSSStyleSheet|CustomElementRegistry|CustomEvent|Document|DocumentFragment|DOM\w+|Element|ElementInternals|Event|EventTarget|Headers|History|HTML(?:Anchor|Button|Dialog|Iframe|Image|Script|Slot|Style|Template)?Element|Location|Mutation(?:Observer|Record)|Navigator|Node|NodeList|Performance|Promise\w*|Range|Request|Resize\w+|Response|Selection|ShadowRoot|Text|TreeWalker|TrustedType\w+|URL|URLSearchParams|Window)$/;

/** The names that no browser of the floor supports in any entry, each with one of its entries. */
function namesAbove() {
  const members = new Map();
  const globals = new Map();
  const note = (names, name, path, entry) => {
    const before = names.get(name);
    const onFloor = isOnFloor(entry);
    if (!before || onFloor) names.set(name, { path, onFloor: before?.onFloor || onFloor });
  };
  const { api, javascript } = data;
  for (const root of [api, javascript.builtins, javascript.builtins.Intl])
    for (const [owner, entries] of Object.entries(root)) {
      if (entries.__compat) note(globals, owner, owner, entries.__compat);
      // Most other names, such as `path` and `show`, are those of our own objects.
      if (root === api && !INTERFACES.test(owner)) continue;
      for (const [name, { __compat }] of Object.entries(entries)) {
        if (!__compat || !/^\w+$/.test(name) || name === '__compat') continue;
        if (name === owner) note(globals, `new ${owner}`, `new ${owner}`, __compat);
        else note(members, name.replace(/_(static|event)$/, ''), `${owner}.${name}`, __compat);
      }
    }
  const above = (names) =>
    new Map([...names].filter(([, { onFloor }]) => !onFloor).map(([name, { path }]) => [name, path]));
  return { members: above(members), globals: above(globals) };
}

let names;

const hasSpread = (node) =>
  node?.arguments?.some(({ type }) => type === 'SpreadElement') ||
  (node && hasSpread(node.callee ?? node.object)) ||
  false;

/** Lists features that a script uses and a browser of the floor lacks, such as `Array.at`. Throws `SyntaxError` for syntax. */
export function aboveFloor(code, sourceType = 'module') {
  names ??= namesAbove();
  const found = new Set();
  const ast = parse(code, { ecmaVersion: Number(SYNTAX.slice(2)), sourceType });
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node?.type !== 'string') return undefined;
    const name = node.type === 'MemberExpression' && !node.computed ? node.property.name : undefined;
    const called = node.type === 'NewExpression' && (node.callee.name ?? node.callee.property?.name);
    const global = node.type === 'Identifier' ? node.name : undefined;
    // V8 before 9.1 (Chrome 91) treats the spread of such a call as a value.
    if (node.type === 'ChainExpression' && hasSpread(node.expression)) found.add('a?.b(...c)');
    if (node.regex && /\(\?<[=!]/.test(node.regex.pattern)) found.add('lookbehind');
    for (const path of [
      names.members.get(name) ?? names.globals.get(name),
      names.globals.get(`new ${called}`),
      names.globals.get(global),
    ])
      if (path) found.add(path);
    return Object.values(node).forEach(visit);
  };
  visit(ast);
  return [...found].sort();
}

/** Declarations, pseudo-classes and at-rules of a style sheet that a browser of the floor lacks, as `inset` or `:is`. */
export function cssAboveFloor(css) {
  const { properties, selectors, 'at-rules': atRules } = data.css;
  const text = css.replace(/\/\*[^]*?\*\//g, '');
  const found = new Set();
  const take = (name, entry) => entry && !isOnFloor(entry.__compat) && found.add(name);
  for (const [, name] of text.matchAll(/[{;]\s*([a-z][a-z-]*)\s*:(?!hover|not|focus)/g)) take(name, properties[name]);
  for (const [, name] of text.matchAll(/::?([a-z][a-z-]*)(?=[\s(,{:.)[])(?=[^;}]*\{)/g))
    take(`:${name}`, selectors[name]);
  for (const [, name] of text.matchAll(/@([a-z-]+)/g)) take(`@${name}`, atRules[name]);
  for (const [, unit] of text.matchAll(/\d(cq[a-z]+|[dsl]v[hwib]|r?lh)\b/g)) found.add(unit);
  for (const [rule] of text.matchAll(/\{[^{}]*\}/g))
    if (/display:\s*(?:inline-)?flex/.test(rule) && /[{;]\s*(?:row-|column-)?gap:\s*(?!0\s*;)/.test(rule))
      found.add('gap of flex');
  return [...found].sort();
}
