// A plugin of the manifest analyzer: writes types of the widgets' attributes, properties and events, for each framework.
import { writeFileSync } from 'node:fs';

const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const block = (head, lines) => [`${head} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
const line = (name, type, { description }, mark = '?') => `/** ${description} */ ${quoted(name)}${mark}: ${type};`;
const importOf = (names, path) => `import type { ${[...names].sort().join(', ')} } from '${path}';`;

function widgetTypes({ name, description, attributes = [], members = [], events = [] }) {
  const property = (field) => `${name}['${field}']`;
  const others = members.filter(
    (member) => member.kind === 'field' && !member.static && member.attribute !== member.name,
  );
  return [
    `/** ${description.replaceAll('\n', ' ')} Its attributes. */`,
    block(`export interface ${name}Attributes`, [
      ...attributes.map((attribute) => line(attribute.name, `Written<${property(attribute.fieldName)}>`, attribute)),
      '/** Language of this widget. Defaults to that of the surrounding element. */ lang?: Language | (string & {}) | undefined;',
    ]),
    `/** Properties of {@link ${name}} without an attribute. */`,
    block(
      `export interface ${name}Properties`,
      others.map((member) => line(member.name, `${property(member.name)} | undefined`, member)),
    ),
    `/** Events of {@link ${name}}. */`,
    block(
      `export interface ${name}EventMap`,
      events.map((event) => line(event.name, event.type.text, event, '')),
    ),
  ].join('\n');
}

function elements(widgets) {
  const rows = widgets.map(
    ({ name, tagName }) =>
      `'${tagName}': { element: ${name}; attributes: ${name}Attributes; properties: ${name}Properties; events: ${name}EventMap };`,
  );
  const events = new Set(widgets.flatMap((widget) => (widget.events ?? []).map(({ type }) => type.text)));
  return [
    importOf(events, './core/events.js'),
    importOf(['Language'], './i18n/language.js'),
    ...widgets.map(({ name, path }) => importOf([name], path)),
    '/** A value in the form of an attribute. */',
    "type Written<T> = T | (T extends boolean ? '' : T extends number ? `${T}` : never) | undefined;",
    ...widgets.map(widgetTypes),
    '/** Every tag: its class, attributes, properties and events. */',
    block('export interface Elements', rows),
  ].join('\n');
}

const inElement = (key) => `Elements[Tag]['${key}']`;
const GIVEN = `${inElement('attributes')} & ${inElement('properties')}`;
/** `oniom-news-open`: the property for the event of a custom element in React, Preact and Svelte. */
const HANDLERS = `{ [Type in keyof ${inElement('events')} & string as \`on\${Type}\`]?: ((event: ${inElement('events')}[Type]) => void) | undefined }`;
const listed = (name, tags, type) =>
  block(
    `export interface ${name}`,
    tags.map((tag) => `'${tag}': ${type}<'${tag}'>;`),
  );
const taken = importOf(['Elements'], './elements.js');

const FRAMEWORKS = {
  // Projects that only use the list of tags need not install React.
  jsx: (tags) => `// @ts-ignore
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${taken}
type Props<Tag extends keyof Elements> = DetailedHTMLProps<HTMLAttributes<${inElement('element')}>, ${inElement('element')}> & ${GIVEN} & ${HANDLERS};
${listed('CustomElements', tags, 'Props')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}
`,
  preact: (tags) => `import type { HTMLAttributes } from 'preact';
${taken}
type Props<Tag extends keyof Elements> = HTMLAttributes<${inElement('element')}> & ${GIVEN} & ${HANDLERS};
${listed('CustomElements', tags, 'Props')}
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}
`,
  svelte: (tags) => `import type { HTMLAttributes } from 'svelte/elements';
${taken}
type Props<Tag extends keyof Elements> = HTMLAttributes<${inElement('element')}> & ${GIVEN} & ${HANDLERS};
${listed('CustomElements', tags, 'Props')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements extends CustomElements {}
}
`,
  // Vue looks up kebab-case names of templates in camelCase.
  vue: (tags) => `import type { AllowedComponentProps, HTMLAttributes } from 'vue';
${taken}
type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Camel<Rest>>}\` : Name;
type Attributes<Tag extends keyof Elements> = { [Name in keyof ${inElement('attributes')} & string as Camel<Name>]?: ${inElement('attributes')}[Name] };
type Handlers<Tag extends keyof Elements> = { [Type in keyof ${inElement('events')} & string as \`on\${Capitalize<Camel<Type>>}\`]?: (event: ${inElement('events')}[Type]) => void };
type Component<Tag extends keyof Elements> = new () => ${inElement('element')} & { $props: AllowedComponentProps & HTMLAttributes & Attributes<Tag> & Omit<${inElement('properties')}, keyof Attributes<Tag>> & Handlers<Tag> };
${listed('CustomElements', tags, 'Component')}
declare module 'vue' {
  interface GlobalComponents extends CustomElements {}
}
`,
};

/** Writes `elements.d.ts` and one file per framework into `outdir`; `typesPath` returns the import path of a module. */
export function elementTypes({ outdir, typesPath }) {
  return {
    name: 'element-types',
    packageLinkPhase({ customElementsManifest }) {
      const widgets = customElementsManifest.modules.flatMap(({ path, declarations = [] }) =>
        declarations.filter(({ tagName }) => tagName).map((widget) => ({ ...widget, path: typesPath(path) })),
      );
      const tags = widgets.map(({ tagName }) => tagName);
      const made = '// Made from custom-elements.json.\n';
      writeFileSync(`${outdir}/elements.d.ts`, `${made}${elements(widgets)}\n`);
      for (const [framework, types] of Object.entries(FRAMEWORKS))
        writeFileSync(`${outdir}/${framework}.d.ts`, made + types(tags));
    },
  };
}
