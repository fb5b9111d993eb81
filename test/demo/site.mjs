// The demo: built by `npm test` for all test files, else built for one test file.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** Returns its folder, and the paths of its files. */
export async function buildSite() {
  const shared = process.env.TEST_DEMO_FOLDER;
  const outDir = shared ?? mkdtempSync(join(tmpdir(), 'demo-'));
  if (!shared) await build({ mode: 'demo', logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const files = readdirSync(outDir, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'));
  const remove = () => shared || rmSync(outDir, { recursive: true, force: true });
  return { outDir, files: files.sort(), remove };
}

/** Also serves it: `origin`, and `close()` to stop. */
export async function serveSite() {
  const site = await buildSite();
  const server = await preview({
    mode: 'demo',
    logLevel: 'error',
    build: { outDir: site.outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const close = async () => {
    await server.close();
    site.remove();
  };
  return { ...site, origin: `http://127.0.0.1:${server.httpServer.address().port}`, close };
}
