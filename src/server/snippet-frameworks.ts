import { BOOLEAN_ATTRIBUTES } from './attributes.js';

export type Framework = 'npm' | 'react' | 'vue' | 'svelte';

/** Makes the lines for a page that is built from modules; `element` is the widget as HTML. */
export function inFramework(
  framework: Framework,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  element: string,
  declarations: readonly [string, string][] = [],
  theme?: string,
): string {
  const modules = [...(theme ? [`themes/${theme}.css`] : []), `define/${tag.slice('iom-'.length)}.js`];
  const imported = modules.map((module) => `import ${`'iom-widgets/${module}'`};`).join('\n');
  switch (framework) {
    case 'npm':
      return `<!-- npm install iom-widgets -->\n<script type="module">\n${imported}\n</script>\n\n${element}`;
    case 'react':
      return `// npm install iom-widgets\n${imported}\n\nexport const Widget = () => <${tag}${jsx(attributes, declarations)} />;`;
    case 'vue':
      return `<!-- npm install iom-widgets; compilerOptions: { isCustomElement: (tag) => tag.startsWith('iom-') } -->\n<script setup>\n${imported}\n</script>\n\n<template>\n${element}\n</template>`;
    default:
      return `<!-- npm install iom-widgets -->\n<script>\n${imported}\n</script>\n\n${element}`;
  }
}

function jsx(attributes: Readonly<Record<string, string>>, declarations: readonly [string, string][]): string {
  const values = Object.entries(attributes).map(([name, value]) => [name, jsxText(name, value)]);
  if (declarations.length > 0) values.push(['style', jsxStyle(declarations)]);
  return values.map(([name, value]) => ` ${name}=${value}`).join('');
}

// In braces, because JSX text cannot contain every character.
function jsxText(name: string, value: string): string {
  if (BOOLEAN_ATTRIBUTES.includes(name)) return '""';
  return /^[\w\s./:-]*$/.test(value) ? `"${value}"` : `{${JSON.stringify(value)}}`;
}

// An object, because React rejects a string.
function jsxStyle(declarations: readonly [string, string][]): string {
  const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const entries = declarations.map(
    ([name, value]) => `${name.startsWith('--') ? `'${name}'` : camel(name)}: '${value}'`,
  );
  return `{{ ${entries.join(', ')} }}`;
}
