// Counts the steps of a backtracking engine by simulating it, because the time of one regular expression is not reliable in a
// test, and no engine reports its steps.
import { RegExpParser } from '@eslint-community/regexpp';

/** @typedef {(at: number, next: (at: number) => boolean) => boolean} Matcher */

const programs = new Map();

/** The steps of `pattern.exec(text)`, from its `lastIndex` on. */
export function stepsOf(pattern, text) {
  const key = `/${pattern.source}/${pattern.flags}`;
  if (!programs.has(key)) programs.set(key, compile(pattern));
  return programs.get(key)(text, pattern.global || pattern.sticky ? pattern.lastIndex : 0);
}

function compile({ source, flags, sticky }) {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, flags.includes('u'));
  const run = { text: '', steps: 0, groups: new Map() };
  const whole = choice(alternatives, { run, flags });
  const isAnchored = !flags.includes('m') && alternatives.every(({ elements }) => elements[0]?.kind === 'start');
  return (text, from) => {
    Object.assign(run, { text, steps: 0, groups: new Map() });
    const last = sticky || isAnchored ? from : text.length;
    for (let at = from; at <= last && !whole(at, () => true); at++) run.steps++;
    return run.steps + 1;
  };
}

/** @returns {Matcher} */
function choice(alternatives, context) {
  const matchers = alternatives.map(({ elements }) => sequence(elements, context));
  return (at, next) => matchers.some((matcher) => matcher(at, next));
}

/** @returns {Matcher} */
function sequence(elements, context) {
  return elements
    .map((element) => matcherOf(element, context))
    .reduceRight(
      (rest, matcher) => (at, next) => matcher(at, (end) => rest(end, next)),
      (at, next) => next(at),
    );
}

/** @returns {Matcher} */
function matcherOf(node, context) {
  const { run } = context;
  switch (node.type) {
    case 'Group':
      return choice(node.alternatives, context);
    case 'CapturingGroup':
      return capturing(node, context);
    case 'Backreference':
      return (at, next) => {
        const [from, to] = run.groups.get(node.resolved.start) ?? [0, 0];
        run.steps += to - from + 1;
        return run.text.startsWith(run.text.slice(from, to), at) && next(at + to - from);
      };
    case 'Assertion':
      return assertion(node, context);
    case 'Quantifier':
      return 'alternatives' in node.element || node.element.type === 'Backreference'
        ? repeated(node, matcherOf(node.element, context))
        : characters(node, one(node.element, context), run);
    default: {
      const length = one(node, context);
      return (at, next) => {
        const taken = length(at);
        return taken > 0 && next(at + taken);
      };
    }
  }
}

/** The length of the one character that matches at an index; 0 if none does. */
function one({ raw }, { run, flags }) {
  const pattern = new RegExp(`^(?:${raw})$`, flags.replace(/[dgmy]/g, ''));
  const known = new Map();
  return (at) => {
    run.steps++;
    if (at >= run.text.length) return 0;
    const character = flags.includes('u') ? String.fromCodePoint(run.text.codePointAt(at)) : run.text[at];
    if (!known.has(character)) known.set(character, isMatch(pattern, character));
    return known.get(character) ? character.length : 0;
  };
}
// Not by test(), which calls the exec() that is being counted.
const { exec } = RegExp.prototype;
const isMatch = (pattern, text) => Reflect.apply(exec, pattern, [text]) !== null;

/** @returns {Matcher} */
function characters({ min, max, greedy }, length, run) {
  return (start, next) => {
    const ends = [start];
    const more = () => {
      const taken = ends.length <= max && length(ends.at(-1));
      return taken ? ends.push(ends.at(-1) + taken) : 0;
    };
    while (ends.length <= min) if (!more()) return false;
    if (!greedy) {
      do if (next(ends.at(-1))) return true;
      while (more());
      return false;
    }
    while (more());
    for (; ends.length > min; ends.pop()) {
      run.steps++;
      if (next(ends.at(-1))) return true;
    }
    return false;
  };
}

/** @returns {Matcher} */
function repeated({ min, max, greedy }, matcher) {
  const from = (count, at, next) => {
    const again = () => count < max && matcher(at, (end) => (end > at || count < min) && from(count + 1, end, next));
    if (count < min) return again();
    return greedy ? again() || next(at) : next(at) || again();
  };
  return (at, next) => from(0, at, next);
}

/** @returns {Matcher} */
function capturing({ alternatives, start }, context) {
  const inner = choice(alternatives, context);
  const { run } = context;
  return (at, next) =>
    inner(at, (end) => {
      const before = run.groups.get(start);
      run.groups.set(start, [at, end]);
      if (next(end)) return true;
      run.groups.set(start, before);
      return false;
    });
}

/** @returns {Matcher} */
function assertion({ kind, negate, alternatives, raw }, context) {
  const { run, flags } = context;
  if (kind === 'lookahead') {
    const inner = choice(alternatives, context);
    return (at, next) => inner(at, () => true) !== negate && next(at);
  }
  if (kind === 'lookbehind') {
    const inner = choice(alternatives, context);
    const lengths = alternatives.map(({ elements }) => elements.length);
    return (at, next) =>
      lengths.some((length) => at >= length && inner(at - length, (end) => end === at)) !== negate && next(at);
  }
  const pattern = new RegExp(raw, `${flags.replace(/[dgy]/g, '')}y`);
  return (at, next) => {
    run.steps++;
    pattern.lastIndex = at;
    return isMatch(pattern, run.text) && next(at);
  };
}
