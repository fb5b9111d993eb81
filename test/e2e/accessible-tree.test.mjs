// Chromium's own accessible tree of all widgets, which screen readers are given. What one says of it is heard by `npm run listen`.
// Its text for people to read is in test/tree; `npm run tree` writes it anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { ALL_TAGS, everything, html, LANGUAGES, open, script, settled, setUp } from './browser.mjs';

const world = setUp();
const LETTERS = /[\p{L}\p{N}]/u;

/** The nodes of the tree with their children. */
async function treeOf(page) {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  for (const node of nodes) node.inside = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  return nodes[0];
}
const roleOf = ({ role }) => role?.value ?? '';
const nameOf = ({ name }) => (name?.value ?? '').replace(/\s+/g, ' ').trim();
const within = (node) => [node, ...node.inside.flatMap(within)];
const isShown = ({ ignored }) => !ignored;
/** What is said of a node's texts, one after the other; controls are said apart. */
function said(node) {
  if (roleOf(node) === 'StaticText' && isShown(node)) return node.name?.value ?? '';
  const texts = node.inside.map(said).join('');
  return ['button', 'link'].includes(roleOf(node)) ? ` ${texts} ` : texts;
}

const UNNAMED = ['generic', 'none', 'InlineTextBox', 'RootWebArea', 'Section', 'LayoutTable', 'MenuListPopup'];
const STATES = ['expanded', 'pressed', 'disabled', 'level', 'live'];

/** One line for a role with its name, and for the texts inside it that are not its name. */
function linesOf(node, depth = 0) {
  if (roleOf(node) === 'StaticText' && isShown(node)) return [{ depth, text: node.name?.value ?? '' }];
  if (!isShown(node) || UNNAMED.includes(roleOf(node)))
    return joined(node.inside.flatMap((inside) => linesOf(inside, depth)));
  const name = nameOf(node);
  const states = (node.properties ?? [])
    .filter(({ name: state, value }) => STATES.includes(state) && !['', 'off', undefined].includes(value.value))
    .map(({ name: state, value }) => `${state} ${value.value}`);
  const description = node.description?.value ? ` (${node.description.value.replace(/\s+/g, ' ').trim()})` : '';
  const line = `${[roleOf(node), ...states].join(', ')}${name && ` “${name}”`}${description}`;
  const inside = joined(node.inside.flatMap((child) => linesOf(child, depth + 1)));
  return [{ depth, line }, ...inside.filter(({ text }) => text === undefined || !name.includes(clean(text)))];
}

const clean = (text) => text.replace(/\s+/g, ' ').trim();

/** Texts that stand side by side are one. */
const joined = (lines) =>
  lines.reduce((all, line) => {
    const last = all.at(-1);
    if (line.text !== undefined && last?.text !== undefined && last.depth === line.depth)
      return [...all.slice(0, -1), { depth: line.depth, text: last.text + line.text }];
    return [...all, line];
  }, []);

const toRead = (tree) =>
  `${linesOf(tree)
    .map(({ depth, line, text }) => '  '.repeat(depth) + (line ?? clean(text)))
    .filter((line) => line.trim())
    .join('\n')}\n`;

for (const lang of LANGUAGES)
  test(`all widgets in ${lang}, as in test/tree`, async (t) => {
    const { page } = await open(t, world, html(everything('lao-pdr') + script(world.site), { lang }));
    await settled(page, ALL_TAGS.length);
    const now = toRead(await treeOf(page));
    const file = `test/tree/${lang}.txt`;
    if (process.env.UPDATE_TREE) writeFileSync(file, now);
    assert.deepEqual(now.split('\n'), readFileSync(file, 'utf8').split('\n'));
  });

for (const lang of LANGUAGES)
  test(`all widgets in ${lang}`, async (t) => {
    const body = `${everything('lao-pdr')}<iom-news-feed office="lao-pdr" layout="list"></iom-news-feed>${script(world.site)}`;
    const { page } = await open(t, world, html(body, { lang }));
    await settled(page, ALL_TAGS.length + 1);
    const nodes = within(await treeOf(page));

    // Every text that is seen is in the tree.
    const seen = await page.evaluate(() => {
      const texts = [];
      const walk = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) walk(element.shadowRoot);
          const isSeen =
            element.checkVisibility?.() && !element.closest('[aria-hidden=true], .visually-hidden, style, script');
          if (isSeen)
            for (const { nodeType, data } of element.childNodes)
              if (nodeType === 3) texts.push(data.replace(/\s+/g, ' ').trim());
        }
      };
      walk(document.body);
      return texts.filter((text) => /[\p{L}\p{N}]/u.test(text));
    });
    const all = nodes.filter(isShown).map(nameOf).join('\n');
    assert.ok(seen.length > 60, `only ${seen.length} texts`);
    assert.deepEqual(
      seen.filter((text) => !all.includes(text)),
      [],
      'not said',
    );

    // No empty regions, no controls without names, no two buttons of one group with one name.
    const empty = nodes.filter((node) => ['status', 'alert'].includes(roleOf(node)) && isShown(node) && !said(node));
    assert.deepEqual(empty.map(roleOf), []);
    const controls = nodes.filter((node) => ['button', 'link'].includes(roleOf(node)) && isShown(node));
    assert.ok(controls.length > 25, String(controls.length));
    assert.deepEqual(controls.filter((node) => !LETTERS.test(nameOf(node))).map(roleOf), []);
    for (const list of nodes.filter((node) => roleOf(node) === 'DescriptionList' || roleOf(node) === 'list')) {
      const names = within(list)
        .filter((node) => roleOf(node) === 'button')
        .map(nameOf);
      assert.equal(new Set(names).size, names.length, names.join(', '));
    }

    // Words of two pieces do not run together.
    for (const paragraph of nodes.filter(
      (node) => ['paragraph', 'heading', 'term', 'definition'].includes(roleOf(node)) && isShown(node),
    ))
      assert.doesNotMatch(said(paragraph), /\p{Ll}\p{Lu}\p{Ll}|[.!?]\p{Lu}\p{Ll}/u);

    // Lists are lists, and their items cannot have the focus, or screen readers pass over them.
    const items = nodes.filter((node) => roleOf(node) === 'listitem' && isShown(node));
    assert.ok(items.length > 8, String(items.length));
    const isFocusable = ({ properties = [] }) =>
      properties.some(({ name, value }) => name === 'focusable' && value.value);
    assert.deepEqual(items.filter(isFocusable).map(nameOf), []);

    // A heading does not repeat the name of its group.
    for (const group of nodes.filter((node) => roleOf(node) === 'group' && nameOf(node))) {
      const heading = within(group).find((node) => roleOf(node) === 'heading');
      if (heading) assert.ok(!nameOf(group).includes(nameOf(heading)), nameOf(group));
    }
  });
