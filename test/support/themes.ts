import { atEnd } from './setup.js';

/** Adds a theme of the package to the page until the test is over. */
export async function useTheme(name: 'high-contrast' | 'inherit'): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/src/theme/themes/${name}.css`;
  atEnd(() => link.remove());
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
}
