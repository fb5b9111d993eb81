/** What counts of a line of a server's log. The reader's address and browser are not kept. */
export interface LoggedRequest {
  /** `2026-11` */
  month: string;
  /** Path with the query. */
  path: string;
  status: number;
  /** The page that asked for it, as its browser told. */
  referrer: string;
  isBot: boolean;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** The combined format of Apache and nginx, which other servers write, too. */
const COMBINED =
  /\[\d{1,2}\/(\w{3})\/(\d{4}):[^\]]{1,30}\] "(?:GET|HEAD) ([^" ]{1,8000})[^"]{0,20}" (\d{3}) \S{1,20} "([^"]{0,8000})"(?: "((?:[^"\\]|\\.){0,2000}))?/;
const BOT = /bot\b|crawl|spider|slurp|monitor|preview|curl|wget|python|headless/i;
const LONGEST_LINE = 64_000;

/** Makes a reader for the lines of one log, in the combined format, in JSON (Caddy, nginx), or that of IIS (W3C). */
export function logReader(): (line: string) => LoggedRequest | undefined {
  let fields: string[] | undefined;
  return (line) => {
    if (line.startsWith('#')) {
      if (line.startsWith('#Fields: ')) fields = line.slice('#Fields: '.length).trim().split(' ');
      return undefined;
    }
    if (fields) return fromFields(fields, line.split(' '));
    return line.startsWith('{') ? fromJson(line) : fromCombined(line);
  };
}

function fromCombined(line: string): LoggedRequest | undefined {
  const [, name = '', year, path = '', status, referrer = '', agent = ''] = COMBINED.exec(line) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  if (!month) return undefined;
  return { month: monthOf(Number(year), month), path, status: Number(status), referrer, isBot: BOT.test(agent) };
}

function fromFields(fields: readonly string[], values: readonly string[]): LoggedRequest | undefined {
  const value = (name: string): string => values[fields.indexOf(name)] ?? '';
  const [, month] = /^(\d{4}-\d\d)-\d\d$/.exec(value('date')) ?? [];
  if (!month) return undefined;
  const query = value('cs-uri-query');
  return {
    month,
    path: value('cs-uri-stem') + (query && query !== '-' ? `?${query}` : ''),
    status: Number(value('sc-status')),
    referrer: value('cs(Referer)'),
    isBot: BOT.test(value('cs(User-Agent)')),
  };
}

function fromJson(line: string): LoggedRequest | undefined {
  const entry = parsed(line);
  const request = objectOf(entry['request']);
  const headers = objectOf(request['headers']);
  const text = (...values: unknown[]): string => String(values.flat().find((value) => typeof value === 'string') ?? '');
  const path = text(request['uri'], entry['uri'], entry['request_uri'], entry['request']);
  const time = entry['ts'] ?? entry['time'] ?? entry['time_iso8601'] ?? entry['msec'];
  const seconds = Number(time);
  const date = Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date(String(time));
  if (Number.isNaN(date.getTime())) return undefined;
  return {
    month: monthOf(date.getUTCFullYear(), date.getUTCMonth() + 1),
    path: path.replace(/^(?:GET|HEAD) (\S+).*/, '$1'),
    status: Number(entry['status']),
    referrer: text(headers['Referer'], entry['http_referer'], entry['referer']),
    isBot: BOT.test(text(headers['User-Agent'], entry['http_user_agent'], entry['user_agent'])),
  };
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(line));
  } catch {
    return {};
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** Splits a stream into lines. Leaves out lines longer than any real one, which would fill the memory. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let isLong = false;
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (!isLong) yield line;
      isLong = false;
    }
    if (rest.length > LONGEST_LINE) [rest, isLong] = ['', true];
  }
  if (rest && !isLong) yield rest;
}
