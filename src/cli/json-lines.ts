import { shortKey } from './visit-json.js';

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g;
const PIECE = /[^.[]+|\[[^.[]*/g;

/** The requested paths as a tree, by the pieces of a path. */
interface Asked {
  line?: number;
  inner: Map<string, Asked>;
}

interface Level {
  /** Undefined if no path inside is requested. */
  asked: Asked | undefined;
  /** In a list: the index of the next item. */
  index?: number;
  /** In an object: the key of the next value. */
  key?: string;
}

/**
 * Finds the line, counted from 1, of each of `paths` of a JSON text, such as `items[2].title`, or of its nearest ancestor.
 * Ignores other values, because a document may have a million, deeply nested.
 */
export function jsonLines(json: string, paths: ReadonlySet<string>): (path: string) => number | undefined {
  const root: Asked = { inner: new Map() };
  for (const path of paths) ask(root, path);
  countLines(json, root);
  return (path) => lineIn(root, path);
}

function countLines(json: string, root: Asked): void {
  const levels: Level[] = [];
  let line = 1;
  for (const [token] of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '\n') line++;
    else if (token === '}' || token === ']') levels.pop();
    else if (token === ',') {
      if (level?.index !== undefined) level.index++;
      else if (level) level.key = undefined;
    } else if (token === ':') continue;
    else if (level && level.index === undefined && level.key === undefined) level.key = token;
    else {
      const asked = level ? inside(level) : root;
      if (asked) asked.line = line;
      if (token === '{') levels.push({ asked });
      if (token === '[') levels.push({ asked, index: 0 });
    }
  }
}

function lineIn(root: Asked, path: string): number | undefined {
  let { line } = root;
  let place: Asked | undefined = root;
  for (const [piece] of path.matchAll(PIECE)) {
    place = place.inner.get(piece);
    if (!place) break;
    line = place.line ?? line;
  }
  return line;
}

function ask(root: Asked, path: string): void {
  let place = root;
  for (const [piece] of path.matchAll(PIECE)) {
    let next = place.inner.get(piece);
    if (!next) place.inner.set(piece, (next = { inner: new Map() }));
    place = next;
  }
}

function inside({ asked, index, key }: Level): Asked | undefined {
  if (!asked || index !== undefined) return asked?.inner.get(`[${index}]`);
  let place: Asked | undefined = asked;
  for (const [piece] of shortKey(keyOf(key!)).matchAll(PIECE)) place = place?.inner.get(piece);
  return place;
}

function keyOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
