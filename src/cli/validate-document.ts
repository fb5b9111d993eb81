import { ContentError } from '../model/content-error.js';
import { decodeBytes } from '../content/feeds/decode-bytes.js';
import type { NewsFeed } from '../model/news.js';
import type { OfficeDocument } from '../model/office.js';
import { parseNews } from '../content/parse/news.js';
import { parseOffice } from '../content/parse/office.js';
import { readBytes } from '../content/feeds/read-bytes.js';
import type { PartialDate } from '../i18n/dates.js';
import { checkLanguages } from './check-languages.js';
import { checkSpelling } from './check-spelling.js';
import { checkUnread } from './check-unread.js';
import { checkTags, checkTexts, tagFinding } from './check-texts.js';
import { checkValues } from './check-values.js';
import { jsonLines } from './json-lines.js';
import { readSource, type Found } from './read-source.js';
import { objectOf, visitValues } from './visit-json.js';
import { languagesIn, placesIn } from './xml-lines.js';

/** Names of the checks, for `--ignore`. */
export const CHECKS = ['source', 'format', 'phone', 'address', 'date', 'text', 'language', 'numbers'] as const;
export type Check = (typeof CHECKS)[number];

/** A problem, and how to fix it. */
export interface Finding {
  /** `items[2].title`, or in XML `item[3]/title` */
  path: string;
  check: Check;
  problem: string;
  hint: string;
  /** Line of the text, from 1. */
  line?: number;
}

/** The result of checking a document or a feed. */
export interface ValidationReport {
  source: string;
  /** Undefined if it could not be read. */
  kind?: 'office' | 'news';
  problems: Finding[];
  /** Numbers of reviewed and machine-translated texts, by language. */
  review: Record<string, { reviewed: number; machine: number }>;
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/is missing|is empty/, 'Add it; what it belongs to is left out until then.'],
  [/is there twice/, 'Give each its own id: in a document of our own, the second is left out.'],
  [/is broken or cut off/, 'Mend what writes the feed: of the broken place, only what is whole is shown.'],
  [/names the donor/, 'Add the donor to “donors”, or mend the id.'],
  [/./, 'Until it is mended it counts as missing. The schemas, iom-widgets/schema/*.json, say what belongs there.'],
];

/** Reads and checks a file or an address. Never rejects: reports a failed read as a problem. */
export async function validateDocument(source: string): Promise<ValidationReport> {
  const report: ValidationReport = { source, problems: [], review: {} };
  try {
    await inspectFound(await readSource(source), report);
  } catch (error) {
    const { message, problems = [] } = error as ContentError;
    const hint = 'Nothing of it is shown.';
    if (problems.length === 0) report.problems.push({ path: '(document)', check: 'source', problem: message, hint });
  }
  return report;
}

async function inspectFound({ bytes, type, url }: Found, report: ValidationReport): Promise<void> {
  const text = decodeBytes(bytes, type);
  const json = /^[\s\ufeff]*[[{]/.test(text);
  const raw = await readBytes(bytes, type, url).catch((error: ContentError) => {
    report.problems.push(broken(error, json ? text : ''));
    return undefined;
  });
  if (raw === undefined) return;
  const isNews = !json || 'items' in (objectOf(raw) ?? {}) || /jsonfeed/.test(String(objectOf(raw)?.['version']));
  report.kind = isNews ? 'news' : 'office';
  const { document, problems } = isNews ? parseNews(raw, url) : parseOffice(raw, url);
  const read = problems.map(({ path, problem }): Finding => {
    const [, hint] = HINTS.find(([pattern]) => pattern.test(problem))!;
    return { path, check: 'format', problem, hint };
  });
  const own = withoutProblems(raw);
  const found = [
    ...checkValues(own, today()),
    ...checkTexts(own),
    ...checkSpelling(own),
    ...checkLanguages(own),
    ...checkUnread(own, report.kind),
  ];
  // For the same path, the message of a check is more precise than that of the parser.
  const checked = new Set(found.map(({ path }) => path));
  const all = [...read.filter(({ path }) => !checked.has(path)), ...found];
  report.problems.push(...(json ? inJson(all, text) : inXml(all, text)));
  if (document) report.review = reviewOf(document);
}

/** A raw feed without what its reader found: problems, and deleted items. Neither are texts of it. */
function withoutProblems(raw: unknown): unknown {
  const { problems, deleted: _, ...iom } = objectOf(objectOf(raw)?.['_iom']) ?? {};
  return problems ? { ...objectOf(raw), _iom: iom } : raw;
}

/** The findings with their lines, and those of language tags, which the reader mends. */
function inJson(findings: Finding[], text: string): Finding[] {
  const all = [...findings, ...checkTags(parsed(text))];
  // In a broken text, places after the first broken one are not known.
  const isBroken = all.some(({ problem }) => toldLine(problem));
  const lineOf = isBroken ? () => undefined : jsonLines(text, new Set(all.map(({ path }) => path)));
  return all.map((finding) => ({ ...finding, line: toldLine(finding.problem) ?? lineOf(finding.path) }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** The same, with the elements of the feed instead of the paths in our JSON Feed. */
function inXml(findings: Finding[], xml: string): Finding[] {
  const placeOf = placesIn(xml);
  const placed = findings.map((finding) => {
    const { path, line = toldLine(finding.problem) ?? 1 } = placeOf(finding.path) ?? finding;
    // Our schemas say nothing about XML.
    const hint = finding.hint.replace(/ The schemas.*/, '');
    return { ...finding, path, hint, line: toldLine(finding.problem) ?? line };
  });
  const tags = [...languagesIn(xml)].flatMap(({ tag, name, line }) => tagFinding(tag, name, line));
  return [...placed, ...tags];
}

/** Today's date in the earliest time zone. */
function today(): PartialDate {
  const now = new Date(Date.now() + 14 * 3_600_000);
  return { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() };
}

/** The line in a message about XML. */
function toldLine(message: string): number | undefined {
  return Number(/ line (\d+)\b/.exec(message)?.[1]) || undefined;
}

/** Error messages contain the character for JSON, and the line for XML. */
function broken({ message }: ContentError, json: string): Finding {
  const line = json ? lineOfBreak(json, /position (\d+)/.exec(message)?.[1]) : toldLine(message);
  return {
    path: '(document)',
    check: 'source',
    problem: message,
    hint: 'Nothing of it is shown.',
    line,
  };
}

function lineOfBreak(json: string, position: string | undefined): number {
  const blank = json.length - json.trimStart().length;
  const end = position === undefined ? json.trimEnd().length : blank + Number(position);
  return json.slice(0, end).split('\n').length;
}

function reviewOf(document: OfficeDocument | NewsFeed): ValidationReport['review'] {
  const review: ValidationReport['review'] = {};
  const note = (lang: string, status: unknown): void => {
    const count = (review[lang] ??= { reviewed: 0, machine: 0 });
    count[status === 'machine' ? 'machine' : 'reviewed']++;
  };
  if ('items' in document) for (const item of document.items) note(item.language ?? '(not given)', item.review);
  else
    for (const { key, value } of visitValues(document)) {
      const { text, review: status } = objectOf(value) ?? {};
      if (typeof text === 'string' && typeof status === 'string') note(key, status);
    }
  return review;
}
