import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ContentError } from '../model/content-error.js';
import { linesOf, logReader, type LoggedRequest } from './access-log.js';
import { OK, UsageError, type Command } from './command.js';
import { otherThanFile } from './file-kind.js';
import { oneLine } from './one-line.js';
import { reasonOf } from './reason.js';

/** The files that a page asks for once per visit: the script, and frame pages. */
const ENTRY = /^[^?]*\/(?:embed\.js|frame[\w.-]{0,200}\.html?)(?:\?|$)/;
/** More sites than this are an attempt to fill the memory. */
const MOST_SITES = 100_000;

/** The sites of a month, with their requests. */
type Month = Map<string, number>;

/** `iom-widgets reach`: counts the sites that embed the widgets, from the log of the folder's server. */
export const reach: Command = {
  summary: 'count the sites that embed the widgets, from a server’s log',
  help: `Usage: iom-widgets reach <access.log>… [--json]

Counts for each month the sites whose pages asked for embed.js or a frame page, from the log of the server that has the
folder. Nothing is sent, and the widgets send nothing for it. Keeps no address, no browser and no page of a reader.

Reads the combined format of Apache and nginx, JSON (Caddy, nginx) and that of IIS (W3C), also packed as .gz.

  --json   print JSON, for programs
  --help   show this text

The numbers are sites and requests, not readers: browsers keep the script for a while, and do not ask for it again. Sites
that hide where their readers come from, and copies of the folder on other servers, are not in the log. Programs that call
themselves bots are left out.

Exit codes: 0 success, 1 a log could not be read, 2 invalid arguments.
`,
  options: { json: { type: 'boolean' } },
  async run({ values, positionals: files }, terminal) {
    if (files.length === 0) throw new UsageError('Give at least one log.');
    const months = new Map<string, Month>();
    for (const file of files) {
      terminal.progress(`Reading ${file}`);
      await countIn(file, months);
    }
    const sorted = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
    terminal.out(values['json'] ? `${JSON.stringify(sorted.map(asObject), null, 2)}\n` : sorted.map(asText).join(''));
    if (sorted.length === 0) terminal.error('No request for embed.js or a frame page is in the log.');
    return OK;
  },
};

async function countIn(file: string, months: Map<string, Month>): Promise<void> {
  try {
    const other = otherThanFile(await stat(file));
    if (other) throw new Error(`it is ${other}`);
    const stream = createReadStream(file);
    const read = logReader();
    const chunks = file.endsWith('.gz') ? pipeline(stream, createGunzip(), () => {}) : stream;
    for await (const line of linesOf(chunks)) count(read(line), months);
  } catch (error) {
    throw new ContentError('not-found', `${file} cannot be read: ${reasonOf(error)}.`);
  }
}

function count(request: LoggedRequest | undefined, months: Map<string, Month>): void {
  if (!request || request.isBot || ![200, 206, 304].includes(request.status) || !ENTRY.test(request.path)) return;
  const month = months.get(request.month) ?? new Map<string, number>();
  months.set(request.month, month);
  const site = siteOf(request.referrer);
  if (month.size < MOST_SITES || month.has(site)) month.set(site, (month.get(site) ?? 0) + 1);
}

/** The host of a page; empty if it is not told, or is a number and so perhaps a reader's own device. */
function siteOf(referrer: string): string {
  if (!/^https?:\/\//i.test(referrer) || !URL.canParse(referrer)) return '';
  const { hostname } = new URL(referrer);
  return /^\[|^[\d.]+$/.test(hostname) || !hostname.includes('.') ? '' : hostname.replace(/^www\./, '');
}

const sitesOf = (month: Month): [site: string, requests: number][] =>
  [...month].filter(([site]) => site).sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));

function asText([name, month]: [string, Month]): string {
  const sites = sitesOf(month);
  const untold = month.get('') ?? 0;
  const lines = sites.map(([site, requests]) => `  ${String(requests).padStart(8)}  ${oneLine(site)}`);
  if (untold) lines.push(`  ${String(untold).padStart(8)}  (site not told)`);
  return `${name}: ${sites.length === 1 ? '1 site' : `${sites.length} sites`}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function asObject([month, counts]: [string, Month]): object {
  const sites = sitesOf(counts).map(([site, requests]) => ({ site, requests }));
  return { month, sites, untold: counts.get('') ?? 0 };
}
