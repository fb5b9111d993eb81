// Site builders and a worker runtime of `npm run toolchains -- --all`, each in a folder of its own: they install for minutes.
import { spawn } from 'node:child_process';
import { run } from './tools.mjs';

const ATTRIBUTES = `{ office: 'lao-pdr', lang: 'lo' }`;
const CLIENT = `import('iom-widgets/hydrate.js').then(async () => {
      const [{ IomNewsFeed }] = await Promise.all([import('iom-widgets'), import('iom-widgets/define/all.js')]);
      customElements.define('my-feed', class extends IomNewsFeed {});
    })`;
const HEAD = '<meta charset="utf-8" /><title>A page</title>';
const FEED = '<my-feed office="lao-pdr" lang="lo"></my-feed>';
const LOAD = `rendered: await renderWidget('iom-news-card', ${ATTRIBUTES}),
  plain: await plainHtml('iom-news-card', ${ATTRIBUTES}),`;
const IMPORT = `import { plainHtml, renderWidget } from 'iom-widgets/server';`;

/**
 * Each with the packages it needs, its files, what builds it, and where the pages then are. A page has a rendered card, a feed under
 * a name of its own and plain HTML, unless `shows` says otherwise.
 */
export const SITES = {
  'Astro 5': {
    packages: { astro: '5.18.2' },
    files: {
      'src/pages/index.astro': `---
${IMPORT}
const { rendered, plain } = {
  ${LOAD}
};
---
<html lang="lo">
  <head>${HEAD}</head>
  <body>
    <Fragment set:html={rendered} />
    ${FEED}
    <main set:html={plain} />
    <script>
      ${CLIENT};
    </script>
  </body>
</html>
`,
    },
    build: (folder) => run(folder, 'astro', ['build'], { ASTRO_TELEMETRY_DISABLED: '1' }),
    out: 'dist',
  },
  'SvelteKit 2': {
    packages: {
      '@sveltejs/adapter-static': '3.0.11',
      '@sveltejs/kit': '2.70.4',
      '@sveltejs/vite-plugin-svelte': '6.2.4',
      svelte: '5.57.3',
      vite: '7.3.8',
    },
    files: {
      'svelte.config.js': `import adapter from '@sveltejs/adapter-static';\nexport default { kit: { adapter: adapter() } };\n`,
      'vite.config.js': `import { sveltekit } from '@sveltejs/kit/vite';\nexport default { plugins: [sveltekit()] };\n`,
      'src/app.html': `<!doctype html><html lang="lo"><head>${HEAD}%sveltekit.head%</head><body><div>%sveltekit.body%</div></body></html>`,
      'src/routes/+page.server.js': `${IMPORT}
export const prerender = true;
export const load = async () => ({
  ${LOAD}
});
`,
      'src/routes/+page.svelte': `<script>
  import { onMount } from 'svelte';
  let { data } = $props();
  onMount(() => {
    ${CLIENT};
  });
</script>
{@html data.rendered}
${FEED}
<main>{@html data.plain}</main>
`,
    },
    build: (folder) => run(folder, 'vite', ['build']),
    out: 'build',
  },
  'React Router 7': {
    packages: {
      '@react-router/dev': '7.9.6',
      '@react-router/node': '7.9.6',
      '@react-router/serve': '7.9.6',
      isbot: '5.1.32',
      react: '19.2.0',
      'react-dom': '19.2.0',
      'react-router': '7.9.6',
      vite: '7.3.8',
    },
    files: {
      'vite.config.js': `import { reactRouter } from '@react-router/dev/vite';\nexport default { plugins: [reactRouter()] };\n`,
      'react-router.config.js': `export default { ssr: true, prerender: ['/'] };\n`,
      'app/routes.js': `import { index } from '@react-router/dev/routes';\nexport default [index('home.jsx')];\n`,
      'app/root.jsx': `import { Outlet, Scripts } from 'react-router';
export default function Root() {
  return <html lang="lo"><head>${HEAD}</head><body><Outlet /><Scripts /></body></html>;
}
`,
      'app/home.jsx': `import { useEffect } from 'react';
import { useLoaderData } from 'react-router';
${IMPORT}
export const loader = async () => ({
  ${LOAD}
});
export default function Home() {
  const { rendered, plain } = useLoaderData();
  useEffect(() => {
    ${CLIENT};
  }, []);
  return <>
    <div dangerouslySetInnerHTML={{ __html: rendered }} />
    <my-feed office="lao-pdr" lang="lo" />
    <main dangerouslySetInnerHTML={{ __html: plain }} />
  </>;
}
`,
    },
    build: (folder) => run(folder, 'react-router', ['build']),
    out: 'build/client',
  },
  'Storybook 10, from the manifest': {
    packages: {
      '@storybook/addon-docs': '10.6.7',
      '@storybook/web-components-vite': '10.6.0',
      lit: '3.3.3',
      storybook: '10.6.7',
      vite: '7.3.8',
    },
    files: {
      '.storybook/main.js': `export default { stories: ['../stories/*.stories.js'], framework: '@storybook/web-components-vite', addons: ['@storybook/addon-docs'], core: { disableTelemetry: true } };\n`,
      '.storybook/preview.js': `import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from 'iom-widgets/custom-elements.json';
import 'iom-widgets/define/all.js';
setCustomElementsManifest(manifest);
export default { tags: ['autodocs'] };
`,
      'stories/card.stories.js': `export default { title: 'Card', component: 'iom-news-card', args: { office: 'lao-pdr', lang: 'lo' } };\nexport const Lao = {};\n`,
    },
    build: (folder) =>
      run(folder, 'storybook', ['build', '--quiet'], {
        STORYBOOK_DISABLE_TELEMETRY: '1',
        STORYBOOK_ENABLE_CRASH_REPORTS: '0',
      }),
    out: 'storybook-static',
    path: 'iframe.html?id=card--lao&viewMode=story',
    shows: ['card'],
    // The table of attributes that it makes of the manifest.
    docs: 'iframe.html?id=card--docs&viewMode=docs',
  },
};

