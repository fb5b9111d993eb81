import type { Worker } from 'node:worker_threads';
import { ContentError } from '../content/content-error.js';
import type { Tag } from '../registry.js';

/** One widget to render. */
export interface Job {
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

/** What the thread answers to a job. */
export interface Answer {
  id: number;
  rendered?: Rendered;
  error?: Pick<ContentError, 'message' | 'unknown'> & Partial<Pick<ContentError, 'code' | 'problems'>>;
}

interface Waiting {
  resolve(rendered: Rendered): void;
  reject(error: unknown): void;
}

// In a variable: a bundler would make a worker of its own of it.
const PROGRAM = './render-worker.js';

const waiting = new Map<number, Waiting>();
let thread: Promise<Worker> | undefined;
let last = 0;

/**
 * Renders a widget in a thread of its own, as Lit’s renderer leaves a DOM on `globalThis`; the thread is started once, and
 * keeps no program from its end. Rejects with `ContentError`.
 */
export async function renderInThread(job: Job): Promise<Rendered> {
  thread ??= start();
  const worker = await thread;
  const id = ++last;
  return new Promise((resolve, reject) => {
    worker.postMessage({ ...job, id }); // throws for data that is none
    waiting.set(id, { resolve, reject });
    worker.ref();
  });
}

async function start(): Promise<Worker> {
  const { Worker } = await import('node:worker_threads');
  // The options of Node may be such as a thread does not take.
  const worker = new Worker(new URL(PROGRAM, import.meta.url), { execArgv: [] });
  worker.on('message', ({ id, rendered, error }: Answer) => {
    const { resolve, reject } = waiting.get(id)!;
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (rendered) resolve(rendered);
    else reject(asError(error!));
  });
  worker.on('error', (error) => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  worker.unref();
  return worker;
}

// An error loses its class on the way between threads.
function asError({ message, code, problems, unknown }: NonNullable<Answer['error']>): Error {
  return code ? new ContentError(code, message, problems, unknown) : new Error(message);
}
