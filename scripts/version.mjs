// Replaces `__VERSION__` in the sources with the version of package.json, for each tool that compiles them.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** For esbuild. */
export const versionDefine = { __VERSION__: JSON.stringify(version) };

/** For Vite, because its own `define` only sets a global in development pages. */
export const versionPlugin = {
  name: 'version',
  transform(code, id) {
    if (!/\/src\/core\/version\.ts(?:$|\?)/.test(id)) return undefined;
    return { code: code.replace('= __VERSION__', `= ${versionDefine.__VERSION__}`), map: null };
  },
};
