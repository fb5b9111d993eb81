import { attributeOf, childOf, childrenOf, ownText } from '../../content/feeds/xml-read.js';
import { parseXml } from '../../content/feeds/xml-tree.js';
import type { XmlElement } from '../../content/feeds/xml-names.js';
import { ContentError } from '../../model/content-error.js';
import { hostOf } from './host-of.js';

/** Role of an organisation that pays. */
const FUNDING = '1';
/** Types of dates: planned and actual start, planned and actual end. */
const [START, END] = [
  ['2', '1'],
  ['4', '3'],
];

export const isIati = (text: string): boolean => /<iati-activities[\s>]/.test(text.slice(0, 4096));

/** Converts IATI activities to a raw office document with programmes and donors. Each names its source; the whole has a date. */
export function fromIati(xml: string, address: string): unknown {
  const { document, problems } = parseXml(xml);
  const root = childOf(document, 'iati-activities');
  const activities = root ? childrenOf(root, 'iati-activity') : [];
  if (!root || activities.length === 0)
    throw new ContentError('format', `${address} has no IATI activity${problems[0] ? `: it ${problems[0]}` : ''}.`);
  const [first] = activities;
  const site = Object.values(textsOf(childOf(first!, 'reporting-org'), languageOf(first!)))[0] ?? hostOf(address);
  const donors = new Map<string, object>();
  const programmes = activities.map((activity) => readActivity(activity, { site, address, donors }));
  const updated = activities
    .map((activity) => attributeOf(activity, 'last-updated-datetime')?.slice(0, 10) ?? '')
    .sort();
  const generated = attributeOf(root, 'generated-datetime')?.slice(0, 10);
  return {
    version: 1,
    id: 'iati',
    asOf: updated.at(-1) || generated,
    language: languageOf(first!),
    name: site,
    programmes,
    donors: [...donors.values()],
    source: { url: address, site },
  };
}

interface Context {
  site: string;
  address: string;
  donors: Map<string, object>;
}

function readActivity(activity: XmlElement, { site, address, donors }: Context): object {
  const language = languageOf(activity);
  const id = ownText(childOf(activity, 'iati-identifier') ?? activity) ?? '';
  const payers = childrenOf(activity, 'participating-org').filter((org) => attributeOf(org, 'role') === FUNDING);
  return {
    id,
    name: textsOf(childOf(activity, 'title'), language),
    aim: textsOf(childOf(activity, 'description'), language),
    since: dateOf(activity, START!),
    until: dateOf(activity, END!),
    donors: [...new Set(payers.flatMap((org) => donorOf(org, language, donors)))],
    source: { url: address, site, title: id },
  };
}

function donorOf(org: XmlElement, language: string, donors: Map<string, object>): string[] {
  const name = textsOf(org, language);
  const id = attributeOf(org, 'ref') ?? Object.values(name)[0];
  if (!id) return [];
  if (!donors.has(id)) donors.set(id, { id, name: Object.keys(name).length > 0 ? name : id });
  return [id];
}

/** The narratives by language; in IATI 1, the text itself. */
function textsOf(element: XmlElement | undefined, language: string): Record<string, string> {
  if (!element) return {};
  const narratives = childrenOf(element, 'narrative');
  const all = (narratives.length > 0 ? narratives : [element]).flatMap((each): [string, string][] => {
    const text = ownText(each);
    return text ? [[attributeOf(each, 'xml:lang')?.toLowerCase() ?? language, text]] : [];
  });
  return Object.fromEntries(all.reverse());
}

function dateOf(activity: XmlElement, types: readonly string[]): string | undefined {
  const dates = childrenOf(activity, 'activity-date');
  return types
    .map((type) => dates.find((date) => attributeOf(date, 'type') === type))
    .map((date) => date && attributeOf(date, 'iso-date'))
    .find(Boolean);
}

const languageOf = (activity: XmlElement): string => attributeOf(activity, 'xml:lang')?.toLowerCase() ?? 'en';
