import { SWITCHES } from './options.js';

export type Framework = 'npm' | 'react' | 'vue' | 'svelte';

/** The lines for a page that is built from modules; `element` is the widget as HTML. */
export function inFramework(
  framework: Framework,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  element: string,
): string {
  const module = `'iom-widgets/define/${tag.slice('iom-'.length)}.js'`;
  const imported = `import ${module};`;
  switch (framework) {
    case 'npm':
      return `<!-- npm install iom-widgets -->\n<script type="module">\n${imported}\n</script>\n\n${element}`;
    case 'react':
      return `// npm install iom-widgets\n${imported}\n\nexport const Widget = () => <${tag}${jsx(attributes)} />;`;
    case 'vue':
      return `<!-- npm install iom-widgets; compilerOptions: { isCustomElement: (tag) => tag.startsWith('iom-') } -->\n<script setup>\n${imported}\n</script>\n\n<template>\n${element}\n</template>`;
    default:
      return `<!-- npm install iom-widgets -->\n<script>\n${imported}\n</script>\n\n${element.replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`)}`;
  }
}

// In braces, as a text of JSX cannot say every character.
function jsx(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (SWITCHES.includes(name)) return ` ${name}=""`;
      return /^[\w\s./:-]*$/.test(value) ? ` ${name}="${value}"` : ` ${name}={${JSON.stringify(value)}}`;
    })
    .join('');
}
