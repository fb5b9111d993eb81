import { LIBRARIES } from './libraries.mjs';
import { SITES, WORKERD } from './sites.mjs';
import { BUNDLERS, IMPORT_MAP, RUNNERS, SERVERS, VERSIONS } from './tools.mjs';

const versionOf = (name) => VERSIONS[name].split('@').at(-1);

/** The table of docs/bundlers.md. */
export function table() {
  const list = (tools) => Object.keys(tools).join('; ');
  const rows = [
    ['pages with widgets, a feed under a name of its own and plain HTML', `${list(BUNDLERS)}; ${IMPORT_MAP}`],
    ['pages of site builders, with `renderWidget`, a feed and plain HTML', list(SITES)],
    ['`renderWidget` in a bundled server', list(SERVERS)],
    ['`plainHtml` on a worker runtime; `renderWidget` says what to do', WORKERD.name],
    ['libraries that make, change or morph elements', list(LIBRARIES)],
    ['tests that show a card', list(RUNNERS)],
    [
      'types, with `skipLibCheck` off',
      'TypeScript 5.4, 5.9 and the newest with `node16`, `nodenext`, `bundler`; Are the types wrong?',
    ],
  ];
  const tools = ['esbuild', 'webpack', 'rollup', 'parcel', 'vitest', 'jest', 'jsdom', 'happy-dom'];
  return [
    '| what | with |',
    '|---|---|',
    ...rows.map(([what, tried]) => `| ${what} | ${tried} |`),
    `| versions | ${tools.map((name) => `${name} ${versionOf(name)}`).join(', ')} |`,
  ].join('\n');
}
