import { FAILED, OK, UsageError, type Command } from './command.js';
import { CHECKS, validateDocument, type Finding, type ValidationReport } from './validate-document.js';
import { oneLine } from './one-line.js';

/** `iom-widgets validate`: lists problems in documents and feeds, and how to fix them. */
export const validate: Command = {
  summary: 'check office documents and feeds',
  help: `Usage: iom-widgets validate <file|url>… [--json] [--ignore <check>]

Reads office documents, JSON Feeds, RSS and Atom feeds as the widgets do. Lists problems, with line and advice.

  --ignore <check>   skip a check; may be given more than once
  --json             print JSON, for programs
  --help             show this text

Checks:
  source     the file or address can be read
  format     every part is valid; widgets leave out or ignore invalid ones
  phone      links call the number shown
  address    addresses lead to public pages; images use https
  date       no day in the future, no end before its beginning, no help line unchecked for a year
  text       texts are whole: no unreadable characters, no codes such as &nbsp;, no empty items
  language   tags are those of the languages; every text exists in every language of the
             document
  numbers    a text has the same numbers in every language; small ones may be words

Also prints, for each language, how many texts nobody has reviewed. These are not problems.

Exit codes: 0 no problems, 1 problems found, 2 invalid arguments.
`,
  options: { json: { type: 'boolean' }, ignore: { type: 'string', multiple: true } },
  async run({ values, positionals: sources }, terminal) {
    if (sources.length === 0) throw new UsageError('Give at least one file or address.');
    const ignored = (values['ignore'] ?? []) as string[];
    for (const check of ignored)
      if (!CHECKS.some((known) => known === check))
        throw new UsageError(`--ignore “${check}” is not known. Known: ${CHECKS.join(', ')}.`);
    const reports: ValidationReport[] = [];
    for (const [index, source] of sources.entries()) {
      terminal.progress(`Checking ${index + 1} of ${sources.length}: ${source}`);
      const report = await validateDocument(source);
      report.problems = report.problems.filter(({ check }) => !ignored.includes(check));
      reports.push(report);
    }
    if (values['json']) terminal.out(`${JSON.stringify(reports, null, 2)}\n`);
    else for (const report of reports) print(report, terminal.out, terminal.error);
    return reports.some(({ problems }) => problems.length > 0) ? FAILED : OK;
  },
};

function print(
  { source, kind, problems, review }: ValidationReport,
  out: (text: string) => void,
  error: (text: string) => void,
): void {
  for (const finding of problems) {
    const line = describe(source, finding);
    if (finding.check === 'source') error(line);
    else out(`${line}\n`);
  }
  if (!kind) return;
  const count = problems.length === 1 ? '1 problem' : `${problems.length || 'no'} problems`;
  out(`${source}: ${kind === 'office' ? 'office document' : 'news'}, ${count}\n`);
  for (const [lang, { reviewed, machine }] of Object.entries(review))
    out(`  ${lang}: ${machine} of ${reviewed + machine} texts are translated by a machine and not reviewed\n`);
}

/** Formats as `file:line: text`, which editors and terminals turn into a link. */
function describe(source: string, { path, line, check, problem, hint }: Finding): string {
  const place = line === undefined ? source : `${source}:${line}`;
  return oneLine(`${place}: ${path}: ${problem.replace(/\.?$/, '.')} ${hint} [${check}]`);
}
