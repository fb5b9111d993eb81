import { hasOwn } from '../../core/has-own.js';
import { loadFile } from '../load-file.js';
import { grow, type Tree } from './tree.js';

/** What the build has rendered of an office for one widget in one language. */
export interface View {
  default: Tree;
  /** If it is not “ready”: “empty” if the office has nothing for this widget, “whole” if only the whole widget can show it. */
  state?: string;
  /** Id of what is shown, for the events. */
  id?: string;
  /** The language of the office, if it is not English. */
  language?: string;
  /** Languages that the office has, but not the interface. */
  others?: string[];
  /** What a widget says when a reader has used it. */
  words?: string[];
}

const views: Record<string, View> = {};
/** Templates by file and level of headings. */
const templates: Record<string, HTMLTemplateElement> = {};

let loads = 0;
let changes: (() => void)[] = [];

export const loadedView = (file: string): View | undefined => (hasOwn(views, file) ? views[file] : undefined);

export async function loadView(file: string): Promise<View> {
  if (!/^[\w-]+$/.test(file)) throw file;
  loads++;
  try {
    return (views[file] = await loadFile<View>(file));
  } finally {
    loads--;
    setTimeout(changeAll);
  }
}

/** The nodes of `view` with headings at `level`; `key` names both. */
export const templateOf = (view: View, key: string, level: number): HTMLTemplateElement =>
  (templates[key] ??= grow(view.default, level - 3) as HTMLTemplateElement);

/** Calls `change` together with those of all other widgets whose views are loading, so that no two languages are in sight. */
export function changeWithAll(change: () => void): void {
  changes.push(change);
  setTimeout(changeAll);
}

function changeAll(): void {
  if (loads) return;
  const now = changes;
  changes = [];
  for (const change of now) change();
}
