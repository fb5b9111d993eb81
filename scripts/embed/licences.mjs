// Writes the licences of the code in bundled files to one file, because these have no comments.
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { hashOf } from './finish-embed.mjs';

const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const NOTICE = /\/\*(?:!|\*[^]*?@license)[^]*?\*\//g;

export const shipLicences = {
  name: 'ship-licences',
  generateBundle(_, bundle) {
    const all = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
    const ids = all.filter((id) => PACKAGE.test(id));
    // Files of ours that hold something of others begin with their notice.
    const inOurs = all.filter((id) => isAbsolute(id) && !PACKAGE.test(id) && existsSync(id));
    const ours = [...new Set(inOurs.flatMap((id) => /^\/\*![^]*?\*\//.exec(readFileSync(id, 'utf8'))?.[0] ?? []))];
    const folders = [...new Set(ids.map((id) => PACKAGE.exec(id)[0]))].sort();
    const texts = folders.map((folder) => {
      const { name, version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
      const codes = ids.filter((id) => id.startsWith(folder)).map((id) => readFileSync(id, 'utf8'));
      const notices = new Set(codes.flatMap((code) => code.match(NOTICE) ?? []));
      return [`${name} ${version}`, ...notices, readFileSync(`${folder}LICENSE`, 'utf8').trim()].join('\n\n');
    });
    const source = `${[...texts, ...ours].join(`\n\n${'─'.repeat(80)}\n\n`)}\n`;
    const fileName = this.environment.name === 'edge' ? 'server/edge-licences.txt' : `licences-${hashOf(source)}.txt`;
    this.emitFile({ type: 'asset', fileName, source });
  },
};
