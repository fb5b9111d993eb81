import { html, type TemplateResult } from 'lit/html.js';

/** A node in the tree of known template shapes, with the merged strings if a shape ends here. */
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
 * Merges `result` and the templates and lists inside it into one template. For each template, Lit clones and walks a fragment
 * and keeps records, which costs more time and memory than the content. Use it for elements that appear many times on a page.
 * Adding or removing a part renders the whole template again, so flatten optional parts separately; text and attribute
 * changes update in place.
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

/** Values and the strings around them: those of a template, or empty ones for a list. */
interface Pieces {
  strings: readonly string[];
  values: readonly unknown[];
}

const blanks: string[][] = [];

// Excludes templates made at runtime (their strings are their own `raw`), because there may be one for each text.
function piecesOf(value: unknown): Pieces | undefined {
  if (Array.isArray(value)) return { strings: (blanks[value.length] ??= ['', ...value.map(() => '')]), values: value };
  const { strings } = (value ?? {}) as Partial<TemplateResult>;
  return strings && strings.raw !== strings ? (value as TemplateResult) : undefined;
}
