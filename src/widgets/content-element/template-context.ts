import type { Locale } from '../../i18n/locale.js';

/** Input of a widget's template in addition to the content. */
export interface TemplateContext {
  readonly locale: Locale;
  /** Level of the widget's heading: 2 to 6, else 3. */
  readonly headingLevel: number;
}

/** For templates that appear many times on a page. */
export interface Flattening {
  /** Merges a template and those inside it into one. */
  readonly flatten?: (template: unknown) => unknown;
}

export const same = <T>(template: T): T => template;
