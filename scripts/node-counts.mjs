// A node:test reporter: one line of JSON with the number of leaf tests that passed, failed or were skipped, and which failed.
import { relative } from 'node:path';

export default async function* counts(events) {
  const totals = { passed: 0, failed: 0, skipped: 0, problems: [] };
  // Per file: for each nesting level whose parent has not reported yet, whether one of its tests failed.
  const files = new Map();

  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const levels = files.get(data.file) ?? files.set(data.file, []).get(data.file);
    const childFailed = levels[data.nesting + 1];
    const parent = childFailed !== undefined || data.details?.type === 'suite';
    // Node reports a file in which it found no test as one test that has the file's name.
    const failed = type === 'test:fail' || (!parent && data.name === data.file);
    levels.length = data.nesting + 1;
    levels[data.nesting] = Boolean(levels[data.nesting]) || failed;

    if (data.skip !== undefined || data.todo !== undefined) totals.skipped++;
    else if (failed) {
      // A parent fails with its children; it counts only when the fault is its own, a hook for instance.
      if (childFailed) continue;
      totals.failed++;
      totals.problems.push(`${relative('', data.file)}: ${data.name}`);
    } else if (!parent) totals.passed++;
  }
  yield `${JSON.stringify(totals)}\n`;
}
