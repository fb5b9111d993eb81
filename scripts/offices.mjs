// The built-in offices: each folder of src/offices is one, with its office document and its news.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export const OFFICES = 'src/offices';
export const FILES = ['office', 'news'];

/**
 * The ids of the offices, and what is wrong with their folders, by file. A folder with a fault is left out, so that it keeps no
 * other office from being built.
 */
export function readOffices(folder = OFFICES) {
  const offices = [];
  const faults = [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const before = faults.length;
    const fault = (file, problem) => faults.push({ file: `${folder}/${name}${file && `/${file}.json`}`, problem });
    if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name)) fault('', 'should have a name of small letters, digits and hyphens');
    for (const file of FILES) {
      if (!existsSync(`${folder}/${name}/${file}.json`)) {
        fault(file, 'is missing');
        continue;
      }
      try {
        const document = JSON.parse(readFileSync(`${folder}/${name}/${file}.json`, 'utf8'));
        if (typeof document !== 'object' || document === null) fault(file, 'should be an object');
        else if (file === 'office' && document.id !== name)
          fault(file, `has the id “${document.id}”; its folder is ${name}`);
      } catch (error) {
        fault(file, `cannot be read: ${error.message}`);
      }
    }
    if (faults.length === before) offices.push(name);
  }
  return { offices, faults };
}

export const officeIds = () => readOffices().offices;
