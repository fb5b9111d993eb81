import { documentMember } from '../../core/page.js';
import type { Config } from '../config.js';
import { prepare } from '../prepare.js';
import { requestBy, type Request } from './pending.js';
import { addUse, register, showViewsOf, type Use } from './ready-element.js';
import { addStyles } from './styles.js';

const added: Parameters<typeof register>[] = [];
const listed = (names: string): string[] => names.split(' ').filter(Boolean);

/** Keeps what the file of a widget says of it until `start`. */
export function addWidget(
  name: string,
  styles: string[],
  [keys = '', others = '', inner = '']: string[],
  use?: Use,
): void {
  const tag = `iom-${name}`;
  addStyles(tag, styles);
  if (use) addUse(tag, use);
  added.push([tag, listed(keys), listed(others), listed(inner)]);
}

/** What the script tag gives to the file of a widget. `marks` has `#` for each office that the build has rendered. */
export type Start = [
  dataset: Config,
  query: string,
  name: string,
  request: Request,
  marks: Readonly<Record<string, string>>,
];

/** Registers the ready widgets that have loaded. */
export function registerReady(...[dataset, query, , request, marks]: Start): void {
  requestBy(request);
  const isLive = /content/.test(`${[query, Object.keys(dataset)]}`) || documentMember('contentType') !== 'text/html';
  showViewsOf(isLive ? {} : marks);
  for (const widget of added.splice(0)) {
    const [tag] = widget;
    if (!customElements.get(tag)) register(...widget);
    // The whole widget says that the tag is taken.
    else void request(tag.slice(4), tag);
  }
}

/** Registers the widgets that have loaded. */
export async function start(...given: Start): Promise<void> {
  const [dataset, query] = given;
  await prepare(dataset, query);
  registerReady(...given);
}
