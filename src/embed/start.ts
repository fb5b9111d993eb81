// Replaces src/core/define.ts for the widgets' files of the script tag. These load together, and the settings of the script tag
// must be known before the first widget starts, so that none shows another language first.
import { define as register } from '../core/define.js';
import { documentMember } from '../core/page.js';
import { configureDocuments } from './document-config.js';
import { loadFile } from './load-file.js';
import { prepare } from './prepare.js';
import { registerReady, type Start } from './ready/start.js';
import { provide } from './ready/whole.js';

const elements: Record<string, CustomElementConstructor> = {};

/** Keeps `element` for `registerAll`. A file that comes from two addresses is another module with the same widget. */
export function define(tag: string, element: CustomElementConstructor): void {
  elements[tag] ??= element;
}

export function registerAll(): void {
  for (const tag of Object.keys(elements)) if (!provide(tag, elements[tag]!)) register(tag, elements[tag]!);
}

/**
 * Registers the widgets that have loaded, after what must come before them. Each widget's file exports it. Takes the `data-`
 * attributes of the script tag and the query of its address.
 */
export async function start(...given: Start): Promise<void> {
  const [dataset, query] = given;
  const config = await prepare(dataset, query);
  if (config) configureDocuments(config);
  if (documentMember('querySelector')('[prerendered]'))
    await (
      await loadFile<typeof import('../hydrate.js')>('hydrate')
    ).ready;
  // One class for a tag, whichever file comes first.
  registerReady(...given);
  registerAll();
}
