import { documentMember } from '../core/page.js';
import type { Config } from './config.js';
import { loadFile } from './load-file.js';

/**
 * Applies the `data-` attributes of the script tag and the query of its address, before the first widget starts. Returns them, if
 * there are any.
 */
export async function prepare(dataset: Config, query: string): Promise<Config | undefined> {
  if (/xml|lang|content|images|fonts/.test(`${[documentMember('contentType'), query, Object.keys(dataset)]}`))
    return (await loadFile<typeof import('./config.js')>('config')).prepare(dataset, query);
  return undefined;
}
