import type { Worker } from 'node:worker_threads';
import { ContentError } from '../model/content-error.js';
import type { Tag } from '../registry.js';
import { asContentError } from './as-content-error.js';
import { styleElement } from './render-style.js';

/** One widget to render. */
export interface RenderJob {
  tag: Tag;
  /** As written in the page. */
  attributes: Readonly<Record<string, string>>;
  /** The document, parsed from JSON or by `readBytes`; without it that of the built-in `office`. */
  data?: unknown;
  /** Address of the document, for relative addresses in it. */
  base?: string;
  /** The `lang` around the widget. */
  lang?: string;
  /** Language for all widgets of the page, as set by `data-lang`; overrides `lang`. */
  page?: string;
  /** Whether it has children, to show if it has no content. */
  fallback?: boolean;
  /** Folder of the style sheets to link; without it, the styles are in the HTML. */
  styles?: string;
  /** Whether to return JSON-LD, too. */
  jsonLd?: boolean;
}

/** A rendered widget. */
export interface Rendered {
  /** HTML of its shadow root. */
  html: string;
  /** Its attribute `state`; the language menu and the exit have none. */
  state: string | null;
  language: string;
  /** Objects of schema.org. */
  jsonLd: object[];
}

/** Jobs in one message. */
export interface WorkerRequest {
  id: number;
  jobs: RenderJob[];
}

/** Result of a job; the widget without its styles. */
export interface Answer {
  rendered?: Rendered;
  error?: { message: string } & Partial<Pick<ContentError, 'code' | 'problems' | 'unknown'>> & Partial<Error>;
}

/** The answers to a message, in the order of its jobs. */
export interface WorkerResponse {
  id: number;
  answers: Answer[];
  /** CSS for the shadow root, by tag; sent once, because they are several times as long as the rest. */
  styles: Partial<Record<Tag, string>>;
}

interface PendingJob {
  job: RenderJob;
  resolve(rendered: Rendered): void;
  reject(error: unknown): void;
}

// In variables, because bundlers would otherwise bundle the worker.
const PROGRAM = './render-worker.js';
const IN_PACKAGE = 'iom-widgets/server';
/** Where there are no threads, or a bundle has taken this module away from the program of the thread. */
const NO_THREAD =
  'renderWidget renders in a thread of Node, with the program in the folder of iom-widgets. Leave iom-widgets out of the bundle of your server (`external`), or render with `iom-widgets prerender` beforehand; plainHtml works everywhere';
/** With more jobs per message, the first result would wait for the last. */
const MOST_JOBS = 50;

const NO_DATA = 'The document is nested too deep, or is not plain data';
const NOT_RENDERED = 'The widget cannot be rendered';

const next: PendingJob[] = [];
const asked = new Map<number, PendingJob[]>();
const styles: WorkerResponse['styles'] = {};
let thread: Worker | undefined;
let last = 0;

/**
 * Renders a widget in a worker thread, because Lit’s renderer leaves a DOM on `globalThis`. The thread starts once, and does
 * not keep the process alive. Calls in the same task are sent together. Rejects with `ContentError`.
 */
export function renderInThread(job: RenderJob): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    if (next.push({ job, resolve, reject }) === 1) void send();
  });
}

async function send(): Promise<void> {
  try {
    await undefined; // until all calls of this task are there
    const worker = (thread ??= start());
    for (const all = next.splice(0); all.length > 0;) ask(worker, all.splice(0, MOST_JOBS));
  } catch (error) {
    for (const { reject } of next.splice(0)) reject(error); // no threads in this environment
  }
}

function ask(worker: Worker, waiting: PendingJob[]): void {
  const id = ++last;
  try {
    worker.postMessage({ id, jobs: waiting.map(({ job }) => job) } satisfies WorkerRequest);
  } catch (error) {
    // One job's data cannot be cloned: post the jobs one by one so that the others still render.
    if (waiting.length > 1) for (const each of waiting) ask(worker, [each]);
    else waiting[0]!.reject(asContentError(error, NO_DATA));
    return;
  }
  asked.set(id, waiting);
  worker.ref();
}

/** Node's own modules, without an import that bundlers for browsers and workers would have to resolve. */
const builtin: typeof import('node:process').getBuiltinModule = (name: string) =>
  (globalThis as { process?: typeof import('node:process') }).process!.getBuiltinModule(name);

/** The program of the thread: beside this module or, if that is in a bundle, in the package where the bundle lies. */
function programOf(): URL {
  const { pathToFileURL } = builtin('node:url');
  // A bundle of CommonJS has no `import.meta`.
  const here = (import.meta.url as string | undefined) ?? pathToFileURL('bundle.js').href;
  const beside = new URL(PROGRAM, here);
  if (builtin('node:fs').existsSync(beside)) return beside;
  return new URL(PROGRAM, pathToFileURL(builtin('node:module').createRequire(here).resolve(IN_PACKAGE)));
}

function startThread(): Worker {
  try {
    // A thread rejects some of Node's own options.
    return new (builtin('node:worker_threads').Worker)(programOf(), { execArgv: [] });
  } catch (cause) {
    throw new Error(`${NO_THREAD}.`, { cause });
  }
}

function start(): Worker {
  const worker = startThread();
  worker.on('message', ({ id, answers, styles: told }: WorkerResponse) => {
    Object.assign(styles, told);
    const waiting = asked.get(id)!;
    asked.delete(id);
    if (asked.size === 0) worker.unref();
    for (const [index, { job, resolve, reject }] of waiting.entries()) {
      const { rendered, error } = answers[index]!;
      if (rendered) resolve({ ...rendered, html: styleElement(job.tag, styles[job.tag]!, job.styles) + rendered.html });
      else reject(asError(error!));
    }
  });
  worker.on('error', (error) => {
    thread = undefined;
    for (const { reject } of [...asked.values()].flat()) reject(asContentError(error, NOT_RENDERED));
    asked.clear();
  });
  worker.unref();
  return worker;
}

// Errors lose their class between threads.
function asError({ name, message, code, problems, unknown, stack }: NonNullable<Answer['error']>): ContentError {
  if (code) return new ContentError(code, message, problems, unknown);
  return asContentError(Object.assign(new Error(message), { name, stack }), NOT_RENDERED);
}
