// The recipe “Add an attribute” of CONTRIBUTING, followed in a copy of the repository.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOfAll, OXFMT, OXLINT, TSC } from '../support/copy.mjs';

const copy = copyOfAll();
const WIDGET = 'src/widgets/key-facts/key-facts';

test('steps 1 to 3: the class, the template and the manifest have it', () => {
  copy.change(
    `${WIDGET}.ts`,
    '  protected override readonly content',
    `  /** Leaves out the dates of the facts. */
  @property({ attribute: 'no-dates', type: Boolean }) noDates = false;

  protected override readonly content`,
  );
  copy.change(`${WIDGET}.ts`, "'lit';\n", "'lit';\nimport { property } from 'lit/decorators.js';\n");
  copy.change(`${WIDGET}.ts`, 'headingLevel: this', 'noDates: this.noDates, headingLevel: this');
  const template = `${WIDGET}.template.ts`;
  copy.change(
    template,
    '/** Renders facts about',
    `interface KeyFactsContext extends TemplateContext {
  noDates?: boolean;
}

/** Renders facts about`,
  );
  copy.change(
    template,
    'export function keyFacts({ name, facts }: OfficeDocument, { locale, headingLevel }: TemplateContext): TemplateResult {',
    `export function keyFacts(
  { name, facts }: OfficeDocument,
  { locale, headingLevel, noDates }: KeyFactsContext,
): TemplateResult {`,
  );
  copy.change(template, 'renderFact(locale, fact, !shared))', 'renderFact(locale, fact, !shared, noDates))');
  copy.change(
    template,
    'fact: Fact, hasSource: boolean): TemplateResult {',
    'fact: Fact, hasSource: boolean, noDates = false): TemplateResult {',
  );
  copy.change(template, '${fact.asOf ? html`', '${fact.asOf && !noDates ? html`');
  copy.change(
    'src/server/plain-html.ts',
    'office(selectFacts, keyFacts)',
    `office(selectFacts, (facts, context, attributes) =>
    keyFacts(facts, { ...context, noDates: 'no-dates' in attributes }),
  )`,
  );
  copy.runs('scripts/manifest.mjs');
  const attributes = copy.read('src/server/attributes.ts');
  assert.match(attributes, /'iom-key-facts': \[\.\.\.CONTENT_ATTRIBUTES, 'no-dates'\]/);
  assert.match(attributes, /BOOLEAN_ATTRIBUTES: .* = \[.*'no-dates'.*\]/);
});

test('the result passes format, lint, types and manifest', () => {
  for (const check of [OXFMT, OXLINT, TSC, ['scripts/manifest.mjs', '--check']]) copy.runs(...check);
});

test('an outdated manifest is reported', () => {
  copy.change('src/server/attributes.ts', ", 'no-dates'", '');
  const { status, said } = copy.run('scripts/manifest.mjs', '--check');
  assert.equal(status, 1);
  assert.match(said, /src\/server\/attributes\.ts, first difference at line \d+/);
});
