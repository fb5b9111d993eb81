/** Public servers that have the files of every npm package. Nothing here asks them for anything. */
const PACKAGES: Readonly<Record<string, string>> = {
  jsdelivr: 'https://cdn.jsdelivr.net/npm/',
  unpkg: 'https://unpkg.com/',
};

/** Address of the folder of the script tag on the server that was chosen, if one was. */
export function cdnFolder(host: string | undefined, version: string): string | undefined {
  const packages = PACKAGES[host ?? ''];
  return packages && `${packages}iom-widgets@${version}/dist/embed/`;
}

/** Moves the link of a theme to its place in the package, with its hash if the page may make one. */
export async function themeOfPackage(lines: string, folder: string, theme: string): Promise<string> {
  const address = `${folder.replace(/embed\/$/, '')}themes/${theme}.css`;
  const integrity = await hashOf(`./themes/${theme}.css`);
  return lines.replace(`href="${folder}themes/${theme}.css"`, () => `href="${address}"${integrity}`);
}

async function hashOf(address: string): Promise<string> {
  // Only pages by https or of this computer have it.
  if (!self.crypto.subtle) return '';
  const bytes = await fetch(address).then((answer) => answer.arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return ` integrity="sha384-${btoa(String.fromCharCode(...hash))}" crossorigin="anonymous"`;
}
