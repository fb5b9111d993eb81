const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g;
// Deeper no document of ours goes, and the paths of ten thousand levels would fill the memory.
const DEEPEST = 64;

interface Level {
  path: string;
  /** Of a list: the index of the item that comes next. */
  index?: number;
  /** Of an object: the key of the value that comes next. */
  key?: string;
}

/** The line, counted from 1, of every value of a JSON text, by its path: `items[2].title`, nothing for the whole. */
export function linesOf(json: string): Map<string, number> {
  const lines = new Map<string, number>();
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
    else if (level && level.index === undefined && level.key === undefined) level.key = keyOf(token);
    else {
      const path = pathIn(level);
      if (levels.length <= DEEPEST) lines.set(path, line);
      if (token === '{') levels.push({ path });
      if (token === '[') levels.push({ path, index: 0 });
    }
  }
  return lines;
}

/** The line of a path, or of the nearest value around it. */
export function lineOf(lines: ReadonlyMap<string, number>, path: string): number | undefined {
  for (let place = path; place; place = place.replace(/(?:[.[ ]|^)[^.[ ]*$/, '')) {
    const line = lines.get(place);
    if (line !== undefined) return line;
  }
  return lines.get('');
}

function pathIn(level: Level | undefined): string {
  if (!level) return '';
  if (level.index !== undefined) return `${level.path}[${level.index}]`;
  return level.path ? `${level.path}.${level.key}` : level.key!;
}

function keyOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
