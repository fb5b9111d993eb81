import { readFileSync } from 'node:fs';

/** The declaration of each tag in the manifest. */
export const widgetDeclarations = () =>
  new Map(
    JSON.parse(readFileSync('custom-elements.json', 'utf8'))
      .modules.flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName)
      .map((declaration) => [declaration.tagName, { description: firstSentence(declaration) }]),
  );

const firstSentence = ({ summary, description = '' }) => /^.*?[.!?](?=\s|$)/s.exec(summary ?? description)?.[0] ?? '';
