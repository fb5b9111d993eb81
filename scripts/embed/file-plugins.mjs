// Small plugins of the embed build: who needs to know its files, and what its files need.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hashOf } from './finish-embed.mjs';

/** Files of the embed build by entry, known once it is built. */
export const embedFiles = new Map();

export const rememberFiles = {
  name: 'remember-embed-files',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && (file.isEntry || file.name === 'core')) embedFiles.set(file.name, file.fileName);
  },
};

/** Ships Noto Sans Lao, its Lao letters only, and its licence; tells the module that loads it where. */
export const shipFonts = {
  name: 'ship-fonts',
  transform(code, id) {
    if (!id.endsWith('src/embed/fonts.ts')) return undefined;
    const ship = (path, name, extension) => {
      const source = readFileSync(`node_modules/@fontsource/noto-sans-lao/${path}`);
      const fileName = `${name}-${hashOf(source)}.${extension}`;
      this.emitFile({ type: 'asset', fileName, source });
      return fileName;
    };
    ship('LICENSE', 'noto-sans-lao-licence', 'txt');
    const files = Object.fromEntries(
      [400, 700].map((weight) => [
        weight,
        ship(`files/noto-sans-lao-lao-${weight}-normal.woff2`, `noto-sans-lao-${weight}`, 'woff2'),
      ]),
    );
    return { code: `const FONT_FILES = ${JSON.stringify(files)};\n${code}`, map: null };
  },
};

/** What the classic scripts name, by entry. */
const constantsOf = (names) => ({
  embed: () => ({
    TAG_FILES: {
      ...Object.fromEntries(names.map((name) => [`iom-${name}`, embedFiles.get(name)])),
      iframe: embedFiles.get('frames'),
    },
    CORE_FILE: embedFiles.get('core'),
    CONFIG_FILE: embedFiles.get('config'),
    XML_FILE: embedFiles.get('xml'),
    HYDRATE_FILE: embedFiles.get('hydrate'),
  }),
  frame: () => ({ WIDGET_FILE: embedFiles.get('frame-widget'), WHOLE_FILE: embedFiles.get('whole') }),
});

/** @param names Names of the widgets: `news-card`. */
export const fillInFiles = (names) => ({
  name: 'fill-in-embed-files',
  transform(code, id) {
    const [, entry = ''] = /src\/embed\/(embed|frame)\.ts$/.exec(id) ?? [];
    if (!entry) return undefined;
    const constants = Object.entries(constantsOf(names)[entry]()).map(
      ([name, value]) => `const ${name} = ${JSON.stringify(value)};`,
    );
    return { code: `${constants.join(' ')}\n${code}`, map: null };
  },
});

/** A font needs the same leave of the server as a module. */
export const leaveOutFonts = {
  name: 'leave-out-fonts',
  transform: (_, id) =>
    id.endsWith('src/embed/fonts.ts') ? { code: 'export function addFonts() {}', map: null } : undefined,
};

export const prepareLit = {
  name: 'prepare-lit',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return undefined;
    return { code: `import ${JSON.stringify(resolve('src/embed/lit-templates.ts'))};\n${code}`, map: null };
  },
};
