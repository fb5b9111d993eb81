// Chromium's own accessible tree of all widgets, which screen readers are given. What one says of it is heard by `npm run listen`.
import assert from 'node:assert/strict';
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