/** The runtime of workers at the edge, which has no threads and no DOM. */
export const WORKERD = {
  name: 'workerd',
  packages: { esbuild: '0.25.9', workerd: '1.20261117.1' },
  files: {
    'worker.js': `${IMPORT}
export default {
  async fetch() {
    const plain = await plainHtml('iom-news-card', ${ATTRIBUTES});
    const rendered = await renderWidget('iom-news-card', ${ATTRIBUTES}).catch((error) => error.message);
    return Response.json({ plain, rendered });
  },
};
`,
    'config.capnp': `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "main", worker = .worker) ],
  sockets = [ (name = "http", http = (), service = "main") ]
);
const worker :Workerd.Worker = (
  modules = [ (name = "worker", esModule = embed "out.js") ],
  compatibilityDate = "2025-09-01"
);
`,
  },
  build: (folder) =>
    run(folder, 'esbuild', [
      'worker.js',
      '--bundle',
      '--format=esm',
      '--conditions=workerd,worker,browser',
      '--outfile=out.js',
      '--log-level=error',
    ]),
};

/** Runs the worker of the folder, and returns what it answers. */
export async function askWorker(folder) {
  const port = 8700 + (process.pid % 200);
  const binary = `${folder}/node_modules/@cloudflare/workerd-linux-64/bin/workerd`;
  const child = spawn(binary, ['serve', 'config.capnp', `--socket-addr=http=127.0.0.1:${port}`], {
    cwd: folder,
    stdio: 'ignore',
  });
  try {
    for (let turn = 0; ; turn++) {
      const response = await fetch(`http://127.0.0.1:${port}/`).catch((error) => {
        if (turn === 100) throw error;
      });
      if (response) return await response.json();
      await new Promise((done) => setTimeout(done, 100));
    }
  } finally {
    child.kill();
  }
}
