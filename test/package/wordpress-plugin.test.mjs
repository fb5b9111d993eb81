// The plugin can be made without a WordPress: every string of it has its words in Lao and Vietnamese.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widgets } from '../../scripts/wordpress/data.mjs';
import { translations } from '../../scripts/wordpress/translations.mjs';

test('every string of the plugin is translated', () => {
  const names = translations('integrations/wordpress', widgets()).map(([name]) => name);
  for (const lang of ['lo', 'vi']) assert.ok(names.includes(`iom-widgets-${lang}.mo`), names.join());
});
