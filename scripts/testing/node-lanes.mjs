// Runs test files in Node in several lanes, each with a Chromium of its own: a page that is behind another one is hidden, and waits.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../launch-browser.mjs';

const LANE = fileURLToPath(new URL('node-lane.mjs', import.meta.url));

/**
 * Resolves to `{ results, times }` of all files.
 *
 * @param starts When each lane starts: at once, or after a promise.
 * @param env Environment variables for the files.
 */
export async function runInLanes(files, starts, env = {}) {
  const waiting = files.map((file, index) => ({ file, label: `${index + 1}/${files.length} ` }));
  const all = { results: [], times: {} };
  const runLane = async (start) => {
    await start;
    if (waiting.length === 0) return;
    const browser = await launchBrowser();
    const lane = fork(LANE, { env: { ...process.env, ...env, TEST_BROWSER_ENDPOINT: browser.wsEndpoint() } });
    const ended = once(lane, 'exit').then(([code, signal]) => {
      throw new Error(`A process that runs tests ended with ${code ?? signal}.`);
    });
    ended.catch(() => {}); // ended below
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      lane.send(next);
      const [{ results, times }] = await Promise.race([once(lane, 'message'), ended]);
      all.results.push(...results);
      Object.assign(all.times, times);
    }
    lane.kill();
    await browser.close();
  };
  await Promise.all(starts.map(runLane));
  return all;
}
