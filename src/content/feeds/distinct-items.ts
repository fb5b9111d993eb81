import type { Problem } from '../../core/events.js';

/** An item of a JSON Feed before parsing, or whatever stands in its place. */
export type RawItem = Readonly<Record<string, unknown>>;

/** What may tell items apart that share an id; what stays the same longest comes first. */
const TELLING: readonly ((item: RawItem) => unknown)[] = [
  ({ url }) => url,
  ({ title }) => title,
  ({ url, title, summary, date_published: date, _iom: iom }) => JSON.stringify([url, title, summary, date, iom]),
];

const MOST_PROBLEMS = 10;

/**
 * Gives items that share an id their own ids, the same whenever the feed is read, because programs write one id into every item, or
 * none. Drops items that are the same in every field.
 *
 * @param problems The list to add those items to.
 */
export function distinctItems(items: readonly RawItem[], problems: Problem[]): RawItem[] {
  const byId = new Map<unknown, RawItem[]>();
  items.forEach((item, at) => {
    const { id } = item;
    const sharers = byId.get(id);
    if (sharers) sharers.push(item);
    else byId.set(id, [item]);
    if (sharers && id !== undefined && problems.length < MOST_PROBLEMS)
      problems.push({ path: `items[${at}].id`, problem: `“${String(id).slice(0, 100)}” is there twice` });
  });
  const own = new Map([...byId.values()].flatMap(ownIds));
  return items.flatMap((item) => {
    const id = own.get(item);
    return id === item['id'] ? [item] : own.has(item) ? [{ ...item, id }] : [];
  });
}

function ownIds(sharers: RawItem[]): [RawItem, unknown][] {
  if (sharers.length === 1 || sharers[0]!['id'] === undefined) return sharers.map((item) => [item, item['id']]);
  // The first of each kind: it replaces those after it.
  const different = [...new Map(sharers.reverse().map((item) => [JSON.stringify(item), item])).values()].reverse();
  if (different.length === 1) return [[different[0]!, different[0]!['id']]];
  const counts = TELLING.map((tell) => countBy(different, tell));
  return different.map((item, at) => {
    const tell = TELLING.filter((each, index) => counts[index]!.get(each(item)) === 1)[0];
    return [item, [item['id'], tell ? tell(item) : at].filter(Boolean).join(' ')];
  });
}

function countBy(items: readonly RawItem[], of: (item: RawItem) => unknown): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
  return counts;
}
