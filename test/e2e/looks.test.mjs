// Ten views look as in test/looks. After a wanted change: `npm run looks`, and look at what it wrote.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { PNG } from 'pngjs';
import { compare, fileOf, FOLDER, pictureOf, startCamera, VIEWS } from '../../scripts/testing/looks.mjs';

/** The share of a square of 64 px that may differ. Chromium 153 and 156 differ by 5 %; an icon that is missing is 14 %. */
const ALLOWED = 0.1;
const REPORTS = 'reports/looks';

let camera;
before(async () => {
  camera = await startCamera();
});
after(() => camera.close());

const keptOf = (name) => pictureOf(`${FOLDER}/${name}.png`);

for (const name of Object.keys(VIEWS))
  test(`${name} looks as before`, async () => {
    const now = await camera.take(name);
    const { size, most, picture } = compare(keptOf(name), now);
    const isSame = !size && most <= ALLOWED;
    if (!isSame) {
      mkdirSync(REPORTS, { recursive: true });
      writeFileSync(`${REPORTS}/${name}.png`, fileOf(now));
      if (picture) writeFileSync(`${REPORTS}/${name}-where.png`, PNG.sync.write(picture));
    }
    assert.ok(isSame, `${size ?? `${Math.round(most * 100)} % of a square differs`}: see ${REPORTS}/${name}.png`);
  });

for (const [what, name, css] of [
  ['another accent', 'facts', 'html { --iom-color-accent: #0a4fb5 }'],
  ['lighter lines', 'programme', 'html { --iom-color-line: #c5cbd4 }'],
  ['lighter small text', 'card', 'html { --iom-color-muted: #7a8798 }'],
  ['a clipped line', 'card', 'iom-news-card::part(heading) { clip-path: inset(0 0 1.65em) }'],
])
  test(`${what} is seen`, async () => {
    const { size, most } = compare(keptOf(name), await camera.take(name, css));
    assert.equal(size, undefined);
    assert.ok(most > 2 * ALLOWED, `only ${most}`);
  });

test('two pictures of one build do not differ at all', async () => {
  const [one, two] = [await camera.take('article'), await camera.take('article')];
  assert.ok(one.data.equals(two.data));
});

test('the folder has one picture for each view, in less than 200 kB', () => {
  const files = readdirSync(FOLDER);
  assert.deepEqual(
    files,
    Object.keys(VIEWS)
      .map((name) => `${name}.png`)
      .sort(),
  );
  const sizes = files.map((file) => statSync(`${FOLDER}/${file}`).size);
  assert.ok(sizes.reduce((sum, size) => sum + size) < 200_000);
});
