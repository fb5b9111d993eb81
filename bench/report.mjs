// What was measured, as Markdown.
import { PEERS } from './peers.mjs';
import { ratios, spread } from './statistics.mjs';

const whole = (number) =>
  Math.round(number)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
const short = (number) => (Math.abs(number) >= 100 ? whole(number) : number.toFixed(Math.abs(number) < 10 ? 2 : 1));
const middle = (value) => (value ? `${short(value.median)} (${short(value.low)}–${short(value.high)})` : '–');

/** Rows of cells under a head; the first column is text. */
export const table = (head, rows) =>
  [head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const wireTable = (rows) =>
  table(
    ['over the wire', 'bytes br', 'requests', 'one after another'],
    rows.map(([id, { bytes, requests, turns }]) => [PEERS[id]?.name ?? id, whole(bytes), requests, turns]),
  );

/** `rounds` are results by peer; the rows say what each measured, and how that stands to the floor, round by round. */
export function renderingTable(rounds, ids, count) {
  const of = (id, what) => rounds.map((round) => round[id]?.[what]);
  const toFloor = (id, what) => middle(ratios(of(id, what), of('floor', what)));
  return table(
    [`${whole(count)} cards`, 'script, ms', '× floor', 'first time, ms', '× floor', 'layout, ms', 'removal, ms'],
    ids.map((id) => [
      PEERS[id].name,
      middle(spread(of(id, 'again'))),
      toFloor(id, 'again'),
      middle(spread(of(id, 'script'))),
      toFloor(id, 'script'),
      middle(spread(of(id, 'layout'))),
      middle(spread(of(id, 'remove'))),
    ]),
  );
}

/** What a change costs, beside Lit's plain update of one property. */
export function changeTable(rounds, ids, count) {
  const of = (id, what) => rounds.map((round) => round[id]?.[what]);
  const toLit = (id, what) => middle(ratios(of(id, what), of('lit', 'update')));
  return table(
    [`${whole(count)} cards`, 'another headline, ms', '× Lit’s', 'another language, ms', '× Lit’s headline'],
    ids.map((id) => [
      PEERS[id].name,
      middle(spread(of(id, 'update'))),
      toLit(id, 'update'),
      middle(spread(of(id, 'language'))),
      toLit(id, 'language'),
    ]),
  );
}

export function memoryTable(rounds, ids, count) {
  const of = (id, what) => spread(rounds.map((round) => round[id]?.[what]));
  return table(
    [`${whole(count)} cards`, 'heap per card, bytes', 'left after removal: heap, bytes', 'nodes', 'listeners'],
    ids.map((id) => [
      PEERS[id].name,
      middle(of(id, 'heap')),
      middle(of(id, 'left')),
      middle(of(id, 'leftNodes')),
      middle(of(id, 'leftListeners')),
    ]),
  );
}

export function startTable(rounds, ids) {
  const of = (id) => rounds.map((round) => round[id]);
  return table(
    ['first card painted', 'ms', '× Lit'],
    ids.map((id) => [PEERS[id].name, middle(spread(of(id))), middle(ratios(of(id), of('lit')))]),
  );
}

/** One column per key of the rounds' results. */
export function plainTable(title, rounds, unit) {
  const keys = Object.keys(rounds[0]);
  return table([title, ...keys], [[unit, ...keys.map((key) => middle(spread(rounds.map((round) => round[key]))))]]);
}

export function serverTable(rounds) {
  const of = (what) => rounds.map((round) => round[what]);
  const row = (name, what) => [name, middle(spread(of(what))), middle(ratios(of(what), of('lit')))];
  const rows = [row('Lit card, `@lit-labs/ssr` alone', 'lit')];
  if (rounds[0].attributes) {
    rows.push(row('`renderWidget`, story by attributes, one after the other', 'attributes'));
    rows.push(row('… many at a time', 'attributesTogether'));
    rows.push(row('`renderWidget`, story of a built-in office, one after the other', 'office'));
    rows.push(row('… many at a time', 'officeTogether'));
  }
  const note = rounds[0].attributes ? '' : '\n\nThis version has no `renderWidget`: ours is left out.';
  return table(['rendered on a server', 'cards a second', '× Lit'], rows) + note;
}
