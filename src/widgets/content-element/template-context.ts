import type { Locale } from '../../i18n/locale.js';

/** What the template of a widget needs beside the content. */
export interface TemplateContext {
  readonly locale: Locale;
  /** Level of the widget's heading: 2 to 6, else 3. */
  readonly headingLevel: number;
}

/** For a template of which a page has many. */
export interface Flattening {
  /** Makes one template of a template and those in it. */
  readonly flatten?: (template: unknown) => unknown;
}

export const same = <T>(template: T): T => template;
