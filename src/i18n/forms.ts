import type { PartialDate } from './dates.js';
import type { Translator } from './translator.js';

/** How a language writes dates and counts where its words alone do not say it: another calendar, digits, grouping. */
export interface Forms {
  date(date: PartialDate, t: Translator): string;
  count(count: number, t: Translator): string;
}

/** The forms of a translator's language, if it has its own. In the script tag, the build leaves this out where no language has. */
export const formsOf = (t: Translator): Forms | undefined => t.forms;

/** Gives a translator the forms that came with its words. */
export function takeForms(t: { forms?: Forms }, forms: Forms | undefined): void {
  if (forms) t.forms = forms;
}
