// The version of package.json in place of `__VERSION__`, in the one source that has it: for each tool that compiles sources.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** For esbuild. */
export const versionDefine = { __VERSION__: JSON.stringify(version) };

/** For Vite, whose own `define` is a global of pages that it has made in development. */
export const versionPlugin = {
  name: 'version',
  transform(code, id) {
    if (!/\/src\/core\/version\.ts(?:$|\?)/.test(id)) return undefined;
    return { code: code.replace('= __VERSION__', `= ${versionDefine.__VERSION__}`), map: null };
  },
};
