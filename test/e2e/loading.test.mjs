// All ways to add the script, all locations of its folder, and elements added at any time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertShown, four, html, LAO_IN_ENGLISH, open, quiet, script, settled, until, setUp } from './browser.mjs';

const world = setUp();
const CARD = '<iom-news-card office="lao-pdr"></iom-news-card>';
const ours = () => four('lao-pdr');

// ── The script ──────────────────────────────────────────────────────────────────────────────────────────────────────

const inject = (src) => `<script>
  const script = document.createElement('script');
  script.src = '${src}';
  document.head.append(script);
</script>`;
const PLACES = {
  'in the head, async': (s) => html(ours(), { head: script(s) }),
  'in the head, not async': (s) => html(ours(), { head: script(s, '') }),
  'in the head, defer': (s) => html(ours(), { head: script(s, 'defer') }),
  'before the elements': (s) => html(script(s, '') + ours()),
  'between the elements': (s) => html(`${ours().replace('<iom-programme', `${script(s, '')}<iom-programme`)}`),
  'at the end': (s) => html(ours() + script(s, '')),
  'injected by a script': (s) => html(ours() + inject(`${s.scriptOrigin}/embed/embed.js`)),
  'written by document.write': (s) =>
    html(`${ours()}<script>document.write(${JSON.stringify(script(s, '')).replaceAll('/', '\\/')})</script>`),
  'written by document.write, with the elements': (s) =>
    html(`<script>document.write(${JSON.stringify(ours() + script(s, '')).replaceAll('/', '\\/')})</script>`),
  'from a folder, below others': (s) => html(ours() + script(s, 'async', '/wp-content/plugins/a b/iom.2026/x')),
  'with a query and a hash': (s) => html(ours() + script(s).replace('embed.js', 'embed.js?v=2#top')),
  'from the origin of the page, relative to it': () =>
    html(`${ours()}<script src="assets/embed/embed.js" async></script>`),
  'under a <base> of another folder': (s) =>
    html(ours() + script(s), { head: `<base href="${s.pageOrigin}/other/folder/">` }),
  'with crossorigin': (s) => html(ours() + script(s, 'async crossorigin="anonymous"')),
  twice: (s) => html(script(s) + ours() + script(s)),
  'twice, from two folders and two origins': (s) =>
    html(`${script(s)}${ours()}<script src="/other/embed/embed.js"></script>`),
  'twice, the second time after the elements are there': (s) =>
    html(`${ours()}${script(s)}<script>
      addEventListener('iom-content-load', () => {
        const again = document.createElement('script');
        again.src = '${s.scriptOrigin}/again/embed/embed.js';
        document.body.append(again);
      }, { once: true });
    </script>`),
};

for (const [what, body] of Object.entries(PLACES)) {
  const row = what.startsWith('twice') ? 'fault: script twice, two versions: ' : '';
  test(`${row}the script ${what}`, async (t) => {
    const { page, said, requests } = await open(t, world, body(world.site));
    await assertShown(page, LAO_IN_ENGLISH, 4);
    await quiet(page);
    await assertShown(page, LAO_IN_ENGLISH, 4);
    const told = said.filter((line) => /^warn(ing)?: .*is on this page already and stays/.test(line));
    assert.deepEqual([said.length, told.length], /folders|after/.test(what) ? [1, 1] : [0, 0], said.join('\n'));
    assert.deepEqual(
      requests.filter(({ status }) => status !== 200),
      [],
    );
  });
}

test('chunks load from the folder of the script', async (t) => {
  const { page, requests } = await open(t, world, html(ours() + script(world.site, 'async', '/a/b')));
  await assertShown(page, LAO_IN_ENGLISH, 4);
  const scripts = requests.filter(({ path }) => path.endsWith('.js'));
  assert.ok(scripts.length > 5);
  for (const { origin, path } of scripts) {
    assert.equal(origin, world.site.scriptOrigin);
    assert.match(path, /^\/a\/b\/embed\/[^/]+$/);
  }
});

test('files that the server has moved to another folder are found there, and each starts once', async (t) => {
  const answer = (body, path) =>
    path.startsWith('/latest/')
      ? { status: 302, body: '', headers: { location: path.replace('/latest/', '/1.2.3/') } }
      : { body };
  const { page, said } = await open(t, world, html(ours() + script(world.site, 'async', '/latest')), {
    bad: { files: /-[\w-]{8}\.js$/, answer },
  });
  await assertShown(page, LAO_IN_ENGLISH, 4);
  await quiet(page);
  assert.deepEqual(said, []);
});

