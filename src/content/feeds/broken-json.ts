import type { Problem } from '../../core/events.js';

type JsonObject = Record<string, unknown>;

const LIST = /("items"\s*:\s*)\[|^\s*\[/;
const SPACE = /[\s,]*/y;
const MARK = /["{}[\]]/g;
/** Where the next item may begin. */
const NEXT_ITEM = /\}\s*,\s*(?=\{)/g;
const MOST_PROBLEMS = 10;
/** How often the whole text may be read in search of the ends of items, and how many beginnings may be tried in vain. */
const MOST_READINGS = 10;
const MOST_TRIES = 1000;

/**
 * Reads the whole items of a JSON Feed, or of a list of posts, that is broken or cut off. Returns nothing if no item is whole.
 *
 * @param problems The list to add the lines of the other items to.
 */
export function readBrokenFeed(
  json: string,
  parse: (json: string) => unknown,
  problems: Problem[],
): JsonObject | JsonObject[] | undefined {
  const list = LIST.exec(json);
  const head = list?.[1] && objectIn(`${json.slice(0, list.index)}"items":[]}`);
  if (!list || (list[1] && !head)) return undefined;
  const items: JsonObject[] = [];
  let at = list.index + list[0].length;
  let tail: JsonObject | undefined;
  let left = json.length * MOST_READINGS;
  let tries = 0;
  // Of what follows a broken item, until an item is found, it is not known whether it is a part of that item.
  let isLost = false;
  while (problems.length < MOST_PROBLEMS && left > 0 && tries < MOST_TRIES) {
    SPACE.lastIndex = at;
    at += SPACE.exec(json)![0].length;
    if (json[at] === ']' && !isLost) {
      if (head) tail = objectIn(`{"items":[]${json.slice(at + 1)}`);
      break;
    }
    const end = json[at] === '{' ? objectEnd(json, at) : undefined;
    left -= (end ?? json.length) - at;
    const item = end === undefined ? undefined : objectIn(json.slice(at, end));
    if (item && (!isLost || 'id' in item)) {
      items.push(item);
      at = end!;
      isLost = false;
      continue;
    }
    if (!isLost) {
      const line = json.slice(0, at).split('\n').length;
      problems.push({
        path: `items[${items.length + problems.length}]`,
        problem: `is broken or cut off, line ${line}`,
      });
    }
    isLost = true;
    tries++;
    NEXT_ITEM.lastIndex = at;
    const found = NEXT_ITEM.exec(json);
    if (!found) break;
    at = NEXT_ITEM.lastIndex;
  }
  if (items.length === 0) return undefined;
  return head ? { ...head, ...tail, items } : items;

  function objectIn(text: string): JsonObject | undefined {
    try {
      return parse(text) as JsonObject;
    } catch {
      return undefined;
    }
  }
}

/** The index after the object that begins at `start`. */
function objectEnd(json: string, start: number): number | undefined {
  let depth = 0;
  MARK.lastIndex = start;
  for (let mark = MARK.exec(json)?.[0]; mark; mark = MARK.exec(json)?.[0]) {
    if (mark === '"') MARK.lastIndex = textEnd(json, MARK.lastIndex);
    else if (mark === '{' || mark === '[') depth++;
    else if (--depth === 0) return MARK.lastIndex;
  }
  return undefined;
}

function textEnd(json: string, from: number): number {
  for (let quote = json.indexOf('"', from); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (json[quote - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return quote + 1;
  }
  return json.length;
}
