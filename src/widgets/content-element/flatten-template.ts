import { html, type TemplateResult } from 'lit/html.js';

/** What comes after one template or value; where nothing more comes, the strings of all of them. */
class Shape {
  strings?: TemplateStringsArray;
  #next = new Map<unknown, Shape>();

  next(step: unknown): Shape {
    let shape = this.#next.get(step);
    if (!shape) {
      shape = new Shape();
      this.#next.set(step, shape);
    }
    return shape;
  }
}

const VALUE = Symbol('value');
const shapes = new Shape();

/**
 * One template in place of `result` and the templates and lists inside it: for each of them Lit clones a fragment, walks through it and
 * keeps account, which takes more time and memory than what is in them. For something of which a page has many. When a
 * part comes or goes, all of it is made anew, so what may is `flat` by itself; texts and attributes are changed in place.
 */
export function flattenTemplate(result: unknown): unknown {
  const pieces = piecesOf(result);
  if (!pieces) return result;
  const values: unknown[] = [];
  const shape = follow(pieces, shapes, values);
  if (!shape.strings) {
    const strings = write(pieces);
    shape.strings = Object.assign(strings, { raw: strings });
  }
  return html(shape.strings, ...values);
}

function follow({ strings, values: own }: Pieces, from: Shape, values: unknown[]): Shape {
  let shape = from.next(strings);
  for (const value of own) {
    const inner = piecesOf(value);
    if (inner) shape = follow(inner, shape, values);
    else {
      values.push(value);
      shape = shape.next(VALUE);
    }
  }
  return shape;
}

function write({ strings, values }: Pieces): string[] {
  const whole = [strings[0]!];
  values.forEach((value, index) => {
    const inner = piecesOf(value);
    const [first, ...rest] = inner ? write(inner) : ['', ''];
    whole[whole.length - 1] += first!;
    whole.push(...rest);
    whole[whole.length - 1] += strings[index + 1]!;
  });
  return whole;
}

/** What stands around some values: in a template, or nothing in a list. */
interface Pieces {
  strings: readonly string[];
  values: readonly unknown[];
}

const blanks: string[][] = [];

// Not of a template that is no source text, whose strings are their own `raw`: there may be one for each text.
function piecesOf(value: unknown): Pieces | undefined {
  if (Array.isArray(value))
    return { strings: (blanks[value.length] ??= Array.from({ length: value.length + 1 }, () => '')), values: value };
  const { strings } = (value ?? {}) as Partial<TemplateResult>;
  return strings && strings.raw !== strings ? (value as TemplateResult) : undefined;
}
