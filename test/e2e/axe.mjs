// axe in a page: the rules of WCAG 2.2 A and AA.
import { readFileSync } from 'node:fs';

export const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Runs axe in a page or frame. Returns the violations, how many rules applied, and how many elements they checked.
 *
 * @param options Further ones of `axe.run`.
 */
export async function axe(place, options = {}) {
  await place.evaluate(AXE);
  return place.evaluate(
    async (values, more) => {
      const { violations, passes } = await globalThis.axe.run(document, {
        runOnly: { type: 'tag', values },
        ...more,
      });
      const at = ({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`;
      return {
        violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(at).join('\n')}`),
        rules: passes.length,
        elements: passes.flatMap(({ nodes }) => nodes).length,
      };
    },
    RULES,
    options,
  );
}
