import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('the heights that lines keep free are those of the widgets', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/heights.mjs', '--check'], { encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.equal(status, 0);
});
