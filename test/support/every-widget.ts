// One of each widget, with the content of an office.
import '../../src/define/all.js';
import { registry, type Tag } from '../../src/registry.js';
import { box, inLanguage, mount } from './elements.js';

const HOTLINE = { number: '+000 0000 0000', name: 'An example', hours: '8:00–17:00', 'verified-on': '2020' };

/** Every widget in a box of `width` pixels, in `lang`, after all of them show their content. */
export async function everyWidget(
  lang: string,
  { width, office = 'lao-pdr', into = box(width) }: { width?: number; office?: string; into?: HTMLElement } = {},
): Promise<HTMLElement[]> {
  const elements = (Object.keys(registry) as Tag[]).map((tag) =>
    mount(tag, { lang, ...(tag === 'iom-hotline-card' ? HOTLINE : { office }) }, { into }),
  );
  const card = mount('iom-programme-badge', { lang, office, variant: 'card' }, { into });
  for (const element of [...elements, card]) {
    await inLanguage(element, lang);
    await Promise.all(shadowHosts(element).map((inner) => inLanguage(inner, lang)));
  }
  return [...elements, card];
}

/** The element and every widget in its shadow tree. */
export function shadowHosts(element: Element): Element[] {
  const inside = [...element.shadowRoot!.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
  return [element, ...inside.flatMap(shadowHosts)];
}

/** The elements in the element's shadow tree, and in those of the widgets in it. */
export const insides = (element: Element): HTMLElement[] =>
  shadowHosts(element).flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll<HTMLElement>('.root, .root *')]);
