import type { Worker } from 'node:worker_threads';
import { ContentError } from '../model/content-error.js';
import type { Tag } from '../registry.js';
import { asContentError } from './as-content-error.js';

/** One widget to render. */
export interface RenderJob {
  tag: Tag;
  /** As they stand in the page. */
  attributes: Readonly<Record<string, string>>;
  /** The document, parsed from JSON or by `readBytes`; without it that of the built-in `office`. */
  data?: unknown;
  /** Address of the document, for relative addresses in it. */
  base?: string;
  /** The `lang` around the widget. */
  lang?: string;
  /** Language set for all widgets of the page, as by `data-lang`; it goes before the one around. */
  page?: string;
  /** Whether there is something between its tags, to be shown where it has no content. */
  fallback?: boolean;
  /** Whether its facts are wanted as JSON-LD, too. */
  jsonLd?: boolean;
}

/** A widget as it is rendered. */
export interface Rendered {
  /** What is in its shadow root. */
  html: string;
  /** Its attribute `state`; the menu of languages and the exit have none. */
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

/** What the thread answers to a job; the widget without its styles. */
export interface Answer {
  rendered?: Rendered;
  error?: { message: string } & Partial<Pick<ContentError, 'code' | 'problems' | 'unknown'>> & Partial<Error>;
}

/** The answers to a message, in the order of its jobs. */
export interface WorkerResponse {
  id: number;
  answers: Answer[];
  /** What stands before a widget in its shadow root, by tag; told once, for it is several times as long as the rest. */
  styles: Partial<Record<Tag, string>>;
}

interface PendingJob {
  job: RenderJob;
  resolve(rendered: Rendered): void;
  reject(error: unknown): void;
}

// In a variable: a bundler would make a worker of its own of it.
const PROGRAM = './render-worker.js';
/** More would let the program wait for the first while the last is rendered. */
const MOST_JOBS = 50;

const NO_DATA = 'The document is nested too deep, or is not plain data';
const NOT_RENDERED = 'The widget cannot be rendered';

const next: PendingJob[] = [];
const asked = new Map<number, PendingJob[]>();
const styles: WorkerResponse['styles'] = {};
let thread: Promise<Worker> | undefined;
let last = 0;

/**
 * Renders a widget in a thread of its own, as Lit’s renderer leaves a DOM on `globalThis`; the thread is started once, and
 * keeps no program from its end. What is asked for in one turn goes there together. Rejects with `ContentError`.
 */
export function renderInThread(job: RenderJob): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    if (next.push({ job, resolve, reject }) === 1) void send();
  });
}

async function send(): Promise<void> {
  try {
    const worker = await (thread ??= start());
    for (const all = next.splice(0); all.length > 0;) ask(worker, all.splice(0, MOST_JOBS));
  } catch (error) {
    for (const { reject } of next.splice(0)) reject(error); // there is no thread here
  }
}

function ask(worker: Worker, waiting: PendingJob[]): void {
  const id = ++last;
  try {
    worker.postMessage({ id, jobs: waiting.map(({ job }) => job) } satisfies WorkerRequest);
  } catch (error) {
    // Data that is none: of one widget, the others are to be rendered.
    if (waiting.length > 1) for (const each of waiting) ask(worker, [each]);
    else waiting[0]!.reject(asContentError(error, NO_DATA));
    return;
  }
  asked.set(id, waiting);
  worker.ref();
}

async function start(): Promise<Worker> {
  const { Worker } = await import('node:worker_threads');
  // The options of Node may be such as a thread does not take.
  const worker = new Worker(new URL(PROGRAM, import.meta.url), { execArgv: [] });
  worker.on('message', ({ id, answers, styles: told }: WorkerResponse) => {
    Object.assign(styles, told);
    const waiting = asked.get(id)!;
    asked.delete(id);
    if (asked.size === 0) worker.unref();
    for (const [index, { job, resolve, reject }] of waiting.entries()) {
      const { rendered, error } = answers[index]!;
      if (rendered) resolve({ ...rendered, html: styles[job.tag]! + rendered.html });
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

// An error loses its class on the way between threads.
function asError({ name, message, code, problems, unknown, stack }: NonNullable<Answer['error']>): ContentError {
  if (code) return new ContentError(code, message, problems, unknown);
  return asContentError(Object.assign(new Error(message), { name, stack }), NOT_RENDERED);
}