// ── The elements ────────────────────────────────────────────────────────────────────────────────────────────────────

// Each adds one news card to the page, some time after the script has run.
const WAYS = {
  createElement: () => {
    const card = document.createElement('iom-news-card');
    card.setAttribute('office', 'lao-pdr');
    document.body.append(card);
  },
  'createElement, attributes after it is in the page': () => {
    const card = document.createElement('iom-news-card');
    document.body.append(card);
    setTimeout(() => card.setAttribute('office', 'lao-pdr'), 100);
  },
  'innerHTML, deep inside': () => {
    document.querySelector('main').innerHTML =
      '<div><section><iom-news-card office="lao-pdr"></iom-news-card></section></div>';
  },
  insertAdjacentHTML: () => {
    document.querySelector('main').insertAdjacentHTML('beforeend', '<iom-news-card office="lao-pdr"></iom-news-card>');
  },
  'a clone': () => {
    const card = document.createElement('iom-news-card');
    card.setAttribute('office', 'lao-pdr');
    document.body.append(card.cloneNode(true));
  },
  'a <template>, cloned': () => {
    const template = document.createElement('template');
    template.innerHTML = '<p><iom-news-card office="lao-pdr"></iom-news-card></p>';
    document.body.append(template, template.content.cloneNode(true));
  },
  'a fragment': () => {
    document
      .querySelector('main')
      .append(document.createRange().createContextualFragment('<iom-news-card office="lao-pdr"></iom-news-card>'));
  },
  'importNode from another document': () => {
    const other = new DOMParser().parseFromString('<iom-news-card office="lao-pdr"></iom-news-card>', 'text/html');
    document.body.append(document.importNode(other.body.firstChild, true));
  },
  'adoption from another document': () => {
    const other = document.implementation.createHTMLDocument('other');
    const card = other.createElement('iom-news-card');
    card.setAttribute('office', 'lao-pdr');
    document.body.append(document.adoptNode(card));
  },
  'moved twice between two places': () => {
    const card = document.createElement('iom-news-card');
    card.setAttribute('office', 'lao-pdr');
    const [a, b] = [document.createElement('div'), document.createElement('div')];
    document.body.append(a, b);
    a.append(card);
    b.append(card);
    setTimeout(() => a.append(card), 200);
  },
  'properties set before it is upgraded': () => {
    const card = document.createElement('iom-news-card');
    card.office = 'lao-pdr';
    card.headingLevel = 2;
    document.body.append(card);
  },
};

for (const [what, way] of Object.entries(WAYS)) {
  test(`fault: parsed in XHTML, inserted by innerHTML, cloned: an element by ${what}, after the script`, async (t) => {
    const { page, said } = await open(t, world, html(`<main></main>${script(world.site, '')}`));
    await page.evaluate(way);
    await assertShown(page, { 'iom-news-card': 'Read the article' });
    // Again, after the tag is registered.
    await page.evaluate(() => document.querySelectorAll('iom-news-card').forEach((card) => card.remove()));
    await page.evaluate(way);
    await assertShown(page, { 'iom-news-card': 'Read the article' });
    assert.deepEqual(said, []);
  });
}

test('fault: parsed in XHTML, inside another shadow root: an element inside a shadow root of the page, once the page itself has one of ours', async (t) => {
  const { page, said } = await open(t, world, html(`${CARD}<div id="host"></div>${script(world.site, '')}`));
  await settled(page);
  await page.evaluate(() => {
    const root = document.querySelector('#host').attachShadow({ mode: 'open' });
    root.innerHTML = '<div lang="vi"><iom-news-card office="viet-nam"></iom-news-card></div>';
  });
  await until(page, () => {
    const card = document.querySelector('#host').shadowRoot.querySelector('iom-news-card');
    return card.getAttribute('state') === 'ready' && card.shadowRoot.textContent.includes('tháng 11 năm 2017');
  });
  assert.deepEqual(said, []);
});

test('fault: parsed in XHTML, inside `<template>`: an element is left alone', async (t) => {
  const { page, requests } = await open(t, world, html(`<template>${CARD}</template>${script(world.site)}`));
  await quiet(page);
  assert.deepEqual(requests.map(({ path }) => path.split('/').at(-1)).slice(1), ['embed.js']);
});
