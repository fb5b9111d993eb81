// The demo, built for one file of tests into a folder of its own.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/** Builds it; gives its folder, and its files as paths from there. */
export async function buildSite() {
  const outDir = mkdtempSync(join(tmpdir(), 'demo-'));
  await build({ mode: 'demo', logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const files = readdirSync(outDir, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'));
  return { outDir, files: files.sort(), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}

/** The same, served: `origin`, and `close()` for when it is over. */
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
