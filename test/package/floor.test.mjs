// The files of the script tag start in the browsers of the floor: checks their syntax and the APIs that they use.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { aboveFloor, cssAboveFloor } from '../../scripts/floor.mjs';

const FOLDER = 'dist/embed/';
const CLASSIC = /^(?:embed\.js|frame-whole-|frame-[\w-]{8}\.js)/;

/** Features above the floor, and why a browser of the floor works without them. */
const ALLOWED = {
  // Detected before use.
  'CSSStyleSheet.replaceSync': 'without shared sheets each widget gets style elements',
  'new CSSStyleSheet': 'the same',
  'Document.adoptedStyleSheets': 'the same',
  'Element.setHTML': 'without it DOMPurify cleans',
  'HTMLElement.showPopover': 'without it the exit has a high z-index',
  'HTMLElement.hidePopover': 'the same',
  trustedTypes: 'without it there is no policy to follow',
  'TrustedTypePolicy.createHTML': 'the same',
  'TrustedTypePolicy.createScriptURL': 'the same',
  'TrustedTypePolicyFactory.createPolicy': 'the same',
  'TrustedTypePolicyFactory.getAttributeType': 'the same',
  'Navigator.connection': 'without it the reader does not save data',
  DecompressionStream: 'without it a gzip file that its server does not declare is refused',
  'HTMLImageElement.loading': 'without it pictures load at once',
  // Only partly above the floor.
  'AbortSignal.any_static': 'that of promises, by which the starters know the floor',
  'new URL': 'Safari 14.0 throws where the base is undefined; `parseUrl` never gives one',
  'HTMLDialogElement.cancel_event': 'that of streams, which is older',
  'RegExp.escape': 'that of CSS, which is older',
  // Members of our own objects.
  'Blob.bytes': 'ours: what a server answered',
  'Element.role': 'ours: the role of a person in a document',
  'HTMLDialogElement.show': 'ours: methods of widgets and frame pages',
  'Navigator.contacts': 'ours: the contacts of a document',
};

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.js')))
  test(`${file.replace(/-[\w-]{8}\.js$/, '')} uses nothing that a browser of the floor lacks`, () => {
    const found = aboveFloor(readFileSync(FOLDER + file, 'utf8'), CLASSIC.test(file) ? 'script' : 'module');
    assert.deepEqual(
      found.filter((each) => !(each in ALLOWED)),
      [],
    );
  });

test('the starters can be parsed below the floor', () => {
  const starters = readdirSync(FOLDER).filter((name) => /^(?:embed|frame-[\w-]{8})\.js$/.test(name));
  assert.equal(starters.length, 2);
  for (const file of starters) assert.doesNotMatch(readFileSync(FOLDER + file, 'utf8'), /\?\.(?!\d)|\?\?/, file);
});

test('newer syntax, methods and constructors are found', () => {
  for (const [code, expected] of [
    ['a.replaceAll("b", "c")', ['String.replaceAll']],
    ['[1].at(-1)', ['Array.at']],
    ['Object.hasOwn(a, "b")', ['Object.hasOwn']],
    ['new Intl.Segmenter()', ['Intl.Segmenter', 'Segmenter', 'new Segmenter']],
    ['signal.throwIfAborted()', ['AbortSignal.throwIfAborted']],
    ['root.replaceChildren()', ['Document.replaceChildren']],
    ['new WeakRef(a)', ['WeakRef', 'new WeakRef']],
    ['/(?<=a)b/', ['lookbehind']],
    ['a?.b(...c)', ['a?.b(...c)']],
    ['a?.b ?? c', []],
    ['a.map((b) => b)', []],
  ])
    assert.deepEqual(aboveFloor(code), expected, code);
  for (const code of ['a ??= b', 'class A { #b }', 'class A { static { b } }', 'class A { b = 1 }', 'await a'])
    assert.throws(() => aboveFloor(code), SyntaxError, code);
});

/** Declarations and rules above the floor, and their effect in a browser of the floor. */
const ALLOWED_CSS = {
  '@container': 'the narrow layout',
  'container-type': 'the same',
  'contain-intrinsic-inline-size': 'the same',
  cqi: 'detected by @supports',
  'border-start-start-radius': 'only in @container',
  'border-end-start-radius': 'the same',
  'aspect-ratio': 'pictures have their own shape',
  ':focus-visible': "the browser's own focus ring",
  outline: 'the data is about the corners of the outline',
  ':has': 'a heading is not underlined, a button is printed as an empty line',
  'color-scheme': 'light colours',
  'user-select': 'its prefixed form stands beside it',
  lh: 'a message moves by a line as it appears',
  'text-decoration-skip-ink': 'another underline',
  'text-decoration-thickness': 'the same',
  'text-underline-offset': 'the same',
  'text-wrap': 'headings wrap at the end of a line',
};

for (const file of readdirSync('src', { recursive: true }).filter((name) => /\.styles\.ts$|\.css$/.test(name)))
  test(`${file}: a browser of the floor supports its rules, or has a fallback`, () => {
    const found = cssAboveFloor(readFileSync(`src/${file}`, 'utf8'));
    assert.deepEqual(
      found.filter((each) => !(each in ALLOWED_CSS)),
      [],
    );
  });

test('newer declarations, selectors and units are found', () => {
  for (const [css, expected] of [
    ['a { inset: 0; }', ['inset']],
    ['a { padding-inline: 1px; }', ['padding-inline']],
    ['a { rotate: 1deg; }', ['rotate']],
    [':is(a, b) { color: red; }', [':is']],
    ['a { width: 3cqi; }', ['cqi']],
    ['a { display: flex; gap: 1px; }', ['gap of flex']],
    ['a { display: grid; gap: 1px; }', []],
    ['@container (width > 1px) { a { color: red; } }', ['@container']],
    ['a:hover { margin-block-start: 1px; }', []],
  ])
    assert.deepEqual(cssAboveFloor(css), expected, css);
});
